import { z } from 'zod'

const meeting = { okrugId: z.string().regex(/^\d{9}$/), meetingId: z.uuid() }

export const draftProtocolInput = z.object(meeting)
export type DraftProtocolInput = z.infer<typeof draftProtocolInput>

/** `sha256` is the text the signatory was shown: a protocol redrafted meanwhile is not what they signed. */
export const confirmProtocolInput = z.object({ ...meeting, sha256: z.string().regex(/^[0-9a-f]{64}$/) })
export type ConfirmProtocolInput = z.infer<typeof confirmProtocolInput>

/** `text` is the SHA-256 of the protocol's text the file shows, `name` the file's (documents/list.ts). */
export const renderDocumentInput = z.object({
  ...meeting,
  text: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().max(40),
})
export type RenderDocumentInput = z.infer<typeof renderDocumentInput>

export const documentRef = z.object({ ...meeting, name: z.string().max(40) })
