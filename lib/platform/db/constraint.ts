import { Prisma } from './generated/client'

/**
 * The unique constraint that refused a write (`vote_pkey`), or null when `error` is something else. Prisma 7 with adapter-pg keeps it deep
 * inside.
 */
export function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return null
  const meta = error.meta as
    | { driverAdapterError?: { cause?: { constraint?: { index?: string; fields?: string[] } } } }
    | undefined
  const constraint = meta?.driverAdapterError?.cause?.constraint
  return constraint?.index ?? constraint?.fields?.join() ?? ''
}
