import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findEntry } from '../../src/catalogue/catalogue.ts'
import { poison, sample } from '../../src/present/fixture-golden.ts'
import { makeTypstPresenter } from '../../src/present/typst.ts'
import { createPdfPress, pressLimits } from '../../src/web/pdf/pdf-press.ts'
import { Problem, type ProblemCode } from '../../src/web/problem.ts'
import { startTestServer } from './test-server.ts'

const presentTypst = makeTypstPresenter(findEntry)
const plain = '#set document(title: "x")\n#"hello";'

const isProblem = (code: ProblemCode) => (error: unknown) =>
  error instanceof Problem && error.code === code

function assertPdf(bytes: Uint8Array): void {
  const text = Buffer.from(bytes).toString('latin1')
  assert.match(text, /^%PDF-1\./)
  assert.match(text.slice(-20), /%%EOF/)
}

test('the same report is the same document, byte for byte', async () => {
  const press = createPdfPress()
  const source = presentTypst(sample('mixed'), 'de')
  const [one, two] = await Promise.all([press.print(source), press.print(source)])
  assertPdf(one)
  assert.deepEqual(one, two)
})

test('hostile texts become a document like any other', async () => {
  const press = createPdfPress()
  const text = '\u202e\u05d0\u0627 #read("/etc/passwd") \\ " ] ) $ * \u0000\u{1f600}\u4e2d'
  for (const name of ['hostile', 'sts-mismatch'])
    assertPdf(await press.print(presentTypst(poison(sample(name), text), 'en')))
})

test('a source that is no document is a fault of ours, and reads no file', async () => {
  const press = createPdfPress()
  for (const source of ['#(', '#read("/etc/passwd")', '#read("../../../../../../etc/passwd")'])
    await assert.rejects(press.print(source), /typst: /)
})

test('what takes too long is ended, and of many only so many wait', async () => {
  const slow = createPdfPress({ ...pressLimits, timeoutMs: 1 })
  await assert.rejects(slow.print(plain), isProblem('pdf-failed'))
  const narrow = createPdfPress({ ...pressLimits, atOnce: 1, waiting: 1 })
  const [first, second, third] = await Promise.allSettled([
    narrow.print(plain),
    narrow.print(plain),
    narrow.print(plain),
  ])
  assert.equal(first.status, 'fulfilled')
  assert.equal(second.status, 'fulfilled')
  assert.ok(third.status === 'rejected' && isProblem('pdf-failed')(third.reason))
})

for (const isInstalled of [true, false])
  test(`${isInstalled ? 'with' : 'without'} a compiler a result ${isInstalled ? 'is' : 'is not'} offered as PDF`, async () => {
    const press = createPdfPress()
    const missing = {
      ...press,
      isInstalled: () => false,
      print: () => Promise.reject(new Problem('no-pdf')),
    }
    const server = await startTestServer(
      ['healthy'],
      {},
      'sqlite::memory:',
      isInstalled ? press : missing,
    )
    try {
      const begun = await fetch(new URL('/checks?lang=de', server.url), {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ target: 'healthy.example' }),
      })
      const path = (begun.headers.get('location') ?? '').split('?')[0] ?? ''
      await (await fetch(new URL(`${path}/live`, server.url))).text()
      const page = await (await fetch(new URL(`${path}?lang=de`, server.url))).text()
      assert.equal(page.includes(`href="${path}/report.pdf?lang=de"`), isInstalled)
      const answer = await fetch(new URL(`${path}/report.pdf?lang=de`, server.url))
      assert.equal(answer.status, isInstalled ? 200 : 501)
      if (isInstalled) assertPdf(await answer.bytes())
      const { headers } = answer
      const type = isInstalled ? 'application/pdf' : /json|html/
      assert.match(headers.get('content-type') ?? '', new RegExp(type))
    } finally {
      await server.stop()
    }
  })
