/** Long work under way, in words and as a bar. Without `total` the bar only says that work goes on. */
export function Progress({
  label,
  done,
  total,
  words,
}: {
  label: string
  done?: number
  total?: number
  words?: string
}) {
  return (
    <div className="my-4 max-w-xl">
      <label className="block">
        <span className="font-semibold">{label}</span>
        <progress className="progress mt-2 block w-full" value={total ? done : undefined} max={total || undefined} />
      </label>
      {words ? <p className="mt-1 text-sm text-soft">{words}</p> : null}
    </div>
  )
}
