import { join } from 'node:path'
import { mustRun } from './program.ts'

interface Signing {
  /** As Knot calls it. */
  readonly algorithm: string
  readonly number: number
  readonly isNsec3: boolean
}

const p256: Signing = { algorithm: 'ecdsap256sha256', number: 13, isNsec3: false }

/** Below the root one zone for each algorithm that a validator must or should know (RFC 8624, RFC 9905). */
const byAlgorithm: readonly Signing[] = [
  { algorithm: 'rsasha256', number: 8, isNsec3: false },
  { algorithm: 'rsasha512', number: 10, isNsec3: true },
  p256,
  { algorithm: 'ecdsap384sha384', number: 14, isNsec3: true },
  { algorithm: 'ed25519', number: 15, isNsec3: false },
  { algorithm: 'ed448', number: 16, isNsec3: true },
]

/** `alg-8.example` and so on. */
export const algorithmDomains = byAlgorithm.map(({ number }) => `alg-${number}.example`)

/** The zones that Knot signs by itself; all others than the root are delegated by it. */
export const signedZones: Readonly<Record<string, Signing>> = {
  '.': p256,
  'peers.example.': { ...p256, isNsec3: true },
  ...Object.fromEntries(byAlgorithm.map((one) => [`alg-${one.number}.example.`, one])),
}

export interface SigningKeys {
  /** DS records by zone, in master-file form. */
  readonly ds: Readonly<Record<string, string>>
}

/** Makes the key of each signed zone, by a configuration that names them, before Knot is started. */
export async function makeSigningKeys(configFile: string): Promise<SigningKeys> {
  const ds: Record<string, string> = {}
  for (const [zone, { number }] of Object.entries(signedZones)) {
    const manage = ['keymgr', '-c', configFile, zone] as const
    await mustRun([...manage, 'generate', `algorithm=${number}`, 'ksk=yes', 'zsk=yes'])
    ds[zone] = await mustRun([...manage, 'ds'])
  }
  return { ds }
}

export function anchorFileIn(folder: string): string {
  return join(folder, 'anchor.ds')
}

/** A section of Knot's configuration: one policy for each signed zone. */
export const signingConfig = `
policy:
${Object.entries(signedZones)
  .map(([zone, { algorithm, isNsec3 }]) =>
    [
      `  - id: ${policyOf(zone)}`,
      'manual: on',
      'single-type-signing: on',
      `algorithm: ${algorithm}`,
      ...(isNsec3 ? ['nsec3: on', 'nsec3-iterations: 0', 'nsec3-salt-length: 0'] : []),
    ].join('\n    '),
  )
  .join('\n')}
`

/** What a zone's entry in Knot's configuration needs besides, if it is a signed one. */
export function zoneSigning(zone: string): string {
  if (!(zone in signedZones)) return ''
  return `\n    dnssec-signing: on\n    dnssec-policy: ${policyOf(zone)}\n    zonefile-sync: -1`
}

function policyOf(zone: string): string {
  return zone === '.' ? 'root' : zone.replaceAll('.', '-')
}
