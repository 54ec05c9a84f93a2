import type { ReportHost, ReportRollover } from '../../model/report.ts'
import { escapeText } from '../escape.ts'
import { groupBy } from '../fold.ts'
import type { Matter } from '../page.ts'
import { listShort, say, type ToldLine } from './told-line.ts'

/**
 * Which TLSA record speaks of which key, what is there for the next change of key, and whether each key
 * shown has a record. It says what was seen: a record that fits nothing may be of the next key or a former one.
 */
export function tellRollover(matter: Matter, { rollover }: ReportHost): readonly ToldLine[] {
  if (rollover === undefined) {
    return []
  }
  const phrase = matter.words.rightServer.dane.rollover
  const { scheme } = rollover
  return [
    ...listRecords(matter, rollover),
    ...(scheme === 'none' ? [] : [say(phrase.schemes[scheme])]),
    ...tellKeys(matter, rollover),
  ]
}

type Row = ReportRollover['records'][number]

/** The records with what they fit, those that fit the same together. */
function listRecords(matter: Matter, { owner, records }: ReportRollover): readonly ToldLine[] {
  const { published } = matter.words.rightServer.dane
  const place = published(escapeText(owner, 300))
  const shown = records.slice(0, recordLimit)
  const rest = records.length - shown.length
  const lines = groupBy(shown, (row) => tellFit(matter, row)).flatMap((rows): ToldLine[] => {
    const [first] = rows
    return first === undefined
      ? []
      : [
          {
            text: `${place}, ${tellFit(matter, first)}:`,
            mood: 'plain',
            records: rows.map(({ record }) => escapeText(record, recordWidth)),
          },
        ]
  })
  return rest > 0 ? [...lines, say(matter.words.findings.more(rest))] : lines
}

const recordLimit = 8
/** A whole SHA-512 digest, and a bit of a whole certificate. */
const recordWidth = 140

function tellFit(matter: Matter, { matches, record, certificates, keyTypes }: Row): string {
  const { fits } = matter.words.rightServer.dane.rollover
  switch (matches) {
    case 'leaf':
      return fits.leaf(showTypes(matter, keyTypes))
    case 'issuer':
      return fits.issuer(
        listShort(
          matter,
          certificates.map((id) => matter.report.certificates[id]?.subject ?? id),
        ),
      )
    case 'outranked':
    case 'unusable':
      return fits[matches]
    case 'none':
      return record.startsWith('2') ? fits.noIssuer : fits.noKey
  }
}

/** Said once where the depth asked for no other key types and none turned up by itself. */
export function tellUnaskedTypes({ report, words }: Matter): readonly ToldLine[] {
  const { depth } = report.confidence
  const seen = report.hosts.flatMap(({ rollover }) => rollover ?? [])
  const isUnasked =
    depth !== 'full' &&
    depth !== 'exhaustive' &&
    seen.length > 0 &&
    seen.every(({ keys }) => new Set(keys.map(({ keyType }) => keyType)).size < 2)
  return isUnasked ? [say(words.rightServer.dane.rollover.oneType)] : []
}

/** A key without a record, where another has one; else each by its type. */
function tellKeys(matter: Matter, { keys }: ReportRollover): readonly ToldLine[] {
  const phrase = matter.words.rightServer.dane.rollover
  const covered = keys.filter(({ records }) => records.length > 0)
  const bare = keys.filter(({ records }) => records.length === 0)
  const typesOf = (some: typeof keys) =>
    showTypes(matter, [...new Set(some.map(({ keyType }) => keyType))])
  return [
    ...(covered.length > 0 && bare.length > 0
      ? [say(phrase.bareKeys(typesOf(covered), typesOf(bare)), 'unsure')]
      : []),
    ...(covered.length > 1 && bare.length === 0 ? [say(phrase.allKeys(typesOf(covered)))] : []),
  ]
}

function showTypes({ words }: Matter, types: readonly string[]): string {
  const known: Readonly<Record<string, string>> = words.inventory.keyTypes
  return types.map((type) => known[type] ?? escapeText(type, 40)).join(', ')
}
