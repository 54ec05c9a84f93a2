import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { cliWords } from '../src/cli/words/words.ts'

/** The program as a user starts it: exit status, and what stands on which stream. */

const program = fileURLToPath(new URL('../bin/mxseal.js', import.meta.url))

interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

function mxseal(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...args],
      { env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', ...env } },
      (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
}

test('wrong use gets one line on stderr that says what would be right, and exit status 2', async () => {
  const wrong: [args: string[], says: RegExp][] = [
    [['check', '--colour', 'example.org'], /unknown option --colour; see mxseal check --help/],
    [[], /no command given; see mxseal --help/],
    [['check', 'a@x.example,b@y.example'], /words of their own/],
    [['check'], /missing argument target/],
    [['chekc', 'example.org'], /unknown command chekc/],
    [['check', 'exa mple'], /"exa mple" is neither a domain name nor an IP address/],
    [['check', 'https://example.org'], /web address; give only the domain/],
    [
      ['check', 'example.org', '--port', '99999'],
      /--port: "99999" is not a port number from 1 to 65535/,
    ],
    [['check', 'example.org', '--timeout', 'soon'], /--timeout: "soon" is not a number of seconds/],
    [
      ['check', 'example.org', '--ca-file', '/nowhere/roots.pem'],
      /cannot read \/nowhere\/roots\.pem: ENOENT/,
    ],
    [
      ['check', 'example.org', '--output', '/nowhere/report'],
      /cannot write \/nowhere\/report: ENOENT/,
    ],
    [
      ['check', 'example.org', '--format', 'xml'],
      /--format: "xml" is not one of: text, json, jsonl, csv, html, markdown, junit, sarif, nagios/,
    ],
    [
      ['check', 'example.org', '--depth', 'deep'],
      /--depth: "deep" is not one of: quick, standard, full, exhaustive/,
    ],
    [
      ['check', 'example.org', '--max-connections', '0'],
      /--max-connections: "0" is not a number of connections from 1/,
    ],
    [
      ['check', 'example.org', '--parallel', '17'],
      /--parallel: "17" is not a whole number from 1 to 16/,
    ],
    [['check', 'example.org', '--prod'], /unknown option --prod/],
    [['check', 'a.example', 'b.example', '--format', 'json'], /use --format jsonl for several/],
    [['check', 'example.org', '--resolver'], /option --resolver.* needs a value/],
    [['check', 'example.org', '--lang', 'fr'], /--lang: "fr" is not one of: en, de/],
    [['explain', 'starttls-absnt'], /there is no code "starttls-absnt".*starttls-absent/],
    [['explain'], /missing argument code/],
    [['explain', 'a', 'b'], /too many arguments/],
  ]
  const ended = await Promise.all(wrong.map(([args]) => mxseal(args)))
  for (const [index, { status, stdout, stderr }] of ended.entries()) {
    const [args, says] = wrong[index] ?? [[], /./]
    assert.equal(status, 2, args.join(' '))
    assert.equal(stdout, '', args.join(' '))
    assert.match(stderr, /^mxseal: [^\n]+\n$/, args.join(' '))
    assert.match(stderr, says, args.join(' '))
  }
})

test('a code is found however it is capitalised', async () => {
  const { status, stdout } = await mxseal(['explain', 'Starttls-Absent'])
  assert.equal(status, 0)
  assert.match(stdout, /^starttls-absent \(finding\): /)
})

test('errors are in German where the locale or --lang says so', async () => {
  const ended = await Promise.all([
    mxseal(['check', 'exa mple', '--lang', 'de']),
    mxseal(['check', 'exa mple'], { LANG: 'de_DE.UTF-8' }),
    mxseal(['check', 'exa mple'], { LANG: 'en_US.UTF-8', LC_ALL: 'de_AT.UTF-8' }),
  ])
  for (const { status, stderr } of ended) {
    assert.equal(status, 2)
    assert.match(stderr, /weder ein Domainname noch eine IP-Adresse/)
  }
})

test('escape sequences in what was typed do not come back', async () => {
  const { stderr } = await mxseal(['check', '\x1b[31mred\x07.example'])
  assert.doesNotMatch(stderr, /[\x00-\x09\x0b-\x1f\x7f]/)
})

test('a refused output leaves nothing behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-test-'))
  await mxseal(['check', 'exa mple', '--output', join(folder, 'report')])
  assert.equal(existsSync(join(folder, 'report')), false)
  assert.deepEqual(readdirSync(folder), [])
  rmSync(folder, { recursive: true })
})

test('help names every option in both languages, and the exit statuses', async () => {
  const [english, german] = await Promise.all([
    mxseal(['check', '--help']),
    mxseal(['check', '--help', '--lang', 'de']),
  ])
  for (const option of [
    '--resolver',
    '--ca-file',
    '--connect-to',
    '--allow-network',
    '--rcpt',
    '--at',
  ]) {
    assert.ok(english.stdout.includes(option) && german.stdout.includes(option), option)
  }
  assert.match(german.stdout, /^Aufruf:/)
  assert.equal(english.status, 0)
  assert.match((await mxseal(['--help'])).stdout, /Exit status: 0 encrypted/)
})

test('the words of the command line stand in both languages with the same placeholders', () => {
  const leaves = (value: object, path: string): [string, string][] =>
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null
        ? leaves(inner, `${path}.${key}`)
        : [
            [
              `${path}.${key}`,
              [...String(inner).matchAll(/\{\w+\}/g)].map(String).toSorted().join(' '),
            ] satisfies [string, string],
          ],
    )
  assert.deepEqual(leaves(cliWords.de, ''), leaves(cliWords.en, ''))
})
