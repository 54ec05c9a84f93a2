import type { Page } from 'playwright-core'
import type { Lang } from '../../src/model/lang.ts'
import { parseTarget } from '../../src/observe/parse-target.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { begin, openSite, type Site } from './open-site.ts'
import { endless, hostile, hostilePolicy, slowly } from './scenarios.ts'

/** One page of the site in one state. */
export interface Place {
  readonly name: string
  /** Brings a browser's page there. */
  readonly go: (page: Page, lang: Lang) => Promise<void>
  /** Its status codes beside 200. */
  readonly expected?: readonly number[]
}

export interface WholeSite extends Site {
  readonly places: readonly Place[]
}

/** A site with results of every kind, and every page that it has. */
export async function openWholeSite(): Promise<WholeSite> {
  const store = await openStore('sqlite::memory:')
  const failed = await storeFailed(store)
  const site = await openSite(
    [...scenarioIds, endless, hostile, hostilePolicy, slowly],
    { concurrency: 100 },
    store,
  )
  const places = [...fixedPlaces, at('failed', `/checks/${failed}`), ...(await results(site))]
  return { ...site, places }
}

const scenarioIds = [
  'healthy',
  'guide-1-no-tls',
  'guide-2-old-tls',
  'guide-3-private-ca',
  'dane-valid',
  'hostile-texts',
  'hostile-mx-name',
  'inventory-weak',
  'no-such-domain',
  'null-mx',
]

const at = (name: string, path: string, ...expected: readonly number[]): Place => ({
  name,
  expected,
  go: async (page, lang) => void (await page.goto(`${path}?lang=${lang}`)),
})

const fixedPlaces: readonly Place[] = [
  at('start', '/'),
  {
    name: 'start-problem',
    expected: [400],
    async go(page, lang) {
      await page.goto(`/?lang=${lang}`)
      await page.locator('#target').fill('https://example.org/')
      await page.locator('.field button').click()
      await page.locator('#target-problem').waitFor()
    },
  },
  at('explain', '/explain'),
  at('explain-verdict', '/explain/no-tls'),
  at('explain-finding', '/explain/expired'),
  at('about', '/about'),
  at('api', '/api'),
  at('self-check', '/self-check'),
  at('history-empty', '/domains/nobody-asked.example'),
  at('problem', '/no-such-page', 404),
]

/** A check that a fault of ours ended, stored before anybody takes it from the queue; its id. */
async function storeFailed(store: Store): Promise<string> {
  const target = parseTarget('failed.example')
  if (!target.ok) throw new Error('no target')
  const now = new Date().toISOString()
  const run = { id: 'f'.repeat(20), worker: 'one that failed' }
  await store.addCheck({
    id: run.id,
    target: target.value,
    depth: 'standard',
    profile: 'guide',
    now,
    joinAfter: now,
    maxQueued: 10,
    perTarget: { since: now, max: 10 },
    repeat: null,
  })
  await store.claimCheck(run.worker, now, now)
  await store.finishCheck(run, { finishedAt: now, problem: 'Error: on purpose' })
  return run.id
}

async function results(site: Site): Promise<Place[]> {
  const targets = [...scenarioIds, hostile.id, hostilePolicy.id].filter(
    (id) => id !== 'inventory-weak',
  )
  const done = await Promise.all(
    targets.map(async (id) => at(`done-${id}`, await site.finish(`${id}.example`))),
  )
  const full = await site.finish('inventory-weak.example', { depth: 'full' })
  await site.finish('guide-2-old-tls.example', { again: true })
  return [
    ...done,
    at('done-full', full),
    at('history', '/domains/guide-2-old-tls.example'),
    {
      name: 'running',
      async go(page, lang) {
        // One of its own each time: even the most patient visit ends some day.
        const running = await begin(site.server.url, {
          target: `${endless.id}.example`,
          again: '1',
        })
        await page.goto(`${running}?lang=${lang}`)
        await page.locator('.matrix .stage.is-good').first().waitFor()
      },
    },
  ]
}
