import { z } from 'zod'
import { exclusionReasons } from './workflow'

const okrugId = z.string().regex(/^[0-9]{9}$/)
const name = z.string().trim().min(1).max(120)
const optional = z
  .string()
  .trim()
  .max(120)
  .transform((text) => text || null)
/** What a paper says about why: a court's decision, a certificate, with its number and date. */
const ground = z.string().trim().min(1).max(500)

/** `id` is chosen by whoever uploads, so that the page to watch is known before the file is read. */
export const uploadRollInput = z.object({ okrugId, id: z.uuid(), bytes: z.instanceof(Uint8Array) })
export type UploadRollInput = z.input<typeof uploadRollInput>

export const uploadInput = z.object({ okrugId, id: z.uuid() })
export type UploadInput = z.input<typeof uploadInput>

/** `changedAt` is the moment of the row the form was made from: a change in between is not overwritten. */
export const correctMemberInput = z.object({
  okrugId,
  id: z.uuid(),
  changedAt: z.iso.datetime(),
  surname: name,
  givenName: name,
  patronymic: optional,
  settlementId: z.string().transform((text) => text || null),
  street: optional,
  house: optional,
  flat: optional,
  phone: optional,
})
export type CorrectMemberInput = z.input<typeof correctMemberInput>

export const excludeMemberInput = z
  .object({
    okrugId,
    id: z.uuid(),
    reason: z.enum(exclusionReasons),
    from: z.iso.date(),
    until: z.union([z.iso.date(), z.literal('').transform(() => null)]).nullish(),
    ground,
  })
  .refine(({ from, until }) => !until || until >= from, { path: ['until'], params: { key: 'roll.untilBeforeFrom' } })
export type ExcludeMemberInput = z.input<typeof excludeMemberInput>

export const restoreMemberInput = z.object({ okrugId, id: z.uuid(), ground })
export type RestoreMemberInput = z.input<typeof restoreMemberInput>

/** An IIN in full, or the beginning of a surname, a name, a patronymic, in any order. */
export const searchRollInput = z.object({ okrugId, who: z.string().trim().min(2).max(120) })
export type SearchRollInput = z.input<typeof searchRollInput>
