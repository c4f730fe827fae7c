import { z } from 'zod'

const key = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, '32 bytes in base64')

const schema = z
  .object({
    DATABASE_URL: z.string().min(1),
    /** Signs sessions and the device cookie. */
    AUTH_SECRET: z.string().min(32),
    /** Makes the searchable fingerprint of an IIN. */
    IIN_HMAC_KEY: key,
    /** Encrypts the IIN itself. */
    IIN_CIPHER_KEY: key,
    /** Uploaded papers, named by their SHA-256. */
    FILES_DIR: z.string().min(1),
    /** `1` when the database is marked as a demo; set by scripts/start.mjs, never by hand. */
    JIYN_DEMO: z.enum(['0', '1']).default('0'),
    /** Local Almaty time at which a demo's clock starts, e.g. 2026-12-24T10:00. */
    DEMO_CLOCK: z.string().optional(),
    DEMO_PASSWORD: z.string().min(1).default('demo'),
    /** The address people type; decides Secure cookies and what Origin is ours. */
    PUBLIC_URL: z.url().optional(),
    /** An OpenID Connect provider that tells a person's IIN, as eGov's does: all three or none. */
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    /** A clamd that looks at every file people send: `host` or `host:port`. */
    CLAMD_HOST: z
      .string()
      .regex(/^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+)(:\d{1,5})?$/, 'host or host:port')
      .optional(),
    /** An S3-compatible store for what FILES_DIR would hold: all four or none. */
    S3_ENDPOINT: z.url().optional(),
    S3_BUCKET: z.string().min(1).optional(),
    S3_ACCESS_KEY_ID: z.string().min(1).optional(),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    S3_REGION: z.string().min(1).default('us-east-1'),
    /** PEM file with the root and intermediate certificates that national signatures (RSA, ECDSA) have to lead to. */
    SIGNATURE_ROOTS: z.string().min(1).optional(),
    /** An NCANode service, which verifies signatures of the national algorithm (GOST 34.310). */
    NCANODE_URL: z.url().optional(),
    /** The mail server: `smtp://user:password@host:587`. With MAIL_FROM, or there is no mail. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.email().optional(),
    /** A bot's token, and where its API is; the bot's name is what people write to. */
    TELEGRAM_TOKEN: z.string().min(1).optional(),
    TELEGRAM_BOT: z.string().min(1).optional(),
    TELEGRAM_API: z.url().default('https://api.telegram.org'),
    /** A gateway for SMS, and the token it knows us by. */
    SMS_URL: z.url().optional(),
    SMS_TOKEN: z.string().min(1).optional(),
    /** The claim that holds the IIN. */
    OIDC_IIN_CLAIM: z.string().min(1).default('iin'),
  })
  .refine(
    (one) => !one.OIDC_ISSUER === !one.OIDC_CLIENT_ID && !one.OIDC_ISSUER === !one.OIDC_CLIENT_SECRET,
    'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together',
  )
  .refine(
    (one) =>
      [one.S3_BUCKET, one.S3_ACCESS_KEY_ID, one.S3_SECRET_ACCESS_KEY].every((part) => !part === !one.S3_ENDPOINT),
    'S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together',
  )
  .refine((one) => !one.SMTP_URL === !one.MAIL_FROM, 'SMTP_URL and MAIL_FROM belong together')
  .refine((one) => !one.SMS_URL === !one.SMS_TOKEN, 'SMS_URL and SMS_TOKEN belong together')
  .refine((one) => !one.TELEGRAM_TOKEN === !one.TELEGRAM_BOT, 'TELEGRAM_TOKEN and TELEGRAM_BOT belong together')

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/** The process's settings, checked once. Throws on the first use when one is missing or malformed: a defect of the installation. */
export function env(): Env {
  parsed ??= schema.parse(process.env)
  return parsed
}
