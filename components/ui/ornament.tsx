/** Қошқар мүйіз, the ram's horn, drawn as one thin line. It marks an okrug's header and nothing else. */
export function Ornament() {
  const horn =
    'M60 37.500V27C60 12 66 3.500 77 3.500c9.500 0 16 6.500 16 15 0 7.500-5.500 12.500-12 12.500-5.800 0-9.500-4-9.500-9 0-4.300 3-7 6.500-7 3 0 5 2 5 4.600'
  return (
    <div aria-hidden="true" className="flex w-full items-end text-sky large:hidden print:hidden">
      <svg
        aria-hidden="true"
        viewBox="25 0 76 38"
        className="h-[38px] w-[76px] shrink-0"
        fill="none"
        stroke="currentColor"
        strokeLinecap="round"
      >
        <path d={horn} />
        <path d={horn} transform="matrix(-1 0 0 1 120 0)" />
        <path d="M25 37.500h76" strokeLinecap="butt" />
      </svg>
      <span className="h-px flex-1 bg-current" />
    </div>
  )
}
