import 'server-only'
import { db } from '@/lib/platform/db/client'
import type { MaterialRef } from '../schema'
import { publicStates } from '../workflow'

export type StoredMaterial = { name: string; mediaType: string; size: number; sha256: string; public: boolean }

/** A material of this meeting of this okrug, and whether its meeting is public yet; null when there is none. */
export async function findMaterial({ okrugId, meetingId, materialId }: MaterialRef): Promise<StoredMaterial | null> {
  const row = await db.meetingMaterial.findFirst({
    where: { okrugId, id: materialId, item: { meetingId } },
    select: {
      name: true,
      mediaType: true,
      size: true,
      sha256: true,
      item: { select: { meeting: { select: { state: true } } } },
    },
  })
  if (!row) return null
  const { item, ...material } = row
  return { ...material, public: publicStates.includes(item.meeting.state) }
}
