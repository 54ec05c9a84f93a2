import type { InventoryEvidence } from '../model/inventory.ts'
import type { Sha256 } from '../model/tls.ts'
import { readCertificate, type KnownCertificates } from './certificate.ts'
import type { EndpointJudgement } from './endpoint.ts'
import type { Found } from './findings-of-domain.ts'
import { dhWeaknesses } from './weaknesses-of-dh.ts'
import { featureWeaknesses, versionWeaknesses } from './weaknesses-of-features.ts'
import { suiteWeaknesses } from './weaknesses-of-suites.ts'

/** What an inventory alone shows of one endpoint, without its place. */
export type Weakness = Pick<Found, 'code' | 'args'>

/**
 * Known attacks and outdated choices, derived from what an endpoint was seen to accept. Only a `yes` or a
 * `no` from the wire counts; what was not tested finds nothing. They decide neither verdict nor
 * confidence: a sender that would rather have weak encryption than none still sends (RFC 7435 section 3).
 */
export function weaknessFindings(
  judgements: readonly EndpointJudgement[],
  known: KnownCertificates,
): Found[] {
  const speakers = ssl2Speakers(judgements, known)
  return judgements.flatMap((judgement) => {
    const { endpoint, host } = judgement
    const at = { host: host.name, address: endpoint.address, port: endpoint.port }
    return [
      ...drown(judgement, speakers, known),
      ...(endpoint.inventory === undefined ? [] : weaknessesOf(judgement, endpoint.inventory)),
    ].map((weakness) => ({ ...weakness, at }))
  })
}

function weaknessesOf(judgement: EndpointJudgement, inventory: InventoryEvidence): Weakness[] {
  const handshake = judgement.shown?.facts.handshake
  const negotiated = handshake?.state === 'known' ? handshake.value : null
  return [
    ...versionWeaknesses(inventory, negotiated?.version ?? null),
    ...suiteWeaknesses(inventory, { isAnonymous: negotiated?.chain.length === 0 }),
    ...dhWeaknesses(inventory),
    ...featureWeaknesses(inventory),
  ]
}

/**
 * SSL 2.0 lets an attacker decrypt recorded sessions of any server with the same RSA key, in newer
 * versions too (CVE-2016-0800): the speaker is named wherever its key is met.
 */
function drown(
  judgement: EndpointJudgement,
  speakers: ReadonlyMap<string, string>,
  known: KnownCertificates,
): Weakness[] {
  const { host, endpoint } = judgement
  const shared = rsaKeys(judgement, known).flatMap((key) => speakers.get(key) ?? [])
  const [speaker] = speaksSsl2(endpoint.inventory) ? [host.name] : shared
  return speaker === undefined ? [] : [{ code: 'drown', args: { speaker } }]
}

/** The first host that speaks SSL 2.0 with a key, by the key's digest. */
function ssl2Speakers(
  judgements: readonly EndpointJudgement[],
  known: KnownCertificates,
): ReadonlyMap<string, string> {
  return new Map(
    judgements
      .flatMap(({ endpoint, host }) =>
        rsaKeysOf([endpoint.inventory?.ssl2Certificate], known).map(
          (key) => [key, host.name] as const,
        ),
      )
      .toReversed(),
  )
}

function speaksSsl2(inventory: InventoryEvidence | undefined): boolean {
  const ssl2 = inventory?.protocols.find(({ version }) => version === 'SSLv2')
  return ssl2?.offered === 'yes'
}

/** Digests of the RSA keys that an endpoint showed: negotiated, or in its inventory. */
function rsaKeys(
  { shown, endpoint }: EndpointJudgement,
  known: KnownCertificates,
): readonly string[] {
  const handshake = shown?.facts.handshake
  const negotiated = handshake?.state === 'known' ? handshake.value.chain[0] : undefined
  const { keyTypes = [] } = endpoint.inventory ?? {}
  return rsaKeysOf([negotiated, ...keyTypes.map(({ chain: [leaf] }) => leaf)], known)
}

function rsaKeysOf(
  leaves: readonly (Sha256 | undefined)[],
  known: KnownCertificates,
): readonly string[] {
  const keys = leaves.flatMap((leaf) => {
    const key = leaf === undefined ? undefined : readCertificate(leaf, known)?.key
    return key?.type === 'rsa' ? [key.spkiSha256] : []
  })
  return [...new Set(keys)]
}
