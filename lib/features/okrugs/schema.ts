import { z } from 'zod'

/** `bytes`: the classifier's CSV as it lies on the disk. `allowClosing`: let the file close more than 1 % of the units. */
export const importUnitsInput = z.object({
  bytes: z.instanceof(Uint8Array),
  allowClosing: z.boolean().default(false),
})
export type ImportUnitsInput = z.input<typeof importUnitsInput>
