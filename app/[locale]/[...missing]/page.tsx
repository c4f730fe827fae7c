import { notFound } from 'next/navigation'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** Whatever no other page answers to. */
export default function Missing() {
  notFound()
}
