import { z } from 'zod'

/** `bytes`: the classifier's CSV as it lies on the disk. `allowClosing`: let the file close more than 1 % of the units. */
export const importUnitsInput = z.object({
  bytes: z.instanceof(Uint8Array),
  allowClosing: z.boolean().default(false),
})
export type ImportUnitsInput = z.input<typeof importUnitsInput>

const code = z.string().regex(/^\d{9}$/)

/** The open list's query: `q` a name, `district` and `oblast` codes, `page` from 1, `closed=1` to see closed okrugs too. */
export const listOkrugsInput = z.object({
  q: z.string().max(200).optional(),
  district: code.optional(),
  oblast: code.optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .optional(),
  closed: z
    .enum(['0', '1'])
    .transform((value) => value === '1')
    .optional(),
})
