import { unstable_isUnrecognizedActionError as isOfAnotherBuild } from 'next/navigation'

/** A page's way to ask for itself anew: a feature's action that fails where the network does. */
export type Renew = () => Promise<void>

/**
 * Asks for the page anew. What is lost on the way is asked for again by the caller; where the portal itself was renewed meanwhile and no
 * longer knows this page's action, the page is loaded whole.
 */
export function askAnew(renew: Renew): void {
  renew().catch((error) => {
    if (isOfAnotherBuild(error)) location.reload()
  })
}
