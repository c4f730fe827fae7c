import { problem } from '@/lib/platform/http/problem'

const missing = () => problem(404, 'Not Found')

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT }
