import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { CheckEvent } from '../model/check-event.ts'
import type { Report } from '../model/report.ts'
import type { Target } from '../model/target.ts'
import type { CheckRequest, Store } from './store.ts'

/** What every engine must do alike. `open` gives an empty store; all tests share it, each in domains of its own. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(name, async () => {
    const store = await open()
    for (const [sentence, run] of Object.entries(tests)) test(sentence, () => run(store))
    after(() => store.close())
  })
}

let made = 0
const newDomain = () => `d${++made}.example`

const tests: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'an accepted check is queued, claimed once, and done with its report': async (store) => {
    const { id } = await accepted(store, request(newDomain()))
    assert.equal((await store.check(id))?.state, 'queued')
    const claimed = await claimAll(store, 'w1')
    assert.equal(claimed.filter((one) => one === id).length, 1)
    assert.equal((await store.check(id))?.state, 'running')
    await store.finishCheck({ id, worker: 'w1' }, { finishedAt: at(9), report: reportOf(97) })
    const done = await store.check(id)
    assert.equal(done?.state, 'done')
    assert.equal(done?.verdict, 'encrypted')
    assert.equal(done?.confidence, 97)
    assert.deepEqual(done?.report, reportOf(97))
  },

  'workers side by side never claim the same check': async (store) => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, async () => (await accepted(store, request(newDomain()))).id),
    )
    const claims = await Promise.all(['a', 'b', 'c', 'd'].map((worker) => claimAll(store, worker)))
    const mine = claims.flat().filter((id) => ids.includes(id))
    assert.deepEqual(mine.toSorted(), ids.toSorted())
  },

  'the same request joins the one that runs or is fresh, another depth does not': async (store) => {
    const domain = newDomain()
    const first = await accepted(store, request(domain))
    const joined = await store.addCheck(request(domain, { id: 'other', joinAfter: at(-60) }))
    assert.equal(joined.kind, 'joined')
    assert.equal('check' in joined && joined.check.id, first.id)
    const deeper = await store.addCheck({ ...request(domain), depth: 'full' })
    assert.equal(deeper.kind, 'new')
    await claimAll(store, 'w2')
    await store.finishCheck(
      { id: first.id, worker: 'w2' },
      { finishedAt: at(5), report: reportOf(100) },
    )
    assert.equal((await store.addCheck(request(domain))).kind, 'joined')
    const later = await store.addCheck({ ...request(domain), now: at(90), joinAfter: at(30) })
    assert.equal(later.kind, 'new')
  },

  'two equal requests at one moment begin one check': async (store) => {
    const domain = newDomain()
    const both = await Promise.all([
      store.addCheck(request(domain)),
      store.addCheck(request(domain)),
    ])
    assert.deepEqual(both.map(({ kind }) => kind).toSorted(), ['joined', 'new'])
  },

  'a repeated key gives the same check, and none for another request': async (store) => {
    const [domain, other] = [newDomain(), newDomain()]
    const repeat = { client: 'c', key: domain }
    const first = await accepted(store, { ...request(domain), repeat })
    const again = await store.addCheck({ ...request(domain), repeat, joinAfter: at(999) })
    assert.equal(again.kind, 'repeated')
    assert.equal('check' in again && again.check.id, first.id)
    assert.equal((await store.addCheck({ ...request(other), repeat })).kind, 'key-reused')
    const stranger = await store.addCheck({
      ...request(other),
      repeat: { ...repeat, client: 'd' },
    })
    assert.equal(stranger.kind, 'new')
  },

  'a full queue takes nothing more in, but still lets requests join': async (store) => {
    const domain = newDomain()
    await accepted(store, request(domain))
    const full = await store.addCheck({ ...request(newDomain()), maxQueued: 1 })
    assert.equal(full.kind, 'full')
    assert.equal((await store.addCheck({ ...request(domain), maxQueued: 1 })).kind, 'joined')
  },

  'a domain that was tested often enough is left in peace, others are not': async (store) => {
    const domain = newDomain()
    const often = { perTarget: { max: 2, since: at(-3600) } }
    const ask = (depth: 'quick' | 'standard' | 'full', changes: Partial<CheckRequest> = {}) =>
      store.addCheck({ ...request(domain), ...often, depth, ...changes })
    assert.equal((await ask('quick', { now: at(-60) })).kind, 'new')
    assert.equal((await ask('standard')).kind, 'new')
    assert.deepEqual(await ask('full'), { kind: 'target-busy', oldest: at(-60) })
    assert.equal((await ask('standard')).kind, 'joined')
    assert.equal((await store.addCheck({ ...request(newDomain()), ...often })).kind, 'new')
    const later = { perTarget: { max: 2, since: at(-60) } }
    assert.equal((await ask('full', later)).kind, 'new')
  },

  'a check whose worker fell silent goes back into the queue without its events': async (store) => {
    const { id } = await accepted(store, request(newDomain()))
    await claimAll(store, 'lost')
    await store.addEvents({ id, worker: 'lost' }, 1, [event('answer')])
    await store.requeue(null, at(0))
    assert.equal((await store.check(id))?.state, 'running', 'the lease still holds')
    await store.renewLease('lost', at(100))
    await store.requeue(null, at(70))
    assert.equal((await store.check(id))?.state, 'running', 'the lease was renewed')
    assert.ok((await store.requeue(null, at(101))) >= 1)
    assert.equal((await store.check(id))?.state, 'queued')
    assert.deepEqual(await store.eventsAfter(id, 0), [])
    const late = { id, worker: 'lost' }
    const outcome = { finishedAt: at(102), report: reportOf(1) }
    assert.equal(await store.finishCheck(late, outcome), false)
    assert.equal((await store.check(id))?.state, 'queued', 'who lost the lease finishes nothing')
    await claimAll(store, 'next')
    assert.equal(await store.addEvents(late, 2, [event('helo')]), false)
    assert.deepEqual(await store.eventsAfter(id, 0), [], 'nor does it tell anything')
    assert.equal(await store.finishCheck(late, outcome), false)
    assert.equal(await store.finishCheck({ id, worker: 'next' }, outcome), true)
  },

  'a worker that stops gives its own checks back and no others': async (store) => {
    const { id } = await accepted(store, request(newDomain()))
    await claimAll(store, 'stopping')
    assert.equal(await store.requeue('someone', at(0)), 0)
    assert.ok((await store.requeue('stopping', at(0))) >= 1)
    assert.equal((await store.check(id))?.state, 'queued')
  },

  'events come back in order, from where a reader left off': async (store) => {
    const { id } = await accepted(store, request(newDomain()))
    await claimAll(store, 'teller')
    const run = { id, worker: 'teller' }
    await store.addEvents(run, 1, [event('answer'), event('connect')])
    await store.addEvents(run, 3, [event('helo')])
    assert.ok(await store.addEvents(run, 3, [event('helo')]), 'once more, as its answer was lost')
    const events = await store.eventsAfter(id, 1)
    assert.deepEqual(
      events.map(({ sequence }) => sequence),
      [2, 3],
    )
    assert.deepEqual(
      events.map(({ event: one }) => one),
      [event('connect'), event('helo')],
    )
  },

  'pages of a domain go from the newest to the oldest, each check once': async (store) => {
    const domain = newDomain()
    const ids: string[] = []
    for (let second = 0; second < 5; second++) {
      const times = { now: at(second), joinAfter: at(second) }
      const { id } = await accepted(store, {
        ...request(domain),
        ...times,
        profile: `p${second}`,
      })
      ids.push(id)
    }
    const seen: string[] = []
    for (let before: number | null = null; ; ) {
      const page = await store.listChecks({ asciiDomain: domain, before, limit: 2 })
      seen.push(...page.map(({ id }) => id))
      const last = page.at(-1)
      if (last === undefined) break
      before = last.number
    }
    assert.deepEqual(seen, ids.toReversed())
  },

  'old results go with their events, running ones stay': async (store) => {
    const old = await accepted(store, request(newDomain()))
    await claimAll(store, 'w3')
    await store.addEvents({ id: old.id, worker: 'w3' }, 1, [event('answer')])
    await store.finishCheck(
      { id: old.id, worker: 'w3' },
      { finishedAt: at(-1000), problem: 'fault' },
    )
    assert.equal((await store.check(old.id))?.problem, 'fault')
    const { id: waiting } = await accepted(store, request(newDomain()))
    assert.equal(await store.deleteFinishedBefore(at(-500)), 1)
    assert.equal(await store.check(old.id), null)
    assert.deepEqual(await store.eventsAfter(old.id, 0), [])
    assert.notEqual(await store.check(waiting), null)
  },

  'a token is known by its digest until it expires or is revoked': async (store) => {
    const token = {
      id: 't1',
      name: 'monitoring',
      scopes: ['checks:read', 'checks:write'] as const,
      createdAt: at(0),
      expiresAt: at(100),
      revokedAt: null,
    }
    await store.addToken({ ...token, digest: 'abc' })
    const known = { ...token, formerUntil: null }
    assert.deepEqual(await store.tokenOf('abc', at(99)), known)
    assert.equal(await store.tokenOf('abc', at(101)), null)
    assert.equal(await store.tokenOf('abd', at(99)), null)
    assert.equal(await store.revokeToken('t1', at(50)), true)
    assert.equal(await store.revokeToken('t1', at(51)), false)
    assert.equal(await store.tokenOf('abc', at(99)), null)
    assert.deepEqual(await store.listTokens(), [{ ...known, revokedAt: at(50) }])
  },

  'a rotated token is known by its new digest, and by the old one until that time': async (
    store,
  ) => {
    const token = { id: 't2', name: 'n', scopes: ['checks:read'] as const, createdAt: at(1) }
    await store.addToken({ ...token, digest: 'first', expiresAt: at(1000), revokedAt: null })
    const rotate = (digest: string, now: number, until: number) =>
      store.rotateToken({ id: 't2', digest, now: at(now), formerUntil: at(until) })
    assert.equal(await rotate('second', 10, 20), true)
    assert.equal((await store.tokenOf('second', at(11)))?.id, 't2')
    assert.equal((await store.tokenOf('first', at(19)))?.formerUntil, at(20))
    assert.equal(await store.tokenOf('first', at(20)), null)
    assert.equal(await rotate('third', 12, 30), true)
    assert.equal(await store.tokenOf('first', at(13)), null, 'only the one before is taken')
    assert.equal((await store.tokenOf('second', at(13)))?.id, 't2')
    assert.equal(await rotate('late', 1000, 1001), false, 'an expired token stays expired')
    assert.equal(await store.revokeToken('t2', at(14)), true)
    assert.equal(await store.tokenOf('second', at(15)), null)
    assert.equal(await rotate('fourth', 15, 30), false)
    assert.equal(
      await store.rotateToken({ id: 'no', digest: 'x', now: at(0), formerUntil: at(0) }),
      false,
    )
  },
}

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23) + seconds * 1000).toISOString()

let requests = 0

function request(domain: string, changes: Partial<CheckRequest> = {}): CheckRequest {
  const target: Target = {
    input: domain,
    kind: 'domain',
    domain,
    asciiDomain: domain,
    given: null,
  }
  return {
    id: `check-${++requests}`,
    target,
    depth: 'standard',
    profile: 'tls12-authenticated',
    now: at(0),
    joinAfter: at(-60),
    maxQueued: 1000,
    perTarget: { max: 1000, since: at(-3600) },
    repeat: null,
    ...changes,
  }
}

async function accepted(store: Store, asked: CheckRequest) {
  const added = await store.addCheck(asked)
  assert.equal(added.kind, 'new')
  assert.ok('check' in added)
  return added.check
}

async function claimAll(store: Store, worker: string): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const claimed = await store.claimCheck(worker, at(0), at(60))
    if (claimed === null) return ids
    ids.push(claimed.id)
  }
}

const event = (stage: 'answer' | 'connect' | 'helo'): CheckEvent => ({
  kind: 'stage',
  host: 'mx.example',
  address: '127.77.0.1',
  port: 25,
  stage,
  status: 'ok',
  ms: 3,
})

/** The store reads nothing else of a report. */
const reportOf = (value: number) =>
  ({ verdict: { id: 'encrypted' }, confidence: { value } }) as Report
