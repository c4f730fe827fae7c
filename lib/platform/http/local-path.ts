const origin = 'http://local.invalid'

/** A path on this portal, for going back to after sign-in, or null for anything that would lead elsewhere. */
export function localPath(text: string | null | undefined): string | null {
  if (!text?.startsWith('/') || text.length > 500) return null
  try {
    const url = new URL(text, origin)
    // `//host`, `/\host` and their like resolve to another origin; a path that starts twice with a slash could do so later.
    return url.origin === origin && !url.pathname.startsWith('//') ? url.pathname + url.search : null
  } catch {
    return null
  }
}
