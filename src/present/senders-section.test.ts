import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findEntry } from '../catalogue/catalogue.ts'
import { sample } from './fixture-golden.ts'
import { profilesOf } from './fixtures.ts'
import { makeMatter } from './page.ts'
import { tellSenders } from './tell/senders.ts'
import { makeTextPresenter } from './text.ts'

const told = (text: string) => {
  const report = { ...sample('healthy'), profiles: profilesOf({ own: text }) }
  return tellSenders(makeMatter(report, 'en', findEntry))
}

test('each sender has its two answers in words', () => {
  const wordsOf = (text: string) => {
    const [one] = told(text)?.senders ?? []
    return [one?.normally, one?.worst]
  }
  assert.deepEqual(wordsOf('always encrypted-authenticated / encrypted'), [
    'always, proven',
    'encrypted',
  ])
  assert.deepEqual(wordsOf('always encrypted / unknown'), ['always, unproven', 'unknown'])
  assert.deepEqual(wordsOf('always encrypted-authenticated encrypted / deferred'), [
    'always',
    'deferred',
  ])
  assert.deepEqual(wordsOf('sometimes encrypted deferred plaintext / plaintext'), [
    'sometimes, else deferred or clear text',
    'clear text',
  ])
  assert.deepEqual(wordsOf('never bounced / bounced'), ['never: bounced', 'bounced'])
  assert.deepEqual(wordsOf('- encrypted unknown / unknown'), ['unknown', 'unknown'])
})

test('only words that occur are explained, and nothing is listed where nothing was seen', () => {
  assert.doesNotMatch(told('always encrypted / encrypted')?.legend.join(' ') ?? '', /Proven|Boun/)
  assert.match(told('never bounced / bounced')?.legend.join(' ') ?? '', /Bounced: /)
  assert.deepEqual(told('- unknown / unknown')?.senders, [])
})

test('the legend says which sender the verdict is for', () => {
  const whose = (verdictOf: string, lang: 'en' | 'de') => {
    const { verdict, ...rest } = sample('healthy')
    const profiles = profilesOf({ own: 'always encrypted / encrypted', dane: 'never / unknown' })
    const report = { ...rest, verdict: { ...verdict, profile: verdictOf }, profiles }
    return tellSenders(makeMatter(report, lang, findEntry))?.legend[0]
  }
  assert.equal(whose('own', 'en'), 'The verdict above is for the sender "own".')
  assert.equal(
    whose('dane', 'de'),
    'Das Urteil oben gilt für den Absender „DANE, wo es veröffentlicht ist“.',
  )
  assert.match(whose('opportunistic', 'en') ?? '', /^Encrypted\?/)
})

test('without servers no sender is told of', () => {
  const report = { ...sample('no-mail'), profiles: profilesOf({ own: 'never bounced / bounced' }) }
  assert.equal(tellSenders(makeMatter(report, 'en', findEntry)), null)
})

test('the answers of all senders stand in the same columns', () => {
  const plain = { lang: 'de', colour: false, verbose: false, width: 80 } as const
  const lines = makeTextPresenter(findEntry)(sample('guide-1-no-tls'), plain).split('\n')
  const from = lines.indexOf('WAS TÄTE EIN SENDENDER SERVER?')
  const head = lines[from + 1] ?? ''
  const [normally, worst] = [head.indexOf('Verschlüsselt?'), head.indexOf('Schlimmstenfalls')]
  const rows = lines.slice(from + 2).filter((line) => line.slice(normally).startsWith('nie: '))
  assert.equal(rows.length, 7)
  for (const row of rows) {
    assert.match(row.slice(worst), /^(Klartext|wartet)$/)
  }
})
