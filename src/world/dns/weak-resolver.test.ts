import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { signTree, type TreePlan } from '../../../lab/dnssec-zone-signer-tree.ts'
import { recordsOf } from '../../../lab/dnssec-zone-signer-zones.ts'
import type { OutgoingMessage } from '../../protocol/dns/format-message.ts'
import { rcodes, type Message } from '../../protocol/dns/message.ts'
import { readDs } from '../../protocol/dnssec/rdata.ts'
import { types } from '../../protocol/dnssec/types.ts'
import { createDns } from './dns-client.ts'
import { answerTo, startTestServer } from './test-server.ts'

/** What our own resolver does wrong must never be told as the other side's fault. */

const at = Date.parse('2026-11-23T12:00:00Z') / 1_000
const day = 86_400
const never = new AbortController().signal
const typeMx = 15

const names = {
  'signed.example': { MX: [[10, 'mx.signed.example']] },
  'mx.signed.example': { A: ['127.0.0.2'] },
  'unsigned.example': { MX: [[10, 'mx.unsigned.example']] },
} as const

function treeOf(plan: TreePlan = {}, moment = at) {
  const whole: TreePlan = { '.': {}, example: {}, 'unsigned.example': 'unsigned', ...plan }
  return signTree(recordsOf(names), { 'signed.example': {}, ...whole }, moment)
}

const sound = treeOf()
/** There the zone itself lacks a signature: the other side's fault. */
const unsignedMx = treeOf({
  'signed.example': { faults: [{ fault: 'no-signature', type: typeMx }] },
})

interface Asked {
  readonly name: string
  readonly type: number
  readonly query: Message
  readonly transport: 'udp' | 'tcp'
}

/** What differs from a good answer; null: no answer at all. */
type Manner = (asked: Asked, good: Partial<OutgoingMessage>) => Partial<OutgoingMessage> | null

const good: Manner = (_, answer) => answer

async function resolverOf(t: TestContext, manner: Manner, tree = sound, withTcp = false) {
  const answer = (query: Message, transport: 'udp' | 'tcp') => {
    const [question] = query.questions
    if (!question) return null
    const { name, type } = question
    const dnssecOk = query.edns?.dnssecOk === true
    const edns = query.edns
      ? { udpSize: 1232, version: 0, dnssecOk, options: new Uint8Array(0) }
      : null
    const whole = { ...tree.answer(name, type, dnssecOk), edns }
    const parts = manner({ name, type, query, transport }, whole)
    return parts === null ? null : answerTo(query, parts)
  }
  const server = await startTestServer(t, {
    udp: ({ query, reply }) => {
      const bytes = answer(query, 'udp')
      if (bytes) reply(bytes)
    },
    ...(withTcp
      ? {
          tcp: ({ query, reply }) => {
            const bytes = answer(query, 'tcp')
            if (bytes) reply(bytes)
          },
        }
      : {}),
  })
  return { address: '127.0.0.1', port: server.port }
}

type Server = Awaited<ReturnType<typeof resolverOf>>

function dnsOf(servers: readonly Server[], anchors = sound.anchors, now = at) {
  return createDns({
    servers,
    timeoutMs: 20_000,
    roundsMs: [5_000],
    anchors,
    now: () => new Date(now * 1_000).toISOString(),
  })
}

/** `secure`, `bogus no-signature signed.example MX` … */
async function stateOf(dns: ReturnType<typeof dnsOf>, name = 'signed.example') {
  const { dnssec, reason, failing } = await dns.authenticate(name, 'MX', never)
  return [dnssec, reason, failing].filter((word) => word !== null).join(' ')
}

const bare = ({ answers = [], authorities = [], ...rest }: Partial<OutgoingMessage>) => ({
  ...rest,
  answers: answers.filter(({ type }) => type !== types.rrsig),
  authorities: authorities.filter(
    ({ type }) => ![types.rrsig, types.nsec, types.nsec3].some((dnssec) => dnssec === type),
  ),
})

const bogus = 'bogus no-signature signed.example MX'
const ours = (reason: string) => `indeterminate ${reason} signed.example MX`

test('a resolver that does all of it well is believed, and so is what it says of a zone that is not well', async (t) => {
  assert.equal(await stateOf(dnsOf([await resolverOf(t, good)])), 'secure')
  assert.equal(await stateOf(dnsOf([await resolverOf(t, good, unsignedMx)])), bogus)
})

test('every question has DO and CD set, so that signatures and bogus answers come (RFC 4035 3.2)', async (t) => {
  const asked: Message[] = []
  const manner: Manner = ({ query }, answer) => {
    asked.push(query)
    return answer
  }
  await stateOf(dnsOf([await resolverOf(t, manner)]))
  assert.ok(asked.length >= 5)
  assert.ok(asked.every(({ edns, checkingDisabled }) => edns?.dnssecOk && checkingDisabled))
})

test('the AD bit of a resolver proves nothing', async (t) => {
  const manner: Manner = (_, answer) => ({ ...answer, authenticData: true })
  assert.equal(await stateOf(dnsOf([await resolverOf(t, manner, unsignedMx)])), bogus)
  const strips: Manner = (_, answer) => ({ ...bare(answer), authenticData: true })
  assert.match(
    await stateOf(dnsOf([await resolverOf(t, strips)])),
    /^indeterminate resolver-strips/,
  )
  const unsigned = await stateOf(dnsOf([await resolverOf(t, manner)]), 'unsigned.example')
  assert.equal(unsigned, 'insecure unsigned-delegation unsigned.example')
})

test('FORMERR to EDNS: the answer that comes without says nothing of signatures', async (t) => {
  const manner: Manner = ({ type, query }, answer) =>
    type === typeMx && query.edns ? { rcode: rcodes.formerr } : answer
  const dns = dnsOf([await resolverOf(t, manner)])
  assert.equal((await dns.query('signed.example', 'MX', never)).status, 'found')
  assert.equal(await stateOf(dns), ours('resolver-strips-dnssec'))
})

test('an answer without EDNS, or without the DO bit, is from one that knows no signatures', async (t) => {
  const withoutEdns: Manner = ({ type }, answer) =>
    type === typeMx ? { ...bare(answer), edns: null } : answer
  const withoutDo: Manner = ({ type }, answer) =>
    type === typeMx && answer.edns
      ? { ...bare(answer), edns: { ...answer.edns, dnssecOk: false } }
      : answer
  for (const manner of [withoutEdns, withoutDo]) {
    const dns = dnsOf([await resolverOf(t, manner)])
    assert.equal(await stateOf(dns), ours('resolver-strips-dnssec'))
  }
})

test('the same of a delegation and of the keys of a zone', async (t) => {
  for (const [type, place] of [
    [types.ds, 'signed.example DS'],
    [types.dnskey, 'signed.example DNSKEY'],
  ] as const) {
    const manner: Manner = (asked, answer) =>
      asked.type === type && asked.name === 'signed.example'
        ? { ...bare(answer), edns: null }
        : answer
    const dns = dnsOf([await resolverOf(t, manner)])
    assert.equal(await stateOf(dns), `indeterminate resolver-strips-dnssec ${place}`)
  }
})

test('an answer too long for UDP where TCP does not get through: it is asked for without signatures', async (t) => {
  const manner: Manner = ({ type, query }, answer) =>
    type === typeMx && query.edns?.dnssecOk === true ? { truncated: true } : answer
  const dns = dnsOf([await resolverOf(t, manner)])
  const answer = await dns.query('signed.example', 'MX', never)
  assert.deepEqual([answer.status, answer.records.length], ['found', 1])
  assert.equal(await stateOf(dns), ours('resolver-strips-dnssec'))
  // Where TCP works, all is well.
  const withTcp: Manner = (asked, answer) =>
    asked.transport === 'udp' ? (manner(asked, answer) ?? answer) : answer
  assert.equal(await stateOf(dnsOf([await resolverOf(t, withTcp, sound, true)])), 'secure')
})

test('a resolver that refuses what DNSSEC has to ask fails itself', async (t) => {
  for (const rcode of [rcodes.refused, rcodes.notimp]) {
    for (const [type, name] of [
      [types.dnskey, '.'],
      [types.dnskey, 'signed.example'],
      [types.ds, 'example'],
    ] as const) {
      const manner: Manner = (asked, answer) =>
        asked.type === type && asked.name === name ? { rcode } : answer
      const place = `${name} ${type === types.ds ? 'DS' : 'DNSKEY'}`
      const dns = dnsOf([await resolverOf(t, manner)])
      assert.equal(await stateOf(dns), `indeterminate resolver-fails ${place}`)
    }
  }
})

test('SERVFAIL for the keys of the root is its own; for those of a zone it may be the zone’s', async (t) => {
  const failing =
    (name: string): Manner =>
    (asked, answer) =>
      asked.type === types.dnskey && asked.name === name ? { rcode: rcodes.servfail } : answer
  const root = dnsOf([await resolverOf(t, failing('.'))])
  assert.equal(await stateOf(root), 'indeterminate resolver-fails . DNSKEY')
  const zone = dnsOf([await resolverOf(t, failing('signed.example'))])
  assert.equal(await stateOf(zone), 'indeterminate lookup-failed signed.example DNSKEY')
})

