import { requestProblem } from '@/lib/platform/http/spoken-problem'

const missing = () => requestProblem(404, 'notFound', {})

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT }
