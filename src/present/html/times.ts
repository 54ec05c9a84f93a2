import type { ReportEndpoint } from '../../model/report.ts'
import type { StageId } from '../../model/stage.ts'
import { listTried, showEndpoint } from '../endpoints.ts'
import { formatDuration } from '../format.ts'
import type { Matter } from '../page.ts'
import { listStages } from '../tell/matrix.ts'
import { html, type Html } from './html.ts'

/** A bar of the stages' times per address, all to one scale. The numbers stand in the matrix, too. */
export function renderTimes(matter: Matter): Html {
  const { words } = matter
  const bars = listTried(matter.report)
    .map(({ endpoint }) => makeBar(matter, endpoint))
    .filter(({ total }) => total > 0)
  const longest = Math.max(0, ...bars.map(({ total }) => total))
  if (longest === 0) {
    return html``
  }
  const figure = html`<figure class="times">
<figcaption>${words.page.timesCaption}</figcaption>
<ul class="plain">${bars.map((bar) => renderBar(matter, bar, longest))}</ul>
</figure>`
  return html`<details class="quiet" ${bars.length > openLimit ? null : html`open`}><summary><h3>${words.page.times}</h3></summary>${figure}</details>`
}

/** More bars than these are folded away. */
const openLimit = 8

interface Bar {
  readonly label: string
  readonly total: number
  readonly segments: readonly Segment[]
}

interface Segment {
  readonly stage: StageId
  readonly ms: number
  readonly isBad: boolean
}

function makeBar(matter: Matter, { address, port, stages }: ReportEndpoint): Bar {
  const segments = listStages(matter).flatMap((stage): readonly Segment[] => {
    const seen = stages[stage]
    return seen === undefined || seen.ms === null || seen.ms === 0
      ? []
      : [{ stage, ms: seen.ms, isBad: seen.status !== 'ok' }]
  })
  const total = segments.reduce((sum, { ms }) => sum + ms, 0)
  return { label: showEndpoint(address, port), total, segments }
}

function renderBar(
  { words, lang }: Matter,
  { label, total, segments }: Bar,
  longest: number,
): Html {
  const { heads } = words.matrix
  const told = segments.map(({ stage, ms }) => `${heads[stage]} ${formatDuration(ms, lang)}`)
  let at = 0
  const drawn = segments.map((segment, index) => {
    const x = (at / longest) * 100
    const width = (segment.ms / longest) * 100
    at += segment.ms
    const tone = segment.isBad ? 'bad' : index % 2 === 0 ? 'even' : 'odd'
    const hasRoom = width > heads[segment.stage].length * 2.2 + 1
    return html`<g class="tone-${tone}"><rect x="${percent(x)}" y="0" width="${percent(width)}" height="20"><title>${told[index] ?? ''}</title></rect>${hasRoom ? html`<text x="${percent(x + width / 2)}" y="14" text-anchor="middle">${heads[segment.stage]}</text>` : null}</g>`
  })
  return html`<li><code>${label}</code><svg role="img" aria-label="${told.join(', ')}" width="100%" height="20">${drawn}</svg><span class="ms">${formatDuration(total, lang)}</span></li>
`
}

function percent(value: number): string {
  return `${value.toFixed(2)}%`
}
