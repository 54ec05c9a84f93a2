import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { scenarios } from '../lab/scenarios/index.ts'
import { type Lab, startLab } from '../lab/start-lab.ts'
import { judge } from '../src/judge/judge.ts'
import { findSender } from '../src/judge/profiles/senders.ts'
import { readEvidence } from '../src/model/evidence-schema.ts'

const launcher = fileURLToPath(new URL('../bin/mxseal.js', import.meta.url))

interface Ended {
  readonly status: unknown
  readonly stdout: string
  readonly stderr: string
}

async function mxseal(args: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [launcher, ...args], {
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1' },
  })
  child.stdin.end(input)
  const status = new Promise((resolve) => child.on('close', resolve))
  const [stdout, stderr] = await Promise.all([child.stdout.toArray(), child.stderr.toArray()])
  return { status: await status, stdout: stdout.join(''), stderr: stderr.join('') }
}

const own = {
  schema: 'mxseal-profile/1',
  id: 'our-gateway',
  basis: 'house rules',
  date: '2026-11-01',
  minimumVersion: 'TLSv1.2',
  authentication: 'none',
  revocation: 'ignored',
  onFailure: { tls: 'plaintext', version: 'bounced', authentication: 'encrypted' },
  nextHost: false,
}

void describe('what was kept is judged again', { concurrency: true }, () => {
  let lab: Lab
  let folder: string
  const at = (name: string) => join(folder, name)
  const oldTls = scenarios.find(({ id }) => id === 'guide-2-old-tls')
  const privateCa = scenarios.find(({ id }) => id === 'guide-3-private-ca')
  const healthy = scenarios.find(({ id }) => id === 'healthy')

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mxseal-test-'))
    lab = await startLab([oldTls, privateCa, healthy].flatMap((one) => one ?? []))
  })
  after(async () => {
    await lab.stop()
    rmSync(folder, { recursive: true })
  })

  void test('the same evidence gives the report that check gave, and other senders their own', async () => {
    assert.ok(oldTls)
    const files = ['--evidence', at('old.json'), '--letter', at('old.txt')]
    const flags = [...lab.flagsFor(oldTls), ...files, '--format', 'json', '--lang', 'de']
    const checked = await mxseal(['check', oldTls.target, ...flags])
    assert.equal(checked.status, 1, checked.stderr)
    const again = await mxseal(['judge', at('old.json'), '--format', 'json'])
    assert.equal(again.status, 1, again.stderr)
    assert.deepEqual(JSON.parse(again.stdout), JSON.parse(checked.stdout))
    const kept = readFileSync(at('old.json'), 'utf8')
    const piped = await mxseal(['judge', '-', '--format', 'json'], kept)
    assert.equal(piped.stdout, again.stdout)
    const read = readEvidence(JSON.parse(kept))
    assert.ok(read.ok)
    assert.deepEqual(JSON.parse(JSON.stringify(judge(read.value, null))), JSON.parse(again.stdout))

    const args = ['judge', at('old.json'), '--format', 'json', '--profile']
    const content = await mxseal([...args, 'opportunistic'])
    assert.equal(content.status, 0)
    const { verdict, confidence } = JSON.parse(content.stdout)
    assert.deepEqual([verdict.id, verdict.profile], ['encrypted', 'opportunistic'])
    assert.deepEqual(confidence, JSON.parse(checked.stdout).confidence)
    const strict = await mxseal([...args, 'dsk-normal'])
    assert.deepEqual(
      [strict.status, JSON.parse(strict.stdout).verdict.profile],
      [1, 'mandatory-tls12'],
    )
    assert.match(readFileSync(at('old.txt'), 'utf8'), /^Betreff: E-Mails an .* veraltet/m)
  })

  void test('a sender of one’s own gives the verdict, and stands in the report', async () => {
    assert.ok(privateCa)
    writeFileSync(at('own.json'), JSON.stringify(own))
    const { status, stdout } = await mxseal([
      'check',
      privateCa.target,
      ...lab.flagsFor(privateCa),
      '--profile',
      at('own.json'),
      '--format',
      'json',
    ])
    assert.equal(status, 0)
    const { verdict, profiles } = JSON.parse(stdout)
    assert.deepEqual([verdict.id, verdict.profile], ['encrypted', 'our-gateway'])
    assert.equal(profiles.length, 8)
    assert.deepEqual(profiles[7].normally, { outcomes: ['encrypted'], how: 'always' })
  })

  void test('nothing to ask for: no letter, and a line that says so', async () => {
    assert.ok(healthy)
    const args = [...lab.flagsFor(healthy), '--letter', at('none.txt'), '--format', 'json']
    const { status, stderr } = await mxseal(['check', healthy.target, ...args])
    assert.equal(status, 0)
    assert.match(stderr, /^mxseal: no letter was written: the verdict is encrypted/)
    assert.equal(existsSync(at('none.txt')), false)
  })

  void test('judging for a later time ends with what has expired by then', async () => {
    assert.ok(healthy)
    const args = [...lab.flagsFor(healthy), '--evidence', at('good.json'), '--format', 'json']
    await mxseal(['check', healthy.target, ...args])
    const later = ['--at', '2099-01-01', '--format', 'json']
    const { status, stdout } = await mxseal(['judge', at('good.json'), ...later])
    assert.equal(status, 1)
    assert.ok(JSON.parse(stdout).verdict.reasons.includes('expired'))
  })
})

test('wrong use of senders, evidence and letters says in one line what would be right', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-test-'))
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const form = (change: object) => JSON.stringify({ ...own, ...change })
  const [a, b] = ['a.example', 'b.example']
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['check', a, '--profile', 'dsk-hgih'], /no sender "dsk-hgih".*dsk-high/],
    [['check', a, '--profile', '/nowhere/x.json'], /cannot read \/nowhere\/x\.json: ENOENT/],
    [['check', a, '--profile', file('1.json', '{')], /1\.json is no JSON/],
    [['check', a, '--profile', file('2.json', '[]')], /2\.json: JSON is not an object/],
    [['check', a, '--profile', file('3.json', form({ id: 'dane' }))], /id is that of a built-in/],
    [
      ['check', a, '--profile', file('4.json', form({ minimumVersion: '1.2' }))],
      /minimumVersion is not one of: TLSv1, TLSv1\.1, TLSv1\.2, TLSv1\.3/,
    ],
    [['check', a, '--profile', file('5.json', form({ colour: 1 }))], /colour is not known/],
    [['check', a, b, '--evidence', join(folder, 'e')], /--evidence takes one target/],
    [['check', a, b, '--letter', join(folder, 'l')], /--letter takes one target/],
    [
      ['lab', '--run', 'healthy.example', 'expired.example', '--evidence', join(folder, 'e')],
      /--evidence takes one target/,
    ],
    [
      ['lab', '--run', 'healthy.example', 'expired.example', '--letter', join(folder, 'l')],
      /--letter takes one target/,
    ],
    [['check', a, '--evidence', '/nowhere/e'], /--evidence: cannot write \/nowhere\/e: ENOENT/],
    [['judge', '/nowhere/e'], /judge: cannot read \/nowhere\/e: ENOENT/],
    [['judge', file('6.json', '{}')], /6\.json is not what check --evidence keeps/],
    [['judge', file('7.json', 'no')], /7\.json is no JSON/],
    [['judge', file('8.json', '{"\\u001b[31m":1}')], /8\.json is not what/],
    [['judge'], /missing argument file; see mxseal judge --help/],
    [['judge', file('9.json', '{}'), '--evidence', 'x'], /unknown option --evidence/],
    [['profiles', '--format', 'csv'], /--format: "csv" is not one of: text, json/],
  ]
  const before = readdirSync(folder)
  const ended = await Promise.all(wrong.map(([args]) => mxseal(args)))
  for (const [index, { status, stdout, stderr }] of ended.entries()) {
    const [args, says] = wrong[index] ?? [[], /./]
    assert.equal(status, 2, args.join(' '))
    assert.equal(stdout, '', args.join(' '))
    assert.match(stderr, /^mxseal: [^\n\x1b]+\n$/, args.join(' '))
    assert.match(stderr, says, args.join(' '))
  }
  assert.deepEqual(readdirSync(folder), before)
  rmSync(folder, { recursive: true })
})

test('a sender that wants a newer version than any finding asks for is answered in full', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-newer-'))
  const file = join(folder, 'newer.json')
  writeFileSync(file, JSON.stringify({ ...own, id: 'newer', minimumVersion: 'TLSv1.3' }))
  try {
    const { stdout } = await mxseal(['lab', '--run', 'inventory-weak.example', '--profile', file])
    const text = stdout.replaceAll(/\s+/g, ' ')
    assert.match(text, /no version of TLS as new as this sender demands/)
    assert.match(text, /would have to switch on a newer version of TLS/)
    assert.doesNotMatch(text, /The findings below say/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('evidence beyond any size is refused unread', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-test-'))
  writeFileSync(join(folder, 'large'), Buffer.alloc(2 ** 25 + 1, 0x20))
  const { status, stderr } = await mxseal(['judge', join(folder, 'large')])
  rmSync(folder, { recursive: true })
  assert.equal(status, 2)
  assert.match(stderr, /is larger than 32 MiB/)
})

test('the senders are listed in both languages, and as JSON with their rules', async () => {
  const [english, german, json] = await Promise.all([
    mxseal(['profiles']),
    mxseal(['profiles', '--lang', 'de']),
    mxseal(['profiles', '--format', 'json']),
  ])
  const { senders } = JSON.parse(json.stdout)
  assert.equal(senders.length, 7)
  for (const { id, aliases, onFailure } of senders) {
    assert.ok(findSender(id))
    assert.ok(onFailure.tls)
    for (const name of [id, ...aliases])
      assert.ok(english.stdout.includes(name) && german.stdout.includes(name), name)
  }
  assert.match(english.stdout, /Clear text +never/)
  assert.match(german.stdout, /Klartext +nie/)
  assert.deepEqual([english.status, german.status, json.status], [0, 0, 0])
})
