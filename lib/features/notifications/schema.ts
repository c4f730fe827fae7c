import { z } from 'zod'
import { subscription } from '@/lib/platform/reach/push'
import { newsPaces } from './views'

/** `at`: when it happened. */
export const spreadNewsInput = z.object({
  okrugId: z.string().regex(/^\d{9}$/),
  meetingId: z.uuid(),
  key: z.string().max(40),
  at: z.iso.datetime(),
})
export type SpreadNewsInput = z.infer<typeof spreadNewsInput>

const lang = z.enum(['kk', 'ru'])

/** Where somebody wants to be reached. A phone number as people write it, a browser's subscription as it tells it. */
export const addContactInput = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal('email'), lang, address: z.string().trim().toLowerCase().pipe(z.email().max(200)) }),
  z.object({
    channel: z.literal('sms'),
    lang,
    address: z
      .string()
      .transform((text) => text.replace(/[\s()-]/g, '').replace(/^8(?=7\d{9}$)/, '+7'))
      .pipe(z.string().regex(/^\+7\d{10}$/)),
  }),
  z.object({
    channel: z.literal('push'),
    lang,
    label: z.string().trim().min(1).max(60),
    address: z
      .string()
      .max(3000)
      .transform((text, context) => {
        const parsed = subscription.safeParse(jsonOf(text))
        if (parsed.success) return JSON.stringify(parsed.data)
        context.addIssue({ code: 'custom' })
        return z.NEVER
      }),
  }),
])
export type AddContactInput = z.input<typeof addContactInput>

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const contactRef = z.object({ contactId: z.uuid() })
export type ContactRef = z.infer<typeof contactRef>
/** Six digits, with spaces as people type them. */
export const confirmContactInput = contactRef.extend({
  digits: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/)),
})
export type ConfirmContactInput = z.input<typeof confirmContactInput>

const pace = z.enum(newsPaces)
export const chooseNewsInput = z.object({
  notices: pace,
  reminders: pace.extract(['atOnce', 'off']),
  protocols: pace,
  results: pace,
})
export type ChooseNewsInput = z.infer<typeof chooseNewsInput>

export const letterRef = z.object({ letterId: z.uuid() })
export type LetterRef = z.infer<typeof letterRef>

/** A chat that its person joins to their account. */
export const joinChatInput = z.object({ chat: z.string().regex(/^\d{1,20}$/), lang })
export type JoinChatInput = z.infer<typeof joinChatInput>

/** Of what Telegram tells of a message, what is asked of it here. */
export const telegramUpdate = z.object({
  message: z.object({
    text: z.string().max(200),
    chat: z.object({ id: z.number().int().positive(), type: z.literal('private') }),
    from: z.object({ language_code: z.string().optional() }).optional(),
  }),
})
