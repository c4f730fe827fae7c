import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool'
import { env } from '@/lib/platform/env/env'
import { translator } from '@/lib/platform/i18n/translator'
import type { Sender } from './message'

/** How long a mail server may be silent, in milliseconds. */
const patience = 20_000

let transport: Transporter | undefined

/** One connection that stays open while there are letters: a thousand of them do not knock a thousand times. */
function transportOf(url: string): Transporter {
  transport ??= createTransport({
    url,
    pool: true,
    maxConnections: 2,
    maxMessages: 200,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as SMTPPool.Options)
  return transport
}

/** Answers that speak of the address itself: no such mailbox, moved away, malformed (RFC 3463, 5.1.1, 5.1.2, 5.1.3, 5.1.6, 5.1.10, 5.2.1). */
const nobody = /\b5\.(1\.(1|2|3|6|10)|2\.1)\b/

/**
 * Letters by SMTP. The Message-ID follows from the letter, so that a server that gets it twice can tell; List-Unsubscribe-Post is the one click of
 * RFC 8058.
 */
export const sendEmail: Sender = async (address, { id, lang, subject, text, url, stop }) => {
  const { SMTP_URL = '', MAIL_FROM = '' } = env()
  const t = translator(lang, 'letters')
  try {
    await transportOf(SMTP_URL).sendMail({
      from: { name: t('from'), address: MAIL_FROM },
      to: { name: '', address },
      subject,
      text: `${text}\n\n${url}\n\n-- \n${t('foot')}\n${t('stop', { stop })}\n`,
      messageId: `<${id}@${MAIL_FROM.split('@')[1]}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': lang,
        'List-Unsubscribe': `<${stop}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    })
    return 'sent'
  } catch (error) {
    const { responseCode = 0, response = '' } = error as { responseCode?: number; response?: string }
    if (responseCode >= 550 && responseCode < 560 && nobody.test(response)) return 'gone'
    throw new Error(`smtp ${responseCode || 'away'}`)
  }
}

/** Lets the connections go, at the end of the process. */
export function closeMail(): void {
  transport?.close()
  transport = undefined
}
