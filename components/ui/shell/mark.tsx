/** The portal's mark: people sitting in a ring, seen from above. Decorative; the word beside it is the name. */
export function Mark({ className }: { className?: string }) {
  const seats = Array.from({ length: 10 }, (_, i) => {
    const turn = (i / 10) * 2 * Math.PI - Math.PI / 2
    return { x: (16 + 11.5 * Math.cos(turn)).toFixed(2), y: (16 + 11.5 * Math.sin(turn)).toFixed(2) }
  })
  return (
    <svg viewBox="0 0 32 32" className={className} fill="currentColor" aria-hidden="true">
      {seats.map((seat) => (
        <circle key={`${seat.x},${seat.y}`} cx={seat.x} cy={seat.y} r="2.6" />
      ))}
      <circle cx="16" cy="16" r="3.6" />
    </svg>
  )
}
