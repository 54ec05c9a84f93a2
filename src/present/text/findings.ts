import { joinParts } from '../fill.ts'
import type { Page } from '../page.ts'
import { emptyLine, paragraph, span, type Line, type Style, heading } from '../paint.ts'
import { tellFindings, tellNone, type ToldFinding } from '../tell/findings.ts'
import { padText, textWidth } from '../width.ts'

/** Every finding with its sentence and remedy, the gravest first, the same ones joined. */
export function writeFindings(page: Page): readonly Line[] {
  const { words, width } = page
  const { findings, hidden } = tellFindings(page)
  const title = heading(words.sections.findings)
  return findings.length === 0
    ? [title, ...paragraph(tellNone(page), width)]
    : [
        title,
        ...findings.flatMap((finding) => [...writeFinding(page, finding), emptyLine]),
        ...(hidden === 0 ? [] : paragraph(words.findings.sameCause(hidden), width)),
        ...paragraph(words.findings.explain, width, [], 'dim'),
      ]
}

function writeFinding(
  { words, width }: Page,
  { code, severity, title, cases, words: entry }: ToldFinding,
): readonly Line[] {
  const severities = Object.values(words.findings.severities)
  const column = Math.max(...severities.map(textWidth)) + 2
  const lead = span(padText(words.findings.severities[severity], column), styles[severity])
  const labelled = (label: string, text: string): readonly Line[] =>
    text === '' ? [] : paragraph(text, width, [span(padText(label, column), 'dim')])
  return [
    ...paragraph(entry === null ? title : `${title} (${code})`, width, [lead], 'strong'),
    ...cases.flatMap(({ where, what }) => [
      ...labelled(words.findings.at, where),
      ...labelled(words.findings.what, joinParts(what)),
    ]),
    ...labelled(words.findings.remedy, entry?.remedy ?? ''),
  ]
}

const styles: Readonly<Record<ToldFinding['severity'], Style>> = {
  error: 'bad',
  warning: 'unsure',
  info: 'strong',
}
