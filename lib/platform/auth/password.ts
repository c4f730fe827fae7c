import 'server-only'
import { hash, verify } from '@node-rs/argon2'

// argon2id (the library's default), at the first setting of the OWASP Password Storage Cheat Sheet.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

let decoy: Promise<string> | undefined

/** Whether a password is the one behind `stored`. Without a stored hash it takes the same time and answers no, so that time betrays no login. */
export async function passwordHolds(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const right = await verify(stored ?? (await decoy), password.normalize('NFKC'))
  return stored !== null && right
}
