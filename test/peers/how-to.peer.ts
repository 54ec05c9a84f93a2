import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { entries } from '../../src/catalogue/catalogue.ts'
import type { Product } from '../../src/catalogue/entry.ts'
import { runProgram } from './program.ts'

/*
 * What remedies tell people to write into Postfix and Exim, the real ones understand. Values that only the other TLS
 * library of Exim knows (ours is built with GnuTLS) are held by the name of their option alone.
 */

interface Setting {
  readonly code: string
  readonly name: string
  /** As it is written, further lines and all. */
  readonly text: string
}

/** Lines without those of other files: `reuse_key` is certbot's. */
function linesFor(product: Product): readonly { readonly code: string; readonly text: string }[] {
  return entries.flatMap(({ code, words }) =>
    [words.en, words.de].flatMap(({ howTo }) =>
      (howTo?.[product]?.split('\n') ?? []).map((text) => ({ code, text })),
    ),
  )
}

/** `name = value`, with the lines that go on: indented below Postfix's, behind a backslash in Exim's. */
function settingsFor(product: 'postfix' | 'exim'): readonly Setting[] {
  const found: Setting[] = []
  let isOpen = false
  for (const { code, text } of linesFor(product)) {
    const name = /^(\w+) =/.exec(text)?.[1]
    const last = found.at(-1)
    if (name !== undefined && name !== 'reuse_key') found.push({ code, name, text })
    else if (isOpen && last !== undefined && /^\s+\S/.test(text))
      found.splice(-1, 1, { ...last, text: `${last.text}\n${text}` })
    isOpen = name !== undefined || (isOpen && /^\s+\S/.test(text))
  }
  return found
}

/** The names behind a command such as `postconf a b` or `exim -bP a b`. */
function namesAsked(product: 'postfix' | 'exim', command: RegExp): readonly string[] {
  return linesFor(product).flatMap(({ text }) => {
    const asked = command.exec(text)?.[1] ?? ''
    return asked.split(/\s+/).filter((word) => /^[a-z][a-z0-9_]+$/.test(word))
  })
}

/** Each setting once, in as few files as there are ways to write the same one. */
function filesOf(settings: readonly Setting[]): readonly (readonly Setting[])[] {
  const unique = [...new Map(settings.map((one) => [one.text, one])).values()]
  const byName = [...Map.groupBy(unique, ({ name }) => name).values()]
  const count = Math.max(...byName.map(({ length }) => length))
  return Array.from({ length: count }, (_, at) => byName.flatMap((ways) => ways[at] ?? []))
}

test('Postfix knows every setting that a remedy names, and reads it as it is written', async () => {
  const files = filesOf(settingsFor('postfix'))
  assert.ok(files.flat().length > 15, `${files.flat().length}`)
  for (const settings of files) {
    const folder = mkdtempSync(join(tmpdir(), 'mxseal-postfix-'))
    const texts = settings.map(({ text }) => text)
    writeFileSync(join(folder, 'main.cf'), ['compatibility_level = 3.6', ...texts, ''].join('\n'))
    writeFileSync(join(folder, 'master.cf'), 'smtp inet n - n - - smtpd\n')
    const run = await runProgram(['postconf', '-c', folder, '-n'])
    assert.deepEqual([run.status, run.stderr], [0, ''], texts.join('\n'))
    for (const { code, name } of settings)
      assert.ok(run.stdout.includes(`\n${name} =`), `${code}: ${name}: ${run.stdout}`)
  }
})

test('Postfix knows every parameter that a remedy asks for', async () => {
  const names = namesAsked('postfix', /\bpostconf ([^|)]*)/)
  assert.ok(names.length > 10, names.join(' '))
  for (const name of new Set(names)) {
    const run = await runProgram(['postconf', '-d', name])
    assert.match(run.stdout, new RegExp(`^${name} =`), `${name}: ${run.stderr}`)
  }
})

test('a service of Postfix in a remedy is a line of its master.cf', async () => {
  const services = linesFor('postfix').filter(({ text }) => /^\w+ +(?:inet|unix) /.test(text))
  assert.ok(services.length > 0)
  for (const { text } of services) {
    const folder = mkdtempSync(join(tmpdir(), 'mxseal-postfix-'))
    writeFileSync(join(folder, 'main.cf'), 'compatibility_level = 3.6\n')
    writeFileSync(join(folder, 'master.cf'), `${text}\n`)
    const run = await runProgram(['postconf', '-c', folder, '-M'])
    assert.deepEqual([run.status, run.stderr], [0, ''], text)
    assert.match(run.stdout, /smtpd/)
  }
})

test('Exim reads every setting that a remedy names', async () => {
  const settings = settingsFor('exim')
  const names = [...new Set(settings.map(({ name }) => name))].filter((one) => !heavy.includes(one))
  assert.ok(names.length > 10, names.join(' '))
  for (const name of names) assert.equal(await knows(name), true, name)
  const readable = settings.filter(({ name, text }) => names.includes(name) && !isForOpenSsl(text))
  for (const file of filesOf(readable)) {
    const path = join(mkdtempSync(join(tmpdir(), 'mxseal-exim-')), 'exim.conf')
    const texts = file.map(({ text }) => text).join('\n')
    writeFileSync(path, `${texts}\n`)
    chmodSync(path, 0o644)
    const run = await runProgram(['exim4', '-C', path, '-bV'])
    assert.equal(run.status, 0, `${texts}: ${run.stdout}${run.stderr}`)
    assert.match(run.stdout, /Configuration file is /)
  }
})

/** Options of the larger build of Debian (exim4-daemon-heavy), as the remedy says. */
const heavy: readonly string[] = ['hosts_proxy']

test('Exim knows every option that a remedy asks for', async () => {
  const names = namesAsked('exim', /\bexim -bP ([^|)]*)/)
  assert.ok(names.length > 10, names.join(' '))
  for (const name of new Set(names)) assert.equal(await knows(name), true, name)
})

test('these tests see what Postfix and Exim do not know', async () => {
  assert.equal(await knows('tls_no_such_option'), false)
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-postfix-'))
  writeFileSync(join(folder, 'main.cf'), 'smtpd_no_such_thing = yes\n')
  writeFileSync(join(folder, 'master.cf'), '')
  const { stderr } = await runProgram(['postconf', '-c', folder, '-n'])
  assert.match(stderr, /smtpd_no_such_thing/)
})

/** Lists of suites in OpenSSL's words, and its options. */
function isForOpenSsl(text: string): boolean {
  return /^openssl_options|^tls_require_ciphers = (?:DEFAULT|HIGH):|^tls_dhparam = ffdhe/.test(text)
}

async function knows(name: string): Promise<boolean> {
  const run = await runProgram(['exim4', '-bP', name])
  return run.status === 0 && !/is not a known option/.test(`${run.stdout}${run.stderr}`)
}
