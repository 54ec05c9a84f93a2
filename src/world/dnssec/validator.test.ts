import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askTree, messageOf, outcomeOf } from '../../../lab/dnssec-zone-signer-ask.ts'
import { signTree, type TreePlan } from '../../../lab/dnssec-zone-signer-tree.ts'
import { recordsOf } from '../../../lab/dnssec-zone-signer-zones.ts'
import { types } from '../../protocol/dnssec/types.ts'
import type { Outcome } from '../dns/ask-server.ts'
import type { AskRaw, ValidatedAnswer } from './validated-answer.ts'
import { createValidator } from './validator.ts'

const at = Date.parse('2026-11-23T12:00:00Z') / 1_000
const typeA = 1
const deep = Array.from({ length: 60 }, () => 'a').join('.')

const plan: TreePlan = {
  '.': {},
  example: {},
  'signed.example': {},
  'unsigned.example': 'unsigned',
}

const tree = signTree(
  recordsOf({
    'signed.example': { MX: [[10, 'mx.signed.example']] },
    'mx.signed.example': { A: ['127.0.0.2'] },
    'alias.signed.example': { CNAME: 'mx.signed.example' },
    'loop.signed.example': { CNAME: 'pool.signed.example' },
    'pool.signed.example': { CNAME: 'loop.signed.example' },
    [`${deep}.signed.example`]: { A: ['127.0.0.3'] },
    [`${deep}.unsigned.example`]: { A: ['127.0.0.3'] },
    'mx.unsigned.example': { A: ['127.0.0.4'] },
  }),
  plan,
  at,
)

const never = new AbortController().signal

/** A validator over the tree, or over whatever `answer` makes of a question, and what it asked. */
function setUp(
  answer: (name: string, type: number) => Outcome = (name, type) => askTree(tree, name, type),
) {
  const asked: string[] = []
  const ask: AskRaw = async (name, type) => {
    asked.push(`${name} ${type}`)
    await Promise.resolve()
    return answer(name, type)
  }
  const now = () => new Date(at * 1_000).toISOString()
  return { asked, validator: createValidator({ ask, anchors: tree.anchors, now }) }
}

const brief = ({ status, detail, security, reason, failing }: ValidatedAnswer) =>
  [status, detail, security, reason, failing].filter((word) => word !== null).join(' ')

/** The tree as a resolver shows it that leaves out what it does not know. */
const without =
  (hides: (type: number) => boolean) =>
  (name: string, type: number): Outcome => {
    const { rcode, answers, authorities } = tree.answer(name, type, true)
    const kept = {
      rcode,
      answers: answers.filter((record) => !hides(record.type)),
      authorities: authorities.filter((record) => !hides(record.type)),
    }
    return outcomeOf(messageOf(kept, name, type))
  }

test('a resolver that strips DNSSEC is our weakness, nobody else’s fault', async () => {
  const isDnssec = (type: number) => [43, 46, 47, 48, 50].includes(type)
  for (const hides of [isDnssec, (type: number) => type === types.rrsig]) {
    const { validator } = setUp(without(hides))
    for (const name of ['mx.signed.example', 'mx.unsigned.example', 'missing.example']) {
      const answer = await validator.query(name, typeA, never)
      assert.equal(answer.security, 'indeterminate', name)
      assert.equal(answer.reason, 'resolver-strips-dnssec', name)
    }
  }
})

test('a resolver that hands on the root’s keys but no more signatures strips them too', async () => {
  const { validator } = setUp((name, type) =>
    name === '.' ? askTree(tree, name, type) : without((type) => type === types.rrsig)(name, type),
  )
  const answer = await validator.query('mx.signed.example', typeA, never)
  assert.equal(brief(answer), 'found indeterminate resolver-strips-dnssec example DS')
})

test('who strips signatures below the root only makes the answer bogus', async () => {
  const { validator } = setUp((name, type) =>
    name.endsWith('signed.example') && type === typeA
      ? without((type) => type === types.rrsig)(name, type)
      : askTree(tree, name, type),
  )
  const answer = await validator.query('mx.signed.example', typeA, never)
  assert.equal(brief(answer), 'found bogus no-signature mx.signed.example A')
})

test('a lookup that fails stays what it is, for the question and on the way', async () => {
  const failing: Outcome = { kind: 'failed', status: 'timeout', detail: null }
  const cases = [
    ['mx.signed.example', typeA, 'timeout indeterminate lookup-failed mx.signed.example'],
    ['signed.example', types.dnskey, 'found indeterminate lookup-failed signed.example DNSKEY'],
    ['example', types.ds, 'found indeterminate lookup-failed example DS'],
    ['.', types.dnskey, 'found indeterminate resolver-fails . DNSKEY'],
  ] as const
  for (const [name, type, expected] of cases) {
    const { validator } = setUp((asked, askedType) =>
      asked === name && askedType === type ? failing : askTree(tree, asked, askedType),
    )
    assert.equal(brief(await validator.query('mx.signed.example', typeA, never)), expected)
  }
})

test('what failed is asked again the next time, what is known is not', async () => {
  let isFailing = true
  const { validator, asked } = setUp((name, type) =>
    isFailing && type === types.dnskey
      ? { kind: 'failed', status: 'servfail', detail: null }
      : askTree(tree, name, type),
  )
  assert.equal((await validator.query('mx.signed.example', typeA, never)).security, 'indeterminate')
  isFailing = false
  assert.equal((await validator.query('mx.signed.example', typeA, never)).security, 'secure')
  const count = asked.length
  assert.equal((await validator.query('mx.signed.example', typeA, never)).security, 'secure')
  assert.equal(asked.length, count)
})

