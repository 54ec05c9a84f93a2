import {
  isOwnDoubt,
  type AddressLookup,
  type DnssecDoubt,
  type DnssecState,
  type MxLookup,
  type TextLookup,
  type TlsaEvidence,
} from '../model/dns.ts'
import {
  decideTlsa,
  tlsaBaseDomains,
  tlsaOwnerName,
  tlsaReferenceNames,
  type TlsaDecision,
  type TlsaLookup,
} from '../protocol/dane/base-domain.ts'
import type { Authenticity, World } from '../world/world.ts'
import type { MailHost } from './mx.ts'

/*
 * How it is known that a name leads to the right server: DNSSEC, and TLSA records below it. All of it
 * runs beside the SMTP work; nobody waits for it but the end of the observation.
 */

export interface Asking {
  readonly world: World
  readonly signal: AbortSignal
}

/** What is known of an answer's authenticity, as it stands in the evidence. */
export interface Proven {
  readonly dnssec: DnssecState
  readonly doubt: DnssecDoubt
}

export function provenBy({ dnssec, reason, failing }: Authenticity): Proven {
  return { dnssec, doubt: { reason, failing } }
}

export interface HostProof extends Proven {
  /** Families whose addresses are bogus. */
  readonly bogus: readonly (4 | 6)[]
  readonly bogusDoubt?: DnssecDoubt
  /** null where DANE was not asked for. */
  readonly tlsa: TlsaEvidence | null
}

export interface NextHop {
  readonly domain: string
  readonly mx: MxLookup
  readonly proof: Authenticity
}

export interface HostQuestion {
  readonly host: MailHost
  readonly addresses: AddressLookup
  readonly port: number
  /** The mail domain and its MX answer; null where the host was given. */
  readonly next: Promise<NextHop | null>
  readonly withDane: boolean
}

/** The authenticity of a host's addresses, and its TLSA records by RFC 7672 2.2. */
export async function proveHost(question: HostQuestion, asking: Asking): Promise<HostProof> {
  const { host, addresses } = question
  const families = [
    { family: 4, type: 'A', status: addresses.ipv4 },
    { family: 6, type: 'AAAA', status: addresses.ipv6 },
  ] as const
  const asked = families.filter(({ status }) => status !== 'not-asked')
  const proofs = await Promise.all(
    asked.map(async ({ family, type, status }) => ({
      family,
      isFound: status === 'found',
      proof: await asking.world.dns.authenticate(host.name, type, asking.signal),
    })),
  )
  const found = proofs.filter(({ isFound }) => isFound)
  const bogus = found.filter(({ proof }) => proof.dnssec === 'bogus')
  const good = found.filter(({ proof }) => proof.dnssec !== 'bogus')
  // What is not there is not gone to: a family that was found speaks for the host, a good one first.
  const telling = [good, bogus, proofs].find((some) => some.length > 0) ?? []
  const proof = weakestOf(telling.map((one) => one.proof))
  const [first] = bogus
  const proven = {
    ...provenBy(proof),
    bogus: bogus.map(({ family }) => family),
    ...(first === undefined ? {} : { bogusDoubt: provenBy(first.proof).doubt }),
  }
  if (!question.withDane) return { ...proven, tlsa: null }
  return { ...proven, tlsa: await findTlsa(question, proof, asking) }
}

async function findTlsa(
  { host, addresses, port, next }: HostQuestion,
  proof: Authenticity,
  asking: Asking,
): Promise<TlsaEvidence> {
  const plan = tlsaBaseDomains({
    host: host.name,
    status: addresses.status,
    dnssec: proof.dnssec,
    canonicalName: addresses.canonicalName,
    aliasDnssec: proof.firstAlias ?? 'not-tested',
  })
  const { reason, failing } = proof
  const nothing = { baseDomain: null, records: [], referenceNames: [], detail: null }
  if (plan.status !== 'ask') return { ...nothing, status: plan.status, doubt: { reason, failing } }
  const { decision, doubt, detail } = await askForTlsa(plan.names, port, asking)
  const { baseDomain } = decision
  if (baseDomain === null) return { ...nothing, ...decision, detail, doubt }
  const isAlias = baseDomain === host.name && proof.aliasesSecure
  // Nothing before this waits for the proof of the MX answer.
  const known = await next
  const referenceNames = tlsaReferenceNames({
    baseDomain,
    baseCanonicalName: isAlias ? addresses.canonicalName : null,
    nextHop: known?.proof.dnssec === 'secure' ? nextHop(known) : null,
  })
  return { ...decision, referenceNames, detail, doubt }
}

function nextHop({ domain, mx, proof }: NextHop) {
  return { domain, canonicalName: proof.aliasesSecure ? mx.canonicalName : null }
}

/** Asks for one name after the other until it is decided. */
async function askForTlsa(names: readonly string[], port: number, { world, signal }: Asking) {
  const lookups: TlsaLookup[] = []
  let decision: TlsaDecision = decideTlsa(lookups)
  let doubt: DnssecDoubt = { reason: null, failing: null }
  let detail: string | null = null
  for (const baseDomain of names) {
    const owner = tlsaOwnerName(baseDomain, port)
    const [answer, proof] = await Promise.all([
      world.dns.query(owner, 'TLSA', signal),
      world.dns.authenticate(owner, 'TLSA', signal),
    ])
    const records = answer.records.slice(0, maxTlsaRecords)
    const isOurs = isOwnDoubt(proof)
    lookups.push({ baseDomain, status: answer.status, dnssec: proof.dnssec, records, isOurs })
    decision = decideTlsa(lookups)
    doubt = { reason: proof.reason, failing: proof.failing }
    detail = answer.status === 'found' ? null : answer.status
    if (['found', 'bogus', 'error'].includes(decision.status)) break
  }
  return { decision, doubt, detail }
}

/** More are not compared; RFC 7671 has no use for a tenth of it. */
const maxTlsaRecords = 64

/** TXT records of a name, with their authenticity. `onTexts`: what is to be done with them beside the proof. */
export async function lookUpTexts(
  name: string,
  { world, signal }: Asking,
  onTexts: (texts: readonly string[]) => void = () => {},
): Promise<TextLookup> {
  const ask = async () => {
    const answer = await world.dns.query(name, 'TXT', signal)
    const texts = answer.records.slice(0, maxTexts)
    onTexts(texts)
    return { ...answer, texts }
  }
  const [{ status, detail, texts }, proof] = await Promise.all([
    ask(),
    world.dns.authenticate(name, 'TXT', signal),
  ])
  return { name, status, detail, ...provenBy(proof), texts }
}

const maxTexts = 100

/** Both families together are as good as the weaker one. */
function weakestOf(proofs: readonly Authenticity[]): Authenticity {
  const [first, second] = proofs
  if (first === undefined) return untested
  if (second === undefined) return first
  return ranks.indexOf(second.dnssec) > ranks.indexOf(first.dnssec) ? second : first
}

const ranks: readonly DnssecState[] = ['secure', 'insecure', 'not-tested', 'indeterminate', 'bogus']

const untested: Authenticity = {
  dnssec: 'not-tested',
  reason: null,
  failing: null,
  firstAlias: null,
  aliasesSecure: false,
}
