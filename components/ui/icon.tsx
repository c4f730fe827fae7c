const shapes = {
  eye: 'M1.5 10S4.5 4 10 4s8.5 6 8.5 6-3 6-8.5 6-8.5-6-8.5-6Z M10 12.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2Z',
  check: 'm3.5 10.5 4.5 4.5 9-10',
  cross: 'm4.5 4.5 11 11 M15.5 4.5l-11 11',
  clock: 'M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z M10 5.5V10l3 2',
  warning: 'M10 2.5 18.5 17h-17L10 2.5Z M10 8v4 M10 14.4v.1',
  info: 'M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z M10 9v5 M10 6v.1',
  dash: 'M4 10h12',
  file: 'M5 1.8h7l3.5 3.6v12.8H5V1.8Z M12 1.8v3.6h3.5',
  next: 'M3 10h13 M11.5 5l5 5-5 5',
  back: 'M17 10H4 M8.5 5l-5 5 5 5',
  down: 'm5 7.5 5 5 5-5',
  left: 'm12.5 5-5 5 5 5',
} as const

export type IconName = keyof typeof shapes

/** A line icon in the colour and size of the text it stands beside. Always next to a word, so it is silent for screen readers. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className={`inline-block size-[1.1em] shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
