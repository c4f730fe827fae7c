'use client'

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { useEffect, useState } from 'react'

type HashFileProps = {
  words: { label: string; hint: string; working: string; tooLarge: string }
  /** where to go with the hash, which is put in place of `{hash}` */
  to: string
}

const largest = 50 * 1024 * 1024

/**
 * A file from this device, chosen or dropped, of which nothing but its SHA-256 leaves it. Reckoned by a library and not by the browser, whose own
 * way there is none where the portal has no certificate. Without scripts there is no such field: the hash is typed.
 */
export function HashFile({ words, to }: HashFileProps) {
  const [works, setWorks] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => setWorks(true), [])
  if (!works) return null
  const take = async (file: File | undefined) => {
    if (!file) return
    if (file.size > largest) return setSaid(words.tooLarge)
    setSaid(words.working)
    location.assign(to.replace('{hash}', bytesToHex(sha256(new Uint8Array(await file.arrayBuffer())))))
  }
  return (
    <div className="max-w-xl">
      <label className="font-semibold" htmlFor="verified-file">
        {words.label}
      </label>
      <p className="mt-1 text-sm text-soft">{words.hint}</p>
      <input
        id="verified-file"
        type="file"
        accept=".pdf,.docx"
        onChange={(event) => take(event.currentTarget.files?.[0])}
        className="mt-2 block w-full rounded-field border border-edge border-dashed bg-card px-4 py-8 text-sm file:mr-4 file:min-h-11 file:cursor-pointer file:rounded-field file:border file:border-edge file:bg-paper file:px-4 file:font-semibold file:text-sky"
      />
      <p role="status" className="mt-2">
        {said}
      </p>
    </div>
  )
}