test('each zone is asked for its keys and delegation once, whoever wants to know', async () => {
  const { validator, asked } = setUp()
  const questions = [
    ['signed.example', 15],
    ['mx.signed.example', typeA],
    ['mx.signed.example', 28],
    ['alias.signed.example', typeA],
    ['signed.example', 15],
  ] as const
  const answers = await Promise.all(
    questions.map(([name, type]) => validator.query(name, type, never)),
  )
  assert.ok(answers.every(({ security }) => security === 'secure'))
  assert.equal(new Set(asked).size, asked.length, 'nothing is asked twice')
  const way = ['. 48', 'example 43', 'example 48', 'signed.example 43', 'signed.example 48']
  const own = ['signed.example 15', 'mx.signed.example 1', 'mx.signed.example 28']
  assert.deepEqual(asked.toSorted(), [...way, ...own, 'alias.signed.example 1'].toSorted())
})

test('what is needed for an answer is asked for together with it', async () => {
  let most = 0
  let now = 0
  const ask: AskRaw = async (name, type) => {
    now += 1
    most = Math.max(most, now)
    await new Promise((resolve) => setImmediate(resolve))
    now -= 1
    return askTree(tree, name, type)
  }
  const validator = createValidator({
    ask,
    anchors: tree.anchors,
    now: () => new Date(at * 1_000).toISOString(),
  })
  await validator.query('signed.example', 15, never)
  assert.ok(most >= 4, `${most} at once`)
})

test('a DS made from a wildcard delegates nothing (RFC 4592 4.2)', async () => {
  const ds = Uint8Array.of(0, 1, 200, 2, ...new Uint8Array(32))
  const wild = signTree(
    [
      { name: '*.signed.example', type: types.ds, class: 1, ttl: 60, rdata: ds },
      {
        name: 'mx.sub.signed.example',
        type: typeA,
        class: 1,
        ttl: 60,
        rdata: Uint8Array.of(127, 0, 0, 2),
      },
    ],
    { ...plan, 'signed.example': { faults: [{ fault: 'no-signature', type: typeA }] } },
    at,
  )
  const { validator } = setUp((name, type) => {
    // The answer that would make the name below an island of an algorithm that nobody knows.
    const asked = type === types.ds && name === 'sub.signed.example' ? 'any.signed.example' : name
    const { answers, ...rest } = wild.answer(asked, type, true)
    const renamed = asked === name ? answers : answers.map((record) => ({ ...record, name }))
    return outcomeOf(messageOf({ ...rest, answers: renamed }, name, type))
  })
  const answer = await validator.query('mx.sub.signed.example', typeA, never)
  assert.equal(answer.security, 'bogus')
})

test('aliases that go round end', async () => {
  const { validator } = setUp()
  const answer = await validator.query('loop.signed.example', typeA, never)
  assert.equal(brief(answer), 'servfail alias-loop indeterminate lookup-failed pool.signed.example')
  assert.deepEqual(
    answer.aliases.map(({ name, security }) => [name, security]),
    [
      ['loop.signed.example', 'secure'],
      ['pool.signed.example', 'secure'],
    ],
  )
})

test('very deep names are followed as far as it matters', async () => {
  const { validator, asked } = setUp(without((type) => type === types.nsec))
  const secure = await validator.query(`${deep}.signed.example`, typeA, never)
  assert.equal(secure.security, 'secure')
  const { validator: other, asked: otherAsked } = setUp()
  const insecure = await other.query(`${deep}.unsigned.example`, typeA, never)
  assert.equal(brief(insecure), 'found insecure unsigned-delegation unsigned.example')
  assert.ok(asked.length < 10 && otherAsked.length < 10)
})

test('a row of names without end and without signature is given up', async () => {
  const hidden = (name: string, type: number) =>
    type === typeA ? without((type) => type === types.rrsig)(name, type) : askTree(tree, name, type)
  const { validator, asked } = setUp(hidden)
  const answer = await validator.query(`${deep}.signed.example`, typeA, never)
  assert.equal(answer.security, 'bogus')
  assert.equal(answer.reason, 'too-much-work')
  assert.ok(asked.length < 60, `${asked.length} questions`)
})

test('without an anchor above, nothing can be told', async () => {
  const [root] = tree.anchors
  assert.ok(root)
  const validator = createValidator({
    ask: async (name, type) => askTree(tree, name, type),
    anchors: [{ ...root, zone: 'other.example' }],
    now: () => new Date(at * 1_000).toISOString(),
  })
  const answer = await validator.query('mx.signed.example', typeA, never)
  assert.equal(brief(answer), 'found indeterminate no-trust-anchor .')
})

test('who gives up waits no longer; and what was asked ahead ends with the question', async () => {
  const controller = new AbortController()
  const signals: AbortSignal[] = []
  const validator = createValidator({
    ask: (_name, _type, signal) => {
      signals.push(signal)
      const { promise, reject } = Promise.withResolvers<Outcome>()
      signal.addEventListener('abort', () => reject(signal.reason))
      return promise
    },
    anchors: tree.anchors,
    now: () => new Date(at * 1_000).toISOString(),
  })
  const waiting = validator.query('mx.signed.example', typeA, controller.signal)
  await Promise.resolve()
  controller.abort(new Error('enough'))
  await assert.rejects(waiting, /enough/)
  await new Promise((resolve) => setImmediate(resolve))
  assert.ok(signals.length > 1)
  assert.ok(signals.every(({ aborted }) => aborted))
})
