import { z } from 'zod'

const meeting = { okrugId: z.string().regex(/^\d{9}$/), meetingId: z.uuid() }

export const draftProtocolInput = z.object(meeting)
export type DraftProtocolInput = z.infer<typeof draftProtocolInput>

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** `sha256` is of the manifest the signatory was shown: a protocol redrafted meanwhile is not what they signed. */
export const confirmProtocolInput = z.object({ ...meeting, sha256 })
export type ConfirmProtocolInput = z.infer<typeof confirmProtocolInput>

/** What is wrong in a signed protocol and how it is right, in both languages. */
export const draftCorrectionInput = z.object({
  ...meeting,
  text: z.object({ kk: z.string().trim().min(1).max(4000), ru: z.string().trim().min(1).max(4000) }),
})
export type DraftCorrectionInput = z.infer<typeof draftCorrectionInput>
export const correctionRef = z.object({ ...meeting, correctionId: z.uuid() })
export type CorrectionRef = z.infer<typeof correctionRef>
export const confirmCorrectionInput = z.object({ ...meeting, correctionId: z.uuid(), sha256 })
export type ConfirmCorrectionInput = z.infer<typeof confirmCorrectionInput>

/** `cms` in base64: a signature over the bytes with this hash, of a protocol or of a note on one. */
export const signProtocolInput = z.object({
  ...meeting,
  correctionId: z.uuid().optional(),
  sha256,
  cms: z.base64().min(1),
})
export type SignProtocolInput = z.infer<typeof signProtocolInput>

/** A protocol, or a note on one, signed by hand, of which the scan comes by itself: whose signatures it bears. */
export const paperPlace = z.object({
  ...meeting,
  correctionId: z.uuid().optional(),
  sha256,
  bears: z.enum(['both', 'chair', 'secretary']),
})
export const addPaperInput = paperPlace.extend({ name: z.string().max(1000) })
export type AddPaperInput = z.infer<typeof addPaperInput>
export const paperRef = z.object({ ...meeting, paperId: z.uuid() })
export type PaperRef = z.infer<typeof paperRef>

/** `text` is the SHA-256 of the protocol's text the file shows, `name` the file's (documents/list.ts). */
export const renderDocumentInput = z.object({
  ...meeting,
  text: sha256,
  name: z.string().max(40),
})
export type RenderDocumentInput = z.infer<typeof renderDocumentInput>

export const documentRef = z.object({ ...meeting, name: z.string().max(40) })
