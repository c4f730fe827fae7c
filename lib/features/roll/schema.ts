import { z } from 'zod'
import { housesText, readHouses, sides } from './areas/houses'
import { streetKey } from './areas/street'
import { personName, phoneNumber } from './identity/person'
import { areaKinds, exclusionReasons } from './workflow'

const okrugId = z.string().regex(/^[0-9]{9}$/)
const text = z.string().trim().max(120)
/** A text that `keep` brings into the form the roll keeps, or refuses with the sentence `key` of the namespace `invalid`. */
const kept = (keep: (text: string) => string | null, key: string) => (value: string, refused: z.RefinementCtx) => {
  const result = keep(value)
  if (result !== null) return result
  refused.addIssue({ code: 'custom', params: { key } })
  return z.NEVER
}
const name = text.min(1).transform(kept(personName, 'roll.letters'))
/** An empty field is kept as null; null passes, because a form's command is given what the form's own parse came to. */
const empty = z.union([z.null(), z.literal('').transform(() => null)])
const optional = text.nullable().transform((value) => value || null)
const optionalName = z.union([empty, name])
const optionalPhone = z.union([empty, text.transform(kept(phoneNumber, 'roll.phone'))])
/** What a paper says about why: a court's decision, a certificate, with its number and date. */
const ground = z.string().trim().min(1).max(500)

/** Whose roll a request is about. */
/** For which meeting a whole community's list is printed. */
export const exportRollInput = z.object({ okrugId, meetingId: z.uuid() })
export type ExportRollInput = z.infer<typeof exportRollInput>
export const rollRef = z.object({ okrugId })

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
  patronymic: optionalName,
  settlementId: optional,
  street: optional,
  house: optional,
  flat: optional,
  phone: optionalPhone,
})
export type CorrectMemberInput = z.input<typeof correctMemberInput>

export const excludeMemberInput = z
  .object({
    okrugId,
    id: z.uuid(),
    reason: z.enum(exclusionReasons),
    from: z.iso.date(),
    until: z.union([empty, z.iso.date()]).optional(),
    ground,
  })
  .refine(({ from, until }) => !until || until >= from, { path: ['until'], params: { key: 'roll.untilBeforeFrom' } })
export type ExcludeMemberInput = z.input<typeof excludeMemberInput>

export const restoreMemberInput = z.object({ okrugId, id: z.uuid(), ground })
export type RestoreMemberInput = z.input<typeof restoreMemberInput>

/** An IIN in full, or the beginning of a surname, a name, a patronymic, in any order. */
export const searchRollInput = z.object({ okrugId, who: z.string().trim().min(2).max(120) })
export type SearchRollInput = z.input<typeof searchRollInput>

const areaName = z.string().trim().min(1).max(120)
const area = { okrugId, kind: z.enum(areaKinds), nameKk: areaName, nameRu: areaName }

export const createAreaInput = z.object(area)
export type CreateAreaInput = z.input<typeof createAreaInput>

/** `changedAt` as in `correctMemberInput`. */
export const changeAreaInput = z.object({ ...area, id: z.uuid(), changedAt: z.iso.datetime() })
export type ChangeAreaInput = z.input<typeof changeAreaInput>

/** An area, or one of its rules. */
export const areaRef = z.object({ okrugId, id: z.uuid() })
export type AreaRef = z.input<typeof areaRef>

/** Addresses for an area: a settlement, with `street` a street of it, with `houses` or `side` some houses of that street. */
export const addAreaRuleInput = z
  .object({
    okrugId,
    areaId: z.uuid(),
    settlementId: z.string().regex(/^[0-9]{9}$/),
    street: optional.optional(),
    houses: z.string().trim().max(500).nullish(),
    side: z.enum(sides).default('all'),
  })
  .transform(({ street, houses, side, ...rule }, refused) => {
    const fault = (field: string, key: string) => {
      refused.addIssue({ code: 'custom', path: [field], params: { key: `roll.${key}` } })
      return z.NEVER
    }
    if (street && !streetKey(street)) return fault('street', 'noName')
    const read = readHouses(houses ?? null, side)
    if (typeof read === 'string') return fault('houses', `houses.${read}`)
    if (read && !street) return fault('street', 'houses.street')
    return { ...rule, street: street ?? null, houses: read && housesText(read), side }
  })
export type AddAreaRuleInput = z.input<typeof addAreaRuleInput>

export const assignMemberAreaInput = z.object({ okrugId, id: z.uuid(), areaId: z.uuid(), ground })
export type AssignMemberAreaInput = z.input<typeof assignMemberAreaInput>

export const releaseMemberAreaInput = z.object({ okrugId, id: z.uuid(), ground })
export type ReleaseMemberAreaInput = z.input<typeof releaseMemberAreaInput>
