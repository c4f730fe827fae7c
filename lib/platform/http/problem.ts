/** An error for a machine: RFC 9457 `application/problem+json`. `more` adds members such as `detail` and `errors`. */
export function problem(status: number, title: string, more: Record<string, unknown> = {}): Response {
  const body = { type: 'about:blank', title, status, ...more }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}
