/** A name as people gave it, made fit for any disk: no folders, no control characters, at most 150 characters, the extension its content has. */
export function safeName(name: string, extension: string): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replace(/[\p{C}"*:<>?|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  const short = [...base].slice(0, 150).join('').trim()
  return `${short || 'material'}.${extension}`
}

const plain = /[^A-Za-z0-9.!#$&+^_`|~-]/g

/** `Content-Disposition` of a file to be saved: a name in ASCII for old readers and the real one by RFC 5987. */
export function attachment(name: string): string {
  const extension = name.match(/\.[a-z0-9]+$/)?.[0] ?? ''
  const encoded = [...new TextEncoder().encode(name)]
    .map((byte) => String.fromCharCode(byte))
    .join('')
    .replace(plain, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
  return `attachment; filename="material${extension}"; filename*=UTF-8''${encoded}`
}
