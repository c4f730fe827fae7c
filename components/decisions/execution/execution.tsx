import { DateText } from '@/components/ui/date-text'
import { Deadline } from '@/components/ui/deadline'
import { FileLink } from '@/components/ui/file-link'
import { Progress } from '@/components/ui/progress'
import { SummaryList } from '@/components/ui/summary-list'
import type { EvidenceView, ExecutionStepView, ExecutionView } from '@/lib/features/decisions/views'
import { citesInWords } from '@/lib/platform/i18n/cites'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { citesOf } from '@/lib/statute/catalogue'

/** The address under which a decision's pictures are fetched. */
export const evidenceAt = (okrugId: string, decisionId: string, id: string) =>
  `/api/v1/okrugs/${okrugId}/decisions/${decisionId}/evidence/${id}`

type ExecutionProps = { locale: Locale; okrugId: string; decisionId: string; execution: ExecutionView }

/** A picture of the work with what it shows and when it came; nothing is fetched before it is in view. */
function Picture({ locale, src, shows, title }: { locale: Locale; src: string; shows: EvidenceView; title: string }) {
  const t = translator(locale, 'execution')
  return (
    <figure data-keep className="w-full sm:w-64">
      <img
        src={src}
        alt={t('alt', { kind: t(`kind.${shows.kind}`), title })}
        loading="lazy"
        decoding="async"
        className="aspect-4/3 w-full rounded-field border border-line object-cover"
      />
      <figcaption className="mt-1 text-sm text-soft">
        {t(`kind.${shows.kind}`)}, <DateText locale={locale} value={shows.at} day />
      </figcaption>
    </figure>
  )
}

function Part({ step, ...place }: Omit<ExecutionProps, 'execution'> & { step: ExecutionStepView }) {
  const { locale, okrugId, decisionId } = place
  const t = translator(locale, 'execution')
  const title = inLocale(step.title, locale)
  const pictures = step.evidence.filter((one) => one.mediaType.startsWith('image/'))
  const papers = step.evidence.filter((one) => !one.mediaType.startsWith('image/'))
  return (
    <li className="border-line border-b py-4">
      <p lang={locale === 'en' ? 'kk' : undefined} className="font-semibold">
        {step.position}. {title}
      </p>
      <Progress label={t('percent', { percent: step.percent })} done={step.percent} total={100} />
      {pictures.length > 0 ? (
        <div className="flex flex-wrap gap-4">
          {pictures.map((one) => (
            <Picture
              key={one.id}
              locale={locale}
              src={evidenceAt(okrugId, decisionId, one.id)}
              shows={one}
              title={title}
            />
          ))}
        </div>
      ) : null}
      {papers.length > 0 ? (
        <ul data-screen>
          {papers.map((one) => (
            <li key={one.id}>
              <FileLink
                locale={locale}
                href={evidenceAt(okrugId, decisionId, one.id)}
                name={one.name}
                type={one.name.split('.').at(-1)?.toUpperCase() ?? ''}
                size={one.size}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

/** How a decision is carried out (DC-8, DC-10): its term, who answers for it, and each part with its per cent and pictures. */
export function Execution({ execution, ...place }: ExecutionProps) {
  const { locale } = place
  const t = translator(locale, 'execution')
  const { due, daysLeft, percent, persons, steps } = execution
  const foreign = locale === 'en' ? 'kk' : undefined
  return (
    <>
      <Progress label={t('whole', { percent })} done={percent} total={100} />
      {daysLeft === null ? null : (
        <Deadline
          locale={locale}
          due={due}
          daysLeft={daysLeft}
          title={t('term')}
          cite={`DC-8: ${citesInWords(citesOf('DC-8'), locale)}`}
        />
      )}
      <SummaryList
        facts={[
          {
            term: t('persons'),
            value: (
              <ul>
                {persons.map(({ name, office }) => (
                  <li key={name}>
                    {name}, <span lang={foreign}>{inLocale(office, locale)}</span>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <ol>
        {steps.map((step) => (
          <Part key={step.id} {...place} step={step} />
        ))}
      </ol>
    </>
  )
}
