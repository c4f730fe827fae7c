'use client'

import { useEffect, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import type { Locale } from '@/lib/platform/i18n/locale'

type NcalayerButtonProps = {
  /** what is signed, in base64 */
  bytes: string
  locale: Locale
  /** the file field of the same form that takes the signature */
  field: string
  words: Record<'run' | 'connecting' | 'choose' | 'got' | 'away' | 'cancelled' | 'failed', string>
}

const base64Of = (said: string) => said.replace(/-----[A-Z ]+-----/g, '').replace(/\s/g, '')

/** Puts the signature into the form's file field, as though the person had chosen its file. */
function put(form: HTMLFormElement | null, field: string, said: string) {
  const bytes = Uint8Array.from(atob(base64Of(said)), (character) => character.charCodeAt(0))
  const box = new DataTransfer()
  box.items.add(new File([bytes], 'signature.p7s', { type: 'application/pkcs7-signature' }))
  const input = form?.elements.namedItem(field)
  if (input instanceof HTMLInputElement) input.files = box.files
}

/** Signs on this computer: NCALayer asks for the key and its password in a window of its own. Without scripts there is no such button. */
export function NcalayerButton({ bytes, locale, field, words }: NcalayerButtonProps) {
  const [works, setWorks] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => setWorks(true), [])
  if (!works) return null

  async function run(form: HTMLFormElement | null) {
    const { NCALayerClient } = await import('ncalayer-js-client')
    const client = new NCALayerClient(undefined, false)
    // It would look for another program at another address, which this page's policy forbids.
    client.kmdHttpApiUrl = 'http://'
    setSaid(words.connecting)
    try {
      await client.connect()
    } catch {
      return setSaid(words.away)
    }
    setSaid(words.choose)
    try {
      const { basicsStorageAll, basicsCMSParamsDetached, basicsSignerSignAny } = NCALayerClient
      put(
        form,
        field,
        await client.basicsSignCMS(basicsStorageAll, bytes, basicsCMSParamsDetached, basicsSignerSignAny, locale),
      )
      setSaid(words.got)
    } catch (error) {
      setSaid((error as { canceledByUser?: boolean }).canceledByUser ? words.cancelled : words.failed)
    } finally {
      client.wsConnection?.close()
    }
  }

  return (
    <div>
      <button
        type="button"
        aria-disabled={busy || undefined}
        className={buttonLook.secondary}
        onClick={async (event) => {
          if (busy) return
          setBusy(true)
          await run(event.currentTarget.form)
          setBusy(false)
        }}
      >
        {words.run}
      </button>
      <p role="status" className="mt-2">
        {said}
      </p>
    </div>
  )
}
