import type { Matter } from '../page.ts'
import type { Said } from '../tell/certificates.ts'
import { tellEncryption } from '../tell/encryption.ts'
import { tellInventories } from '../tell/inventory.ts'
import { tellProbes } from '../tell/probes.ts'
import { setPlaces, setSaid } from './said.ts'
import { typst, type Typst } from './typst.ts'

/** TLS version, suite and group; what else is offered; what the probes showed. */
export function setEncryption(matter: Matter): readonly (Typst | null)[] {
  const { words } = matter
  const encryption = tellEncryption(matter)
  const inventories = tellInventories(matter)
  const probes = tellProbes(matter)
  return [
    encryption === null
      ? null
      : typst`== ${words.sections.tls}
${encryption.length === 0 ? words.tls.none : encryption.map(({ addresses, sentences }) => typst`- ${setPlaces(matter, addresses)}: ${sentences.join(' ')}\n`)}
`,
    inventories.length === 0
      ? null
      : typst`== ${words.inventory.title}
${inventories.map(
  ({ addresses, rows }) => typst`=== ${setPlaces(matter, addresses)}
${rows.map(({ label, lines }) => typst`/ ${label}: ${setLines(lines)}\n`)}`,
)}`,
    probes.length === 0
      ? null
      : typst`== ${words.probes.title}
${probes.map(
  ({ addresses, rows }) => typst`=== ${setPlaces(matter, addresses)}
${rows.map(({ label, line }) => typst`/ ${label}: ${setSaid(line)}\n`)}`,
)}`,
  ]
}

function setLines(lines: readonly Said[]): Typst {
  return typst`${lines.map((line, index) => typst`${index === 0 ? null : typst`#linebreak()`}${setSaid(line)}`)}`
}
