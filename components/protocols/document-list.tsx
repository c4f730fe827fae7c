import { fileSize } from '@/components/ui/file-link'
import { RenewAfter } from '@/components/ui/live/renew-after'
import { Progress } from '@/components/ui/progress'
import type { DocumentKey, DocumentView } from '@/lib/features/protocols/views'
import { followAction } from '@/lib/features/voting/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type DocumentListProps = { locale: Locale; okrugId: string; meetingId: string; documents: DocumentView[] }

/** What a file is called where it stands in a list: in the language it speaks. */
export function documentTitle(document: DocumentKey): string {
  const t = translator(document.lang, 'documents')
  if ('copy' in document) return t(`file.${document.copy}`)
  return 'decision' in document
    ? t('file.extract', { number: document.decision })
    : t('file.correction', { number: document.correction })
}

/** The full copy, the public one, then the extracts by their decisions, or the notes by their numbers. */
function rank(document: DocumentView): number {
  if ('copy' in document) return document.copy === 'full' ? -2 : -1
  return 'decision' in document ? document.decision : document.correction
}

/** The files of the protocol itself; those of the notes on it stand under each of them. */
export const ofProtocol = (documents: DocumentView[]) => documents.filter((one) => !('correction' in one))

/** The files of a protocol that are there, each language by itself: a document a line, in both its formats. */
export function DocumentList({ locale, okrugId, meetingId, documents }: DocumentListProps) {
  const at = `/api/v1/okrugs/${okrugId}/meetings/${meetingId}/documents`
  const made = documents.filter((one) => one.size !== null)
  const pairs = Map.groupBy(made, (one) => `${one.lang} ${rank(one)}`)
  const lines = [...pairs.values()].sort(([a], [b]) => (a && b ? rank(a) - rank(b) : 0))
  return (
    <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 print:hidden">
      {(['kk', 'ru'] as const).map((lang) => (
        <ul key={lang} lang={lang}>
          {lines
            .filter(([first]) => first?.lang === lang)
            .map((files) => (
              <Line key={files[0]?.name} locale={locale} at={at} files={files} />
            ))}
        </ul>
      ))}
    </div>
  )
}

/** One document: its title, and each of its files by format and size. */
function Line({ locale, at, files: [first, ...others] }: { locale: Locale; at: string; files: DocumentView[] }) {
  if (!first) return null
  const title = documentTitle(first)
  return (
    <li className="border-line border-b py-1 last:border-0">
      <span className="mr-3">{title}</span>
      {[first, ...others]
        .sort((a, b) => b.format.localeCompare(a.format))
        .map(({ name, format, size }) => (
          <a
            key={name}
            href={`${at}/${name}`}
            download
            className="mr-4 inline-flex min-h-11 items-center whitespace-nowrap"
          >
            <span className="sr-only">{`${title}, `}</span>
            {`${format.toUpperCase()}, ${fileSize(size ?? 0, locale)}`}
          </a>
        ))}
    </li>
  )
}

/** How many of the ordered files are there; asks for the page again while some are not. */
export function DocumentProgress({ locale, documents }: { locale: Locale; documents: DocumentView[] }) {
  const done = documents.filter((one) => one.size !== null).length
  const total = documents.length
  if (done === total) return null
  const t = translator(locale, 'documents')
  return (
    <>
      <Progress label={t('making')} done={done} total={total} words={t('made', { done, total })} />
      <RenewAfter milliseconds={3000} renew={followAction} />
    </>
  )
}
