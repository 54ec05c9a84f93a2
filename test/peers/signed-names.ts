import { join } from 'node:path'
import { mustRun } from './program.ts'

/** The zones that Knot signs by itself; the second one is delegated by the first. */
export const signedZones = ['.', 'peers.example.'] as const

export interface SigningKeys {
  /** DS records by zone, in master-file form. */
  readonly ds: Readonly<Record<string, string>>
}

/** Makes the key of each signed zone, by a configuration that names them, before Knot is started. */
export async function makeSigningKeys(configFile: string): Promise<SigningKeys> {
  const ds: Record<string, string> = {}
  for (const zone of signedZones) {
    const manage = ['keymgr', '-c', configFile, zone] as const
    await mustRun([...manage, 'generate', 'algorithm=13', 'ksk=yes', 'zsk=yes'])
    ds[zone] = await mustRun([...manage, 'ds'])
  }
  return { ds }
}

export function anchorFileIn(folder: string): string {
  return join(folder, 'anchor.ds')
}

/** Sections of Knot's configuration. Only the second zone denies by NSEC3. */
export const signingConfig = `
policy:
  - id: ${policyOf('.')}
    manual: on
    single-type-signing: on
    algorithm: ecdsap256sha256
  - id: ${policyOf('peers.example.')}
    manual: on
    single-type-signing: on
    algorithm: ecdsap256sha256
    nsec3: on
    nsec3-iterations: 0
    nsec3-salt-length: 0
`

/** What a zone's entry in Knot's configuration needs besides, if it is a signed one. */
export function zoneSigning(zone: string): string {
  if (!signedZones.some((one) => one === zone)) return ''
  return `\n    dnssec-signing: on\n    dnssec-policy: ${policyOf(zone)}\n    zonefile-sync: -1`
}

function policyOf(zone: string): string {
  return zone === '.' ? 'root' : 'below'
}
