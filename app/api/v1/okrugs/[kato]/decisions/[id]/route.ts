import { courseRecord } from '@/lib/features/decisions/open-data/decision'
import { courseOf } from '@/lib/features/decisions/queries/course'
import { now } from '@/lib/platform/clock/clock'
import { open, unknownRecord } from '@/lib/platform/http/page'

export const dynamic = 'force-dynamic'

/** One published decision with all that led to it and followed from it. 404: there is none of this id in the okrug. */
export async function GET(_: Request, { params }: { params: Promise<{ kato: string; id: string }> }) {
  const { kato, id } = await params
  const course = await courseOf(kato, id, now())
  return course ? open(courseRecord(course)) : unknownRecord()
}
