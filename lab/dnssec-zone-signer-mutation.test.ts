import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { types } from '../src/protocol/dnssec/types.ts'
import type { Outcome } from '../src/world/dns/ask-server.ts'
import type { ValidatedAnswer } from '../src/world/dnssec/validated-answer.ts'
import { createValidator } from '../src/world/dnssec/validator.ts'
import { askTree, messageOf, outcomeOf } from './dnssec-zone-signer-ask.ts'
import { signTree, type SignedTree, type TreeAnswer } from './dnssec-zone-signer-tree.ts'
import { recordsOf } from './dnssec-zone-signer-zones.ts'

/** Whatever somebody on the way changes, takes out or puts in: "secure" is said of the truth alone. */

const at = Date.parse('2026-11-23T12:00:00Z') / 1_000
const [typeA, typeMx] = [1, 15] as const

const records = recordsOf({
  'signed.example': { MX: [[10, 'mx.signed.example']] },
  'mx.signed.example': { A: ['127.0.0.2', '127.0.0.3'] },
  'alias.signed.example': { CNAME: 'mx.signed.example' },
  '*.wild.signed.example': { A: ['127.0.0.4'] },
  'a.ent.signed.example': { A: ['127.0.0.5'] },
  'mx.unsigned.example': { A: ['127.0.0.6'] },
})

function grow(denial: 'nsec' | { iterations: number; salt: string; optOut: boolean }): SignedTree {
  const plan = { denial, algorithm: 15 } as const
  return signTree(
    records,
    { '.': plan, example: plan, 'signed.example': plan, 'unsigned.example': 'unsigned' },
    at,
  )
}

const trees = [grow('nsec'), grow({ iterations: 1, salt: 'ab', optOut: false })]

const questions = [
  ['signed.example', typeMx],
  ['mx.signed.example', typeA],
  ['alias.signed.example', typeA],
  ['any.wild.signed.example', typeA],
  ['mx.signed.example', typeMx],
  ['ent.signed.example', typeA],
  ['missing.signed.example', typeA],
  ['mx.unsigned.example', typeA],
] as const

/** The links that can be attacked: the answer itself, and each on the way to it. */
const links = [
  null,
  ['.', types.dnskey],
  ['example', types.ds],
  ['example', types.dnskey],
  ['signed.example', types.ds],
  ['signed.example', types.dnskey],
  ['unsigned.example', types.ds],
] as const

interface Attack {
  readonly tree: SignedTree
  readonly question: (typeof questions)[number]
  readonly link: (typeof links)[number]
}

const attack = fc.record({
  tree: fc.constantFrom(...trees),
  question: fc.constantFrom(...questions),
  link: fc.constantFrom(...links),
})

type Change = (name: string, type: number) => Outcome

function validate({ tree, question, link }: Attack, change: Change): Promise<ValidatedAnswer> {
  const [name, type] = link ?? question
  const validator = createValidator({
    ask: async (asked, askedType) =>
      asked === name && askedType === type ? change(name, type) : askTree(tree, asked, askedType),
    anchors: tree.anchors,
    now: () => new Date(at * 1_000).toISOString(),
  })
  const [asked, askedType] = question
  return validator.query(asked, askedType, new AbortController().signal)
}

/** What is claimed, times to live aside: those the signature does not hold. */
const claim = ({ status, aliases, records }: ValidatedAnswer) => ({
  status,
  aliases: aliases.map(({ name, target }) => `${name} ${target}`),
  records: records.map(
    ({ name, type, rdata }) => `${name} ${type} ${Buffer.from(rdata).toString('hex')}`,
  ),
})

async function assertTruth(attack: Attack, change: Change): Promise<void> {
  const truth = await validate(attack, (name, type) => askTree(attack.tree, name, type))
  const answer = await validate(attack, change)
  if (answer.security === 'secure') assert.deepEqual(claim(answer), claim(truth))
  // What is signed must not be passed off as unsigned either.
  if (answer.security === 'insecure') assert.equal(truth.security, 'insecure')
}

test('flipped bits anywhere in a message', async () => {
  const flips = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 7 })), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(attack, flips, (attack, flips) =>
      assertTruth(attack, (name, type) => {
        const bytes = messageOf(attack.tree.answer(name, type, true), name, type)
        for (const [place, bit] of flips) {
          // Behind the counts of the header, where a change still leaves a message.
          const index = 12 + (place % (bytes.length - 12))
          bytes[index] = (bytes[index] ?? 0) ^ (1 << bit)
        }
        return outcomeOf(bytes)
      }),
    ),
    { numRuns: 200 },
  )
})

/** Records of one question put into the answer to another. */
const shuffle = fc.record({
  other: fc.constantFrom(...questions),
  rcode: fc.constantFrom(0, 3),
  dropped: fc.array(fc.nat({ max: 12 }), { maxLength: 4 }),
  isMixed: fc.boolean(),
  isMoved: fc.boolean(),
})

test('records taken out, exchanged with others that are signed too, or said to be an error', async () => {
  await fc.assert(
    fc.asyncProperty(attack, shuffle, (attack, { other, rcode, dropped, isMixed, isMoved }) =>
      assertTruth(attack, (name, type) => {
        const own = attack.tree.answer(name, type, true)
        const foreign = attack.tree.answer(other[0], other[1], true)
        const kept = (records: TreeAnswer['answers']) =>
          records.filter((_record, index) => !dropped.includes(index))
        const answers = [...kept(own.answers), ...(isMixed ? foreign.answers : [])]
        const authorities = [...kept(own.authorities), ...(isMixed ? foreign.authorities : [])]
        const changed = isMoved
          ? { rcode, answers: [], authorities: [...authorities, ...foreign.authorities] }
          : { rcode, answers, authorities }
        return outcomeOf(messageOf(changed, name, type))
      }),
    ),
    { numRuns: 300 },
  )
})

test('another address in place of the true one, with the true signature', async () => {
  const [tree] = trees
  assert.ok(tree)
  const question = ['mx.signed.example', typeA] as const
  const answer = await validate({ tree, question, link: null }, (name, type) => {
    const { answers, ...rest } = tree.answer(name, type, true)
    const changed = answers.map((record) =>
      record.type === typeA ? { ...record, rdata: Uint8Array.of(127, 6, 6, 6) } : record,
    )
    return outcomeOf(messageOf({ ...rest, answers: changed }, name, type))
  })
  assert.equal(answer.security, 'bogus')
  assert.equal(answer.reason, 'signature-invalid')
})
