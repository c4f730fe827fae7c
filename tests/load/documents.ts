// tsx --conditions=react-server tests/load/documents.ts: a part of npm run bench. A protocol of 25 members, 15 items and 60 speeches becomes a PDF
// and a DOCX: how long that takes together, against reading the two again, and the memory of the process.
import { unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { protocolPaper } from '@/lib/features/protocols/documents/protocol-paper'
import { docxOf } from '@/lib/platform/documents/docx'
import { pdfOf } from '@/lib/platform/documents/pdf'
import { longMinutes } from '../factories/minutes'

const limits = { seconds: 3, megabytes: 400 }
const imprint = { sha256: '0'.repeat(64), ledgerHead: '0'.repeat(64), address: 'https://example.kz/kk' }
const body = longMinutes()
const timed = async <T>(work: () => Promise<T> | T): Promise<[T, number]> => {
  const began = performance.now()
  return [await work(), (performance.now() - began) / 1000]
}

const paper = protocolPaper(body, 'kk', 'full', imprint)
const [pdf, pdfTime] = await timed(() => pdfOf(paper))
const [docx, docxTime] = await timed(() => docxOf(paper))
const megabytes = process.resourceUsage().maxRSS / 1024
const [{ totalPages }, readTime] = await timed(async () => {
  unzipSync(docx)
  return extractText(await getDocumentProxy(new Uint8Array(pdf)))
})
const made = pdfTime + docxTime
console.log(
  `a protocol as PDF (${totalPages} pages) ${pdfTime.toFixed(2)} s and DOCX ${docxTime.toFixed(2)} s, ${Math.round(megabytes)} MB; to read them again against to make them 1 : ${(made / readTime).toFixed(1)}`,
)
if (made > limits.seconds || megabytes > limits.megabytes) {
  console.error(`more than ${limits.seconds} s or ${limits.megabytes} MB`)
  process.exitCode = 1
}
