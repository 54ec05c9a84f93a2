import assert from 'node:assert/strict'
import { test } from 'node:test'
import { line, paint, paragraph, span } from './paint.ts'

test('nothing passes the last door raw, not even our own mistake', () => {
  assert.equal(paint([line('a\u001b[2Jb\n')], false), 'a\\x1b[2Jb\\n\n')
  assert.equal(paint([line('a\u001b[2J', 'bad')], true), '\u001b[31ma\\x1b[2J\u001b[39m\n')
})

test('no line ends in spaces', () => {
  assert.equal(paint([[span('a '), span('   ', 'good')], [span('  ')]], true), 'a\n\n')
})

test('what is wrapped hangs under its label', () => {
  const lines = paragraph('one two three', 12, [span('Name  ')])
  assert.equal(paint(lines, false), 'Name  one\n      two\n      three\n')
})
