/** A value the form carries along. Never a secret, and never trusted: the command checks it like any other input. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}
