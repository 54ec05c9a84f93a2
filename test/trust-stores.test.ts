import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Check } from 'typebox/value'
import { pemChain } from '../lab/mint.ts'
import { mintAuthority, mintPreset } from '../lab/mint-presets.ts'
import { judge } from '../src/judge/judge.ts'
import { chainReportSchema, type ChainReport } from '../src/model/chain-report.ts'
import type { ComparedStore, Evidence } from '../src/model/evidence.ts'
import { readEvidence } from '../src/model/evidence-schema.ts'
import { evidenceOf, hostOf, tlsVisit } from './fixture-evidence.ts'

/** Stores that a chain is compared with (`--trust-store`): they are told, and decide nothing. */

const program = join(import.meta.dirname, '../bin/mxseal.js')
const folder = mkdtempSync(join(tmpdir(), 'mxseal-stores-'))
after(() => rmSync(folder, { recursive: true }))
const write = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const empty = join(folder, 'empty')
mkdirSync(empty)

const authority = mintAuthority(new Date())
const { sent } = mintPreset('healthy', { names: ['mx.example'] }, authority)
const chain = write('chain.pem', pemChain(sent))
const root = write('root.pem', authority.root.pem)
const other = write('other.pem', authority.privateRoot.pem)

interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

function cert(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, 'cert', chain, ...args],
      { env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', ...env } },
      (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
}

async function reportOf(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ChainReport> {
  const { stdout, stderr } = await cert([...args, '--format', 'json'], env)
  assert.equal(stderr, '')
  const report = JSON.parse(stdout) as ChainReport
  assert.ok(Check(chainReportSchema, report))
  return report
}

const trustOf = ({ valid, comparedStores }: ChainReport) => [
  valid,
  ...comparedStores.map(({ name, trusted, count }) => `${name} ${trusted} ${count}`),
]

test('each store is told by name, version, count and digest, and the verdict follows none of them', async () => {
  const stores = ['--trust-store', `lab=${root}`, '--trust-store', `private.ca=${other}`]
  const report = await reportOf(stores)
  assert.deepEqual(trustOf(report), [false, 'lab true 1', 'private.ca false 1'])
  const [lab, own] = report.comparedStores
  assert.equal(lab?.version, 'root.pem')
  assert.match(lab.digest, /^[0-9a-f]{64}$/)
  assert.notEqual(lab.digest, own?.digest)
  const trusted = await reportOf(['--ca-file', root, '--trust-store', `private.ca=${other}`])
  assert.deepEqual(trustOf(trusted), [true, 'private.ca false 1'])
  assert.deepEqual((await reportOf(['--ca-file', root])).comparedStores, [])
})

test('the Mozilla store is compared without what --ca-file adds', async () => {
  const report = await reportOf(['--ca-file', root, '--trust-store', 'mozilla'])
  assert.deepEqual(
    [report.valid, report.comparedStores[0]?.trusted, report.comparedStores[0]?.count],
    [true, false, report.trustStore.count - 1],
  )
})

test('the store of the machine is the one that OpenSSL is told of, without NODE_EXTRA_CA_CERTS', async () => {
  const stores = ['--trust-store', 'system', '--trust-store', 'mozilla']
  const told = async (env: Readonly<Record<string, string>>) => {
    const report = await reportOf(stores, { SSL_CERT_DIR: empty, ...env })
    return report.comparedStores.map(({ name, trusted }) => `${name} ${trusted}`)
  }
  assert.deepEqual(await told({ SSL_CERT_FILE: root }), ['system true', 'mozilla false'])
  assert.deepEqual(await told({ SSL_CERT_FILE: other, NODE_EXTRA_CA_CERTS: root }), [
    'system false',
    'mozilla false',
  ])
  const ended = await cert(stores, { SSL_CERT_FILE: write('none.pem', ''), SSL_CERT_DIR: empty })
  assert.equal(ended.status, 2)
  assert.match(ended.stderr, /--trust-store system: no root certificates were found/)
})

test('both languages tell which stores would trust the chain and which would not', async () => {
  const args = ['--ca-file', root, '--trust-store', `lab=${root}`, '--trust-store', 'mozilla']
  const [en, de] = await Promise.all(['en', 'de'].map((lang) => cert([...args, '--lang', lang])))
  assert.match(en?.stdout ?? '', /Other trust stores +trusted by lab; not trusted by mozilla\n/)
  assert.match(en?.stdout ?? '', /Compared with +lab \(root\.pem\), 1 root certificate, SHA-256/)
  assert.match(
    de?.stdout.replaceAll(/\s+/g, ' ') ?? '',
    /Andere Zertifikatsspeicher vertrauenswürdig nach lab; nicht vertrauenswürdig nach mozilla /,
  )
})

test('a store that is no name, no file, no certificate or named twice is wrong use', async () => {
  const cases: [values: string[], message: RegExp][] = [
    [['microsoft'], /"microsoft" is not mozilla, system or NAME=FILE/],
    [[`mozilla=${root}`], /is not mozilla, system or NAME=FILE/],
    [[`A B=${root}`], /is not mozilla, system or NAME=FILE/],
    [['own='], /is not mozilla, system or NAME=FILE/],
    [['own=/nowhere.pem'], /--trust-store: cannot read \/nowhere\.pem/],
    [[`own=${program}`], /--trust-store: .* holds no readable PEM certificate/],
    [['mozilla', 'mozilla'], /the name mozilla is given twice/],
    [[`own=${root}`, `own=${other}`], /the name own is given twice/],
  ]
  for (const [values, message] of cases) {
    const ended = await cert(values.flatMap((value) => ['--trust-store', value]))
    assert.deepEqual([ended.status, ended.stdout], [2, ''], values.join(' '))
    assert.match(ended.stderr, message)
  }
})

const store = (name: string, anchors: readonly string[]): ComparedStore => ({
  name,
  version: '1',
  count: 1,
  digest: 'a'.repeat(64),
  anchors,
})

test('kept evidence is enough to compare again, for every endpoint', () => {
  const plain = evidenceOf([hostOf(10, [[tlsVisit('healthy')], [tlsVisit('self-signed')]])])
  const kept: Evidence = {
    ...plain,
    comparedStores: [store('same', plain.trustAnchors), store('none', [])],
  }
  const read = readEvidence(JSON.parse(JSON.stringify(kept)))
  assert.ok(read.ok)
  const report = judge(read.value, null)
  assert.deepEqual(
    report.hosts[0]?.endpoints.map(({ certificate }) => certificate?.comparedStores),
    [true, false].map((trusted) => [
      { name: 'same', trusted },
      { name: 'none', trusted: false },
    ]),
  )
  assert.deepEqual(
    report.vantage.comparedStores.map(({ name, count }) => [name, count]),
    [
      ['same', 1],
      ['none', 1],
    ],
  )
  assert.equal(report.verdict.id, judge(plain, null).verdict.id)
})
