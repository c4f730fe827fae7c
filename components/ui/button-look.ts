export type ButtonTone = 'primary' | 'secondary' | 'danger'

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-field border px-5 py-2 text-center font-semibold leading-snug no-underline aria-disabled:cursor-progress print:hidden'

/** Classes of a button by what pressing it means. */
export const buttonLook: Record<ButtonTone, string> = {
  primary: `${shape} border-sky bg-sky text-on-sky hover:border-sky-deep hover:bg-sky-deep`,
  secondary: `${shape} border-edge bg-card text-sky hover:border-sky hover:bg-sky-wash`,
  danger: `${shape} border-bad bg-bad text-on-bad hover:underline`,
}
