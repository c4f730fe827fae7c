/** What people are told, in one language: plain text, and where to read on. */
export type Message = { subject: string; text: string; url: string }

export const channels = ['email', 'push', 'telegram', 'sms'] as const
export type Channel = (typeof channels)[number]

/**
 * One message on its way. `id` is the same however often it is tried; `stop` is where one click ends it; after `fresh` seconds, where it is
 * given, it is no news.
 */
export type Envelope = Message & { id: string; lang: 'kk' | 'ru'; stop: string; fresh?: number }

/**
 * Hands a message to those who carry it. `gone`: they say that nobody is there any more, and nothing is sent there again. Whatever may be better
 * later is thrown, and tried again.
 */
export type Sender = (address: string, envelope: Envelope) => Promise<'sent' | 'gone'>
