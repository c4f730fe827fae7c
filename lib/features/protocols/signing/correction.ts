import canonicalize from 'canonicalize'

/** What is signed of a note on a protocol: the hash of that protocol's text, the note's number and its words, as canonical JSON (RFC 8785). */
export const correctionText = (protocol: string, note: { number: number; textKk: string; textRu: string }): string =>
  canonicalize({ protocol, number: note.number, text: { kk: note.textKk, ru: note.textRu } }) as string
