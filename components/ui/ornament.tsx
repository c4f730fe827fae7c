/** Қошқар мүйіз, the ram's horn, drawn as one thin line. It marks an okrug's header and nothing else. */
export function Ornament() {
  const horn =
    'M64 30C64 14 70 4 81 4c9 0 15 6 15 14 0 7-5 11-10.500 11-5 0-8.500-3.500-8.500-8 0-3.600 2.600-6 5.800-6'
  return (
    <div data-ornament data-screen aria-hidden="true" className="flex w-full items-end text-sky">
      <svg
        aria-hidden="true"
        viewBox="0 0 128 31"
        className="h-6 w-auto shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      >
        <path d={horn} />
        <path d={horn} transform="matrix(-1 0 0 1 128 0)" />
        <path d="M0 30h128" />
      </svg>
      <span className="h-px flex-1 bg-current" />
    </div>
  )
}
