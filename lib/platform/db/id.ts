import { z } from 'zod'

/** Whether a text from an address can be the id of a row: what is none names nothing, and must not reach a uuid column. */
export const isId = (text: string): boolean => z.uuid().safeParse(text).success
