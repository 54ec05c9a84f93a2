import assert from 'node:assert/strict'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { check, defaultCheckOptions } from '../src/check.ts'
import { parseTarget } from '../src/observe/parse-target.ts'
import { furnish } from '../test/peers/enclosure.ts'
import * as mxseal from '../test/peers/mxseal.ts'
import { opensslCommand, posttlsFingerCommand, prepareOracles } from '../test/peers/oracles.ts'
import { domainOf, hostOf, type Peer } from '../test/peers/peer.ts'
import { mustRun, runProgram } from '../test/peers/program.ts'
import { startWorld } from '../test/peers/world.ts'
import { timeChains } from './chain.ts'
import { load } from './load.ts'
import { openWorld } from './open-world.ts'
import { inventories } from './inventory.ts'
import { rightServer } from './right-server.ts'
import { formatTimings, ratio, timeInTurns, type Subject } from './measure.ts'

const fast: Peer = {
  id: 'bench',
  software: 'postfix',
  addresses: ['127.77.1.1'],
  chain: 'ecdsa',
  settings: {},
  outcome: 'encrypted',
  findings: [],
}

/** Each address of it keeps every client waiting for its greeting. */
const slow: Peer = {
  ...fast,
  id: 'seven-slow',
  addresses: [
    '127.77.1.11',
    '127.77.1.12',
    '127.77.1.13',
    '127.77.1.14',
    '127.77.1.15',
    '127.77.1.16',
    '127.77.1.17',
  ],
  settings: { smtpd_client_restrictions: 'sleep 1' },
}

/** With TLSA records, in a signed zone, and an MTA-STS policy on a web server. */
const dane: Peer = {
  ...fast,
  id: 'bench-dane',
  addresses: ['127.77.1.2'],
  policyHost: '127.77.6.1',
  dane: { records: ['3 1 1 leaf', '3 1 1 other'], status: 'valid', postfix: 'Verified' },
}

/** The same, and it takes its time, as servers on the other side of a network do. */
const unhurried: Peer = {
  ...dane,
  id: 'bench-dane-slow',
  addresses: ['127.77.1.4'],
  policyHost: '127.77.6.2',
  settings: { smtpd_client_restrictions: 'sleep 1' },
}

/** Of its own, so that its log tells its connections alone. */
const offering: Peer = { ...fast, id: 'bench-rsa', addresses: ['127.77.1.3'], chain: 'rsa' }

const runs = Number(process.argv[2])
const say = (text: string) => process.stdout.write(`${text}\n`)

const folder = await furnish([])
const world = await startWorld(join(folder, 'world'), [fast, slow, dane, unhurried, offering])
try {
  prepareOracles(world)
  say(`${cpus().length} x ${cpus()[0]?.model}, Node ${process.versions.node}, ${runs} runs each\n`)
  say(await startUp())
  say(await wholeChecks())
  say(await insideOneProcess())
  say(await rightServer(world, { domain: domainOf(dane), about: 'next door' }, runs))
  const far = { domain: domainOf(unhurried), about: 'where the server greets after 1 s' }
  say(await rightServer(world, far, Math.min(runs, 5)))
  say(chainAnalysis())
  say(await sevenAddresses())
  say(await inventories(world, offering, runs))
  say(await load())
} finally {
  await world.stop()
}

async function startUp(): Promise<string> {
  const subjects = [
    started(process.execPath, '--eval', '0'),
    started(process.execPath, mxseal.launcher, '--version'),
  ]
  // Where the system's Node is another one, users meet the launcher's way through both.
  let note = ''
  const other = await runProgram(['node', '--version']).catch(() => null)
  if (other?.status === 0 && other.stdout.trim() !== process.version) {
    const { name, run } = started(mxseal.launcher, '--version')
    const subject = { name: `${name} (from Node ${other.stdout.trim().slice(1)})`, run }
    const works = (await runProgram([mxseal.launcher, '--version'])).status === 0
    if (works) subjects.push(subject)
    else note = `  ${subject.name} does not work\n`
  }
  const timings = await timeInTurns(subjects, runs)
  return formatTimings('Start-up', timings, ['node --eval 0']) + note
}

function started(...command: [string, ...string[]]): Subject {
  return {
    name: command.map((word) => word.replace(/^.*\//, '')).join(' '),
    run: async () => void (await mustRun(command)),
  }
}

async function wholeChecks(): Promise<string> {
  const subjects = [
    {
      name: 'mxseal check',
      run: async () => {
        const run = await mxseal.check(`host:${hostOf(fast)}`, world)
        assert.equal(run.status, 0, run.stderr)
      },
    },
    {
      name: 's_client',
      run: async () => {
        const { command, options } = opensslCommand(world, fast, fast.addresses[0])
        assert.match(await mustRun(command, options), /Verify return code: 0 \(ok\)/)
      },
    },
    {
      name: 'posttls-finger',
      run: async () => {
        const { command, options } = posttlsFingerCommand(world, fast, fast.addresses[0])
        const run = await runProgram(command, options)
        assert.match(run.stdout + run.stderr, /Verified TLS connection/)
      },
    },
  ]
  const timings = await timeInTurns(subjects, runs)
  return formatTimings('One address, from nothing to the last byte', timings, [
    's_client',
    'posttls-finger',
  ])
}

async function insideOneProcess(): Promise<string> {
  const target = parseTarget(`host:${hostOf(fast)}`)
  assert.ok(target.ok)
  const live = openWorld(world)
  const run = async () => {
    const report = await check(target.value, defaultCheckOptions, live)
    assert.equal(report.verdict.id, 'encrypted')
  }
  const { command, options } = opensslCommand(world, fast, fast.addresses[0])
  const subjects = [
    { name: 'check()', run },
    { name: 's_client', run: async () => void (await mustRun(command, options)) },
  ]
  return formatTimings('One more check in a running process', await timeInTurns(subjects, runs), [
    's_client',
  ])
}

function chainAnalysis(): string {
  const { fresh, seenBefore } = timeChains(400)
  return [
    'Analysis of a certificate chain, medians',
    `  not seen before ${fresh.toFixed(2)} ms`,
    `  seen before     ${seenBefore.toFixed(2)} ms`,
    '',
  ].join('\n')
}

async function sevenAddresses(): Promise<string> {
  const began = performance.now()
  const run = await mxseal.check(domainOf(slow), world)
  const whole = performance.now() - began
  const report = mxseal.reportOf(run)
  assert.equal(report.verdict.id, 'encrypted')
  const endpoints = report.hosts.flatMap((host) => host.endpoints)
  assert.equal(endpoints.length, slow.addresses.length)
  const slowest = Math.max(...endpoints.map(({ stages }) => stages.from.elapsedMs ?? 0))
  return [
    'Seven addresses that each greet after 1 s',
    `  slowest address ${slowest} ms`,
    `  the check       ${report.durationMs} ms, ${ratio(report.durationMs, slowest)} the slowest address`,
    `  the process     ${whole.toFixed(0)} ms, ${ratio(whole, slowest)} the slowest address`,
  ].join('\n')
}
