import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standards } from '../judge/standards/standards.ts'
import { requirementKeys, standardNotes } from '../model/standard.ts'
import { findStandardTitle, noteWords, requirementWords } from './standard-words.ts'

test('every requirement and every note has words of its own in both languages', () => {
  const texts = (lang: 'en' | 'de') => [
    ...requirementKeys.map((key) => requirementWords[key][lang].title),
    ...requirementKeys.map((key) => requirementWords[key][lang].asks),
    ...standardNotes.map((note) => noteWords[note][lang]),
  ]
  for (const text of [...texts('en'), ...texts('de')]) assert.ok(text.trim().length > 3, text)
  for (const lang of ['en', 'de'] as const) {
    const titles = requirementKeys.map((key) => requirementWords[key][lang].title)
    assert.deepEqual(titles, [...new Set(titles)])
    for (const key of requirementKeys) {
      assert.match(requirementWords[key][lang].asks, /^\p{Lu}.*\.$/u, key)
      assert.doesNotMatch(requirementWords[key][lang].title, /\.$/, key)
    }
  }
})

test('both languages name what is asked in the same requirements, and only placeholders that are filled', () => {
  for (const key of requirementKeys) {
    const { en, de } = requirementWords[key]
    const named = (text: string) => text.match(/\{\w+\}/g) ?? []
    assert.deepEqual(named(de.asks), named(en.asks), key)
    assert.deepEqual(
      named(en.asks),
      named(en.asks).filter((name) => name === '{asked}'),
      key,
    )
  }
})

test('every key and note is of some rule set, every rule set has its title', () => {
  const used = new Set(standards.flatMap(({ requirements }) => requirements.map(({ key }) => key)))
  assert.deepEqual(
    requirementKeys.filter((key) => !used.has(key)),
    [],
  )
  const noted = new Set(standards.flatMap(({ notes }) => notes))
  assert.deepEqual(
    standardNotes.filter((note) => !noted.has(note)),
    [],
  )
  for (const { id } of standards) assert.notEqual(findStandardTitle(id), null, id)
})
