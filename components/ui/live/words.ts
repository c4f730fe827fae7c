/** The words of a page that follows a stream; `seconds` is a template. */
export type LiveWords = Record<'live' | 'reconnecting' | 'offline' | 'seconds', string>

/** Puts values where a template names them: «{present} / {needed}». */
export const fill = (template: string, values: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