test('a resolver that validates by itself, and wrongly, knows not even the root: it fails, and nobody else', async (t) => {
  const failing: Manner = () => ({ rcode: rcodes.servfail })
  const dns = dnsOf([await resolverOf(t, failing)])
  assert.equal(await stateOf(dns), 'indeterminate resolver-fails signed.example')
  // It keeps one answer to itself that is bogus to it: that may be the zone's fault, or not.
  const one: Manner = ({ type }, answer) => (type === typeMx ? { rcode: rcodes.servfail } : answer)
  const other = dnsOf([await resolverOf(t, one)])
  assert.equal(await stateOf(other), 'indeterminate lookup-failed signed.example')
})

test('of two resolvers the one that strips answers where the other one fails: nobody else is to blame', async (t) => {
  const failing: Manner = ({ type }, answer) =>
    type === typeMx ? { rcode: rcodes.servfail } : answer
  const strips: Manner = (_, answer) => bare(answer)
  const servers = [await resolverOf(t, failing), await resolverOf(t, strips)]
  assert.equal(await stateOf(dnsOf(servers)), ours('resolver-strips-dnssec'))
  const honest = [await resolverOf(t, failing), await resolverOf(t, good, unsignedMx)]
  assert.equal(await stateOf(dnsOf(honest)), bogus)
})

test('an answer that the resolver calls its own (RFC 8914) is not held against the zone', async (t) => {
  const extended = (code: number): Manner => {
    const options = Uint8Array.of(0, 15, 0, 2, 0, code)
    return ({ type }, answer) =>
      type === typeMx && answer.edns
        ? { ...bare(answer), edns: { ...answer.edns, options } }
        : answer
  }
  for (const code of [3, 4, 15, 16, 17, 18, 19]) {
    const dns = dnsOf([await resolverOf(t, extended(code))])
    assert.equal(await stateOf(dns), ours('resolver-own-answer'), `${code}`)
  }
  // 9: DNSKEY missing. That it says of the zone.
  assert.equal(await stateOf(dnsOf([await resolverOf(t, extended(9), unsignedMx)])), bogus)
})

test('below a trust anchor that is not the root’s, a resolver that strips is our weakness too', async (t) => {
  const ds = sound.answer('signed.example', types.ds, true).answers.flatMap(({ type, rdata }) => {
    const read = readDs(rdata)
    return type === types.ds && read.ok ? [read.value] : []
  })
  const island = [{ zone: 'signed.example', ds }]
  const strips: Manner = (_, answer) => bare(answer)
  const dns = dnsOf([await resolverOf(t, strips)], island)
  assert.equal(await stateOf(dns), 'indeterminate resolver-strips-dnssec signed.example DNSKEY')
  assert.equal(await stateOf(dnsOf([await resolverOf(t, good)], island)), 'secure')
  // The keys come with signatures, nothing else does.
  const half: Manner = (asked, answer) => (asked.type === types.dnskey ? answer : bare(answer))
  const below = dnsOf([await resolverOf(t, half)], island)
  const { dnssec, reason } = await below.authenticate('mx.signed.example', 'A', never)
  assert.deepEqual([dnssec, reason], ['indeterminate', 'resolver-strips-dnssec'])
})

test('a clock that is wrong: the root’s own signatures are not valid, so nobody else is to blame', async (t) => {
  const server = await resolverOf(t, good)
  for (const [now, reason] of [
    [at + 40 * day, 'own-clock'],
    [at - 40 * day, 'own-clock'],
  ] as const) {
    const state = await stateOf(dnsOf([server], sound.anchors, now))
    assert.equal(state, `indeterminate ${reason} . DNSKEY`)
  }
  // Within what clocks may differ by.
  assert.equal(await stateOf(dnsOf([server], sound.anchors, at + 10 * day + day)), 'secure')
  const beyond = dnsOf([server], sound.anchors, at + 11 * day + 60)
  assert.equal(await stateOf(beyond), 'indeterminate own-clock . DNSKEY')
})

test('a root whose signature is wrong, whatever the time, is no matter of clocks', async (t) => {
  const tree = treeOf({ '.': { faults: [{ fault: 'wrong-signature', type: types.dnskey }] } })
  const server = await resolverOf(t, good, tree)
  const state = await stateOf(dnsOf([server], tree.anchors, at + 40 * day))
  assert.match(state, /^bogus /)
})

test('a signature of the root over a delegation tells of the clock as well, one of a zone does not', async (t) => {
  const fault = (name: string) => ({ fault: 'expired', name, type: types.ds }) as const
  const root = treeOf({ '.': { faults: [fault('example')] } })
  const ofRoot = dnsOf([await resolverOf(t, good, root)], root.anchors)
  assert.equal(await stateOf(ofRoot), 'indeterminate own-clock example DS')
  const zone = treeOf({ example: { faults: [fault('signed.example')] } })
  const ofZone = dnsOf([await resolverOf(t, good, zone)], zone.anchors)
  assert.equal(await stateOf(ofZone), 'bogus signature-expired signed.example DS')
  assert.equal((await ofZone.query('signed.example', 'MX', never)).records.length, 1)
})
