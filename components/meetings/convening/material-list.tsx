import type { ReactNode } from 'react'
import { FileLink } from '@/components/ui/file-link'
import type { MaterialView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'

type MaterialListProps = {
  locale: Locale
  okrugId: string
  meetingId: string
  materials: MaterialView[]
  /** What can be done with a paper, at the end of its line. */
  action?: (material: MaterialView) => ReactNode
}

/** The papers of an agenda item, each to be saved. */
export function MaterialList({ locale, okrugId, meetingId, materials, action }: MaterialListProps) {
  if (materials.length === 0) return null
  const at = `/api/v1/okrugs/${okrugId}/meetings/${meetingId}/materials`
  return (
    <ul className={action ? 'border-line border-t' : ''}>
      {materials.map((material) => (
        <li
          key={material.id}
          className={action ? 'flex flex-wrap items-start justify-between gap-x-6 border-line border-b py-2' : ''}
        >
          <FileLink
            locale={locale}
            href={`${at}/${material.id}`}
            name={material.name}
            type={material.name.split('.').at(-1)?.toUpperCase() ?? ''}
            size={material.size}
          />
          {action?.(material)}
        </li>
      ))}
    </ul>
  )
}
