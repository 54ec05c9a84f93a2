import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findEntry } from '../../src/catalogue/catalogue.ts'
import type { Lang } from '../../src/model/lang.ts'
import type { Report } from '../../src/model/report.ts'
import { poison, sample } from '../../src/present/fixture-golden.ts'
import { makeTypstPresenter } from '../../src/present/typst.ts'
import { createPdfPress } from '../../src/web/pdf/pdf-press.ts'
import { runProgram } from './program.ts'

/** The PDF as other programs read it (poppler). */

const presentTypst = makeTypstPresenter(findEntry)

async function read(report: Report, lang: Lang) {
  const folder = await mkdtemp(join(tmpdir(), 'mxseal-pdf-'))
  try {
    const file = join(folder, 'report.pdf')
    await writeFile(file, await createPdfPress().print(presentTypst(report, lang)))
    const told = await Promise.all([
      runProgram(['pdfinfo', '-isodates', file]),
      runProgram(['pdftotext', file, '-']),
      runProgram(['pdffonts', file]),
    ])
    const [info, text, fonts] = told.map(({ status, stdout, stderr }) => {
      assert.equal(status, 0, stderr)
      return stdout
    })
    return { info: info ?? '', text: text ?? '', fonts: fonts ?? '' }
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('title, author and moment are in the document, and nothing that acts', async () => {
  const { info } = await read(sample('guide-1-no-tls'), 'de')
  assert.match(info, /^Title: +bassenberg\.example: NICHT VERSCHLÜSSELT/m)
  assert.match(info, /^Author: +mxseal /m)
  assert.match(info, /^CreationDate: +2026-11-23T12:55:52Z/m)
  assert.match(info, /^JavaScript: +no$/m)
  assert.match(info, /^Page size: .*\(A4\)$/m)
})

test('it is tagged, as PDF/UA-1 wants it', async () => {
  for (const name of ['mixed', 'sts-mismatch', 'standards', 'inventory', 'forty-addresses']) {
    const { info } = await read(sample(name), 'de')
    assert.match(info, /^Tagged: +yes$/m, name)
  }
})

test('its words stand in the order in which they are to be read', async () => {
  const { text } = await read(sample('mixed'), 'de')
  const words = text.replaceAll(/\s+/g, ' ')
  const order = [
    'mixed.example NICHT IMMER VERSCHLÜSSELT',
    'Die Mailserver, Stufe für Stufe',
    'Befunde, und was zu tun ist',
    'Zertifikate',
    'Wie der Vertrauenswert zustande kommt',
    'Von wo, wann und womit geprüft wurde',
    'Mitschrift',
  ].map((title) => words.indexOf(title))
  assert.ok(!order.includes(-1), String(order))
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  )
  assert.match(words, /✗ FEHLER/)
})

test('only the fonts of the compiler are used, and they are embedded', async () => {
  const { fonts } = await read(poison(sample('hostile'), '中 \u05d0 \u{1f600} ✓ → Ω'), 'en')
  const rows = fonts.trim().split('\n').slice(2)
  assert.ok(rows.length >= 2)
  for (const row of rows)
    assert.match(row, /^[A-Z]{6}\+(?:LibertinusSerif|DejaVuSansMono)\S* .* yes yes yes /)
})

test('hostile text is text', async () => {
  const { text } = await read(poison(sample('hostile'), '#read("/etc/passwd") \u202e*x*'), 'en')
  assert.match(text, /#read\("\/etc\/passwd"\)/)
  assert.match(text, /\\u202e\*x\*/)
  assert.doesNotMatch(text, /root:x:0/)
})
