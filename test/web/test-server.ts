import { checkFlags } from '../../lab/run-scenario.ts'
import type { Scenario } from '../../lab/scenario.ts'
import { scenarios } from '../../lab/scenarios/index.ts'
import { startLab } from '../../lab/start-lab.ts'
import { readCheckFlags } from '../../src/cli/check-flags.ts'
import type { Store } from '../../src/store/store.ts'
import { openStore } from '../../src/store/open-store.ts'
import { createPdfPress, type PdfPress } from '../../src/web/pdf/pdf-press.ts'
import { type Server, startServer } from '../../src/web/start-server.ts'
import type { WebSettings } from '../../src/web/settings.ts'
import { shareWorld } from '../../src/world/live-world.ts'

export interface TestServer extends Server {
  /** What was logged, one object per line. */
  readonly logged: readonly Readonly<Record<string, unknown>>[]
}

/** A server on a free port whose internet is a lab with these scenarios, by id or whole; stopped with the lab. */
export async function startTestServer(
  wanted: readonly (string | Scenario)[],
  changes: Partial<WebSettings> = {},
  database: string | Store = 'sqlite::memory:',
  pdf: PdfPress = createPdfPress(),
): Promise<TestServer> {
  const chosen = wanted.map(findScenario)
  const lab = await startLab(chosen)
  const [first] = chosen
  const flags = first === undefined ? [] : lab.flagsFor(plain(first))
  const { check, world } = readCheckFlags(checkFlags(flags))
  const logged: Record<string, unknown>[] = []
  const log = (facts: Readonly<Record<string, unknown>>, event: string) =>
    void logged.push({ ...facts, event })
  const server = await startServer({
    listen: { host: '127.0.0.1', port: 0 },
    store: typeof database === 'string' ? await openStore(database) : database,
    openWorld: shareWorld({
      ...world,
      // Where a route to the world is asked for, that of the lab answers.
      connectTo: [...world.connectTo, farAway],
      typedAreAllowed: false,
      denyDomains: changes.optedOutDomains ?? testSettings.optedOutDomains,
    }),
    settings: { ...testSettings, check, ...changes },
    log: { info: log, warn: log, error: log },
    pdf,
  })
  return {
    url: server.url,
    logged,
    async stop() {
      await server.stop()
      await lab.stop()
    },
  }
}

function findScenario(wanted: string | Scenario): Scenario {
  if (typeof wanted !== 'string') return wanted
  const found = scenarios.find(({ id }) => id === wanted)
  if (found === undefined) throw new Error(`no scenario ${wanted}`)
  return found
}

/** Without flags of its own: a server has one set for all checks. */
const plain = ({ flags: _flags, atDays: _atDays, ...scenario }: Scenario): Scenario => scenario

const farAway = {
  from: { address: '198.41.0.4', port: 53 },
  to: { address: '127.0.0.1', port: 53 },
}

const testSettings: Omit<WebSettings, 'check'> = {
  concurrency: 4,
  maxQueued: 100,
  joinSeconds: 60,
  retentionDays: 30,
  apiAccess: 'open',
  perMinute: { requests: 10_000, checks: 1_000 },
  checksPerTarget: 1_000,
  streamsPerClient: 1_000,
  tokenPerMinute: { requests: 10_000, checks: 1_000 },
  optedOutDomains: ['left-alone.example'],
  trustedProxies: [],
  publicUrl: null,
  contact: null,
  graceSeconds: 5,
}
