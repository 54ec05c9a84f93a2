import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { InventoryStep } from '../../model/inventory.ts'
import { AnswerReader, type ServerAnswer } from '../../protocol/tls/server-answer.ts'
import { readOutcomes, type Ask, type Outcome } from './ask.ts'
import { learn } from './knowledge.ts'
import { suitesHello, suitesOfKeyType, wideHello } from './offers.ts'

const nothing: ServerAnswer = new AnswerReader({ message: new Uint8Array(0), keyShares: [] }).answer
const askOf = (version: number): Ask => ({
  question: version === 2 ? 'ssl-2' : 'tls-1.2',
  refusalMeans: 'versions',
  hello: version === 2 ? suitesHello(2, []) : wideHello(version, new Set()),
})

let connections = 0
function outcome(
  step: InventoryStep['outcome'],
  answer: Partial<ServerAnswer> | null,
  version = 0x0303,
): Outcome {
  connections += 1
  const whole = answer === null ? null : { ...nothing, ...answer }
  return { connection: connections, ask: askOf(version), step, answer: whole, atMs: 0 }
}

const hello = (version: number, cipherSuite: number) =>
  outcome('answered', { kind: 'hello', version, cipherSuite })
const alert = (code: number, version = 0x0303) =>
  outcome('refused', { kind: 'alert', alert: { level: 2, code } }, version)
const broken = (version = 0x0303) => outcome('reset', {}, version)

describe('what an answer says', () => {
  test('a hello with what was offered is one', () => {
    assert.deepEqual(readOutcomes([hello(0x0303, 0xc02f), hello(0x0301, 0x0035)]), [
      'hello',
      'hello',
    ])
  })

  test('a hello with a version or suite that was not offered says nothing, and teaches nothing', () => {
    const lies = [
      hello(0x0304, 0xc02f),
      hello(0x0303, 0x1301),
      hello(0x0002, 0xc02f),
      hello(0x0303, 0xfefe),
    ]
    assert.deepEqual(new Set(readOutcomes(lies)), new Set(['unclear']))
    const knowledge = learn([], lies)
    assert.equal(knowledge.versions.size, 0)
    assert.equal(knowledge.of(0x0303).accepted.size, 0)
  })

  test('an alert refuses, unless it complains of something else', () => {
    assert.deepEqual(readOutcomes([alert(40), alert(70), alert(71)]), [
      'refusal',
      'refusal',
      'refusal',
    ])
    assert.deepEqual(readOutcomes([alert(80), alert(112), alert(50)]), [
      'unclear',
      'unclear',
      'unclear',
    ])
    assert.deepEqual(readOutcomes([alert(80, 2)]), ['refusal'])
  })

  test('broken off once may be load', () => {
    assert.deepEqual(readOutcomes([broken(), alert(40, 0x0302)]), ['unclear', 'refusal'])
  })

  test('broken off twice is a refusal only where the server answers afterwards', () => {
    assert.deepEqual(readOutcomes([broken(), broken()]), ['unclear', 'unclear'])
    assert.deepEqual(readOutcomes([alert(40, 0x0302), broken(), broken()]).slice(1), [
      'unclear',
      'unclear',
    ])
    assert.deepEqual(readOutcomes([broken(), broken(), alert(40, 0x0302)]).slice(0, 2), [
      'refusal',
      'refusal',
    ])
  })

  test('different asks are not counted together', () => {
    assert.deepEqual(readOutcomes([broken(), broken(0x0302), alert(40)]).slice(0, 2), [
      'unclear',
      'unclear',
    ])
  })

  test('broken off before the hello says nothing, however often', () => {
    const before = () => outcome('reset', null)
    assert.deepEqual(readOutcomes([before(), before(), alert(40)]).slice(0, 2), [
      'unclear',
      'unclear',
    ])
  })

  test('a closed connection is how SSLv2 is refused; a reset may be load', () => {
    const closed = outcome('closed', {}, 2)
    assert.deepEqual(readOutcomes([closed, alert(40)])[0], 'refusal')
    assert.deepEqual(readOutcomes([broken(2), alert(40)])[0], 'unclear')
    assert.deepEqual(readOutcomes([closed])[0], 'unclear')
  })
})

test('an answer proves, a refusal denies, and what was seen outweighs a denial', () => {
  const knowledge = learn([], [alert(70, 0x0302), hello(0x0303, 0xc02f), hello(0x0301, 0x0035)])
  assert.deepEqual(
    [0x0303, 0x0302, 0x0301, 0x0300].map((version) => knowledge.versions.get(version)?.offered),
    ['yes', 'no', 'yes', undefined],
  )
})

describe('the list of groups that a server sends', () => {
  const listed = (group: number, serverGroups: readonly number[]) =>
    learn(
      [],
      [
        outcome(
          'answered',
          { kind: 'hello', version: 0x0304, cipherSuite: 0x1301, group, serverGroups },
          0x0304,
        ),
      ],
    )

  test('is all that it has', () => {
    const knowledge = listed(0x0017, [0x001d, 0x0017])
    assert.deepEqual(knowledge.groupOrder, [0x001d, 0x0017])
    assert.ok(knowledge.of(0x0304).refusedGroups.has(0x11ec))
    assert.ok(!knowledge.of(0x0304).refusedGroups.has(0x001d))
  })

  test('is not believed to be whole where the group just agreed on is not in it', () => {
    const knowledge = listed(0x0018, [0x001d, 0x0017])
    assert.equal(knowledge.groupOrder, null)
    assert.equal(knowledge.of(0x0304).refusedGroups.size, 0)
  })
})

test('a key type whose every suite was refused is not there', () => {
  const ecdsa = suitesOfKeyType(0x0303, 'ec')
  const refused = (suites: readonly number[]): Outcome => ({
    ...alert(40),
    ask: { question: 'weak-suites', refusalMeans: 'suites', hello: suitesHello(0x0303, suites) },
  })
  const types = (...outcomes: readonly Outcome[]) => [
    ...learn([], [hello(0x0303, 0xc02f), ...outcomes]).refusedKeyTypes.keys(),
  ]
  assert.deepEqual(types(refused(ecdsa)), ['ec'])
  assert.deepEqual(types(refused(ecdsa.slice(1))), [])
  assert.deepEqual(types(refused(ecdsa.slice(1)), refused(ecdsa.slice(0, 1))), ['ec'])
})
