import { askKey, ssl2, type Ask } from './ask.ts'
import { offeredVersions, type Knowledge } from './knowledge.ts'
import { wideHello } from './offers.ts'

/**
 * A hello that the server is known to answer, where others were broken off as often as they are made: only
 * if it answers this one was that a refusal, and no sign of load. As soon as that would settle several versions;
 * else with the last connection, or when nothing else is left to ask.
 */
export function askConfirmation(
  knowledge: Knowledge,
  { isLast, attempts }: { readonly isLast: boolean; readonly attempts: number },
): Ask | null {
  const { outcomes, readings, versions } = knowledge
  if (isConfirmation(outcomes.at(-1)?.ask)) return null
  const broken = outcomes
    .filter(({ answer }, index) => answer !== null && readings[index] === 'unclear')
    .map(({ ask }) => ask)
  const settled = broken.filter(
    (ask) => broken.filter((other) => askKey(other) === askKey(ask)).length >= attempts,
  )
  const isDue = settled.some(
    ({ refusalMeans, hello }) =>
      refusalMeans === 'versions' && hello.versions.filter((one) => !versions.has(one)).length > 1,
  )
  if (settled.length === 0 || !(isDue || isLast)) return null
  const [newest = ssl2] = offeredVersions(knowledge)
  if (newest === ssl2) return null
  const hello = knowledge.hellos.at(-1)?.ask.hello ?? wideHello(newest, new Set())
  return { question: 'suites', refusalMeans: 'nothing', hello }
}

function isConfirmation(ask: Ask | undefined): boolean {
  return ask?.question === 'suites' && ask.refusalMeans === 'nothing'
}
