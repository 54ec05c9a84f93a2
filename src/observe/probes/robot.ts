import type { KeyObject } from 'node:crypto'
import {
  writeBogusFinished,
  writeChangeCipherSpec,
  writeRsaKeyExchange,
} from '../../protocol/tls/probe-messages.ts'
import {
  encryptVariant,
  readOracle,
  readRsaKey,
  robotVariants,
  type RobotVariant,
} from '../../protocol/tls/robot.ts'
import { classesOfSuite, suitesOfVersion } from '../../protocol/tls/suite-classes.ts'
import { tls12 } from '../../protocol/tls/versions.ts'
import { parseCertificate } from '../../protocol/x509/certificate.ts'
import type { Door, ProbeOutcome } from './door.ts'
import { openRawTls, refusesOldVersions, type Heard, type RawTls } from './raw-tls.ts'

/**
 * ROBOT (protocol/tls/robot.ts says what is asked): one connection for each of the five secrets. First
 * the key exchange alone, then the rest of the flight behind it: some tell the difference only where
 * something is missing. Where the answers differ, all are asked again, and must be the same again.
 */
export async function probeRobot(door: Door): Promise<ProbeOutcome> {
  const first = await askAll(door)
  if (typeof first === 'string' || 'vulnerable' in first) return first
  const connection = door.lastNumber()
  const oracle = readOracle(first)
  if (oracle === 'alike') return { vulnerable: 'no', sign: 'alike', connection }
  const second = await askAll(door)
  if (typeof second === 'string') return second
  if ('vulnerable' in second) return 'inconsistent'
  const isSame = robotVariants.every((variant) => first[variant] === second[variant])
  return isSame ? { vulnerable: 'yes', sign: oracle, connection } : 'inconsistent'
}

type Answers = Readonly<Record<RobotVariant, string>>

async function askAll(door: Door): Promise<Answers | ProbeOutcome> {
  const answers = new Map<RobotVariant, string>()
  for (const variant of robotVariants) {
    const asked = await ask(door, variant)
    if (typeof asked === 'string' || 'vulnerable' in asked) return asked
    answers.set(variant, asked.answer)
  }
  const of = (variant: RobotVariant) => answers.get(variant) ?? ''
  return {
    sound: of('sound'),
    'wrong-start': of('wrong-start'),
    'late-zero': of('late-zero'),
    'no-zero': of('no-zero'),
    'wrong-version': of('wrong-version'),
  }
}

async function ask(
  door: Door,
  variant: RobotVariant,
): Promise<{ readonly answer: string } | ProbeOutcome> {
  const tls = await openRawTls(door, { suites: staticRsa })
  if (typeof tls === 'string') return tls
  if ('alert' in tls) {
    if (!refusesOldVersions(tls)) return 'unclear'
    return { vulnerable: 'no', sign: 'no-static-rsa', connection: tls.number }
  }
  try {
    const key = keyOf(tls)
    const encrypted = key === null ? null : encryptVariant(key, variant, tls12)
    if (encrypted?.ok !== true) return 'unclear'
    return { answer: await exchange(tls, encrypted.value) }
  } finally {
    tls.end()
  }
}

const staticRsa = suitesOfVersion(tls12).filter((suite) => {
  const classes = classesOfSuite(suite)
  return classes.includes('static-rsa') && !classes.includes('export')
})

function keyOf({ answer }: RawTls): KeyObject | null {
  const [leaf] = answer.certificates
  const certificate = leaf === undefined ? null : parseCertificate(leaf)
  if (certificate?.ok !== true) return null
  const key = readRsaKey(certificate.value.key.spki)
  return key.ok ? key.value : null
}

/** What came on the key exchange alone, and what on the rest: `silent alert-20`. */
async function exchange(tls: RawTls, encrypted: Uint8Array): Promise<string> {
  tls.send(writeRsaKeyExchange(tls.version, encrypted))
  const first = nameOf(await tls.hear(tls.patienceMs))
  if (first !== 'silent') return first
  tls.send(writeChangeCipherSpec(tls.version), writeBogusFinished(tls.version))
  return `${first} ${nameOf(await tls.hear(answerMs))}`
}

function nameOf(heard: Heard): string {
  if (heard.kind === 'alert') return `alert-${heard.code}`
  return heard.kind === 'record' ? `record-${heard.record.type}` : heard.kind
}

/** How long an answer on a whole flight is waited for. */
const answerMs = 5000
