import { RefusedPage } from '@/components/ui/shell/refused-page'
import { refusedEntry } from '@/lib/platform/auth/guard'

export default function Forbidden() {
  const { locale, roles } = refusedEntry()
  return <RefusedPage locale={locale ?? 'kk'} roles={roles} />
}
