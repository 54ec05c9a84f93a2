import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { escapeAll } from './escape.ts'
import { padText, splitAt, textWidth } from './width.ts'
import { chopText, wrapText } from './wrap.ts'

test('width counts wide characters twice and combining marks not at all', () => {
  assert.equal(textWidth('plain'), 5)
  assert.equal(textWidth('日本'), 4)
  assert.equal(textWidth('e\u0301é'), 2)
  assert.equal(textWidth('😀'), 2)
  assert.equal(padText('日', 4), '日  ')
  assert.equal(padText('7', 3, 'left'), '  7')
})

test('splitting never cuts a wide character in half', () => {
  assert.deepEqual(splitAt('a日本', 4), ['a日', '本'])
  assert.deepEqual(splitAt('日', 1), ['日', ''])
})

test('lines break at spaces', () => {
  assert.deepEqual(wrapText('one two three', 7), ['one two', 'three'])
  assert.deepEqual(wrapText('', 7), [''])
})

test('a long host name is broken behind a dot', () => {
  assert.deepEqual(wrapText('mx.first.second.example', 10), ['mx.first.', 'second.', 'example'])
})

test('a word without a place to break is broken where the line ends', () => {
  assert.deepEqual(wrapText('aaaaaaaaaaaa b', 5), ['aaaaa', 'aaaaa', 'aa b'])
})

test('what stood on the wire keeps its spaces', () => {
  assert.deepEqual(chopText('a  b  c', 3), ['a  ', 'b  ', 'c'])
})

test('no line is wider than asked, and no character is lost', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 80 }).map(escapeAll)
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), (text, columns) => {
      const lines = wrapText(text, columns)
      assert.ok(lines.every((line) => textWidth(line) <= columns))
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''))
      assert.equal(chopText(text, columns).join(''), text)
    }),
  )
})
