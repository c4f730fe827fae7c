/** Whether whoever asks has this already: one of `If-None-Match`, which a proxy on the way may have weakened (RFC 9110 13.1.2). */
export const hasAlready = (request: Request, etag: string): boolean =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .includes(etag)
