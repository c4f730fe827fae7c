import { legible } from './legible'

/** A piece of XML that is escaped already. */
export type Xml = { xml: string }

/** What XML 1.0 has no place for goes; what it has a meaning for is named. */
const escaped = (text: string): string =>
  legible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

type Child = Xml | string | null | undefined | false

/** An element; attributes without a value are left out, texts among the children are escaped. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  ...children: Child[]
): Xml {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')
  const inner = children.map((one) => (one ? (typeof one === 'string' ? escaped(one) : one.xml) : '')).join('')
  return { xml: inner ? `<${name}${said}>${inner}</${name}>` : `<${name}${said}/>` }
}

export const xmlDocument = ({ xml }: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
