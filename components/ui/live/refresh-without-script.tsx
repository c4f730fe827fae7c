/**
 * Without scripts the browser loads the page again every few seconds. Not for pages with forms: what somebody is typing would be lost.
 * A public page with this is kept no longer than that (lib/platform/cache/handler.mjs).
 */
export function RefreshWithoutScript({ seconds }: { seconds: number }) {
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  )
}
