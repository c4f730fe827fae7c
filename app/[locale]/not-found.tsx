import { MissingPage } from '@/components/ui/shell/missing-page'

export default function NotFound() {
  return <MissingPage />
}
