import type { StsEvidence, StsFetch } from '../model/evidence.ts'
import { maxPolicyBytes, stsPolicyHost, stsPolicyUrl } from '../protocol/sts/policy.ts'
import { parseStsRecord, stsRecordName } from '../protocol/sts/record.ts'
import { httpGet, type HttpOutcome } from '../world/http/http-client.ts'
import { reachPolicyHost } from './policy-host.ts'
import { type Asking, lookUpTexts } from './right-server.ts'

export interface StsQuestion {
  readonly domain: string
  readonly userAgent: string
  readonly timeoutMs: number
  readonly keepChain: (certificates: readonly Uint8Array[]) => void
}

/**
 * The MTA-STS record of a domain and, where there is one, its policy (RFC 8461 3), fetched while the record is
 * still being proven; that of a bogus record, which validating senders never see, is dropped. Whatever certificate
 * the policy host shows is kept, and judged later; no redirect is followed.
 */
export async function observeSts(question: StsQuestion, asking: Asking): Promise<StsEvidence> {
  const fetching: ReturnType<typeof fetchPolicy>[] = []
  const record = await lookUpTexts(stsRecordName(question.domain), asking, (texts) => {
    if (parseStsRecord(texts).state === 'valid') fetching.push(fetchPolicy(question, asking))
  })
  const [fetched] = await Promise.all(fetching)
  return fetched === undefined || record.dnssec === 'bogus'
    ? { record, policy: null }
    : { record, ...fetched }
}

async function fetchPolicy(
  question: StsQuestion,
  asking: Asking,
): Promise<Omit<StsEvidence, 'record'>> {
  const { domain, userAgent, timeoutMs, keepChain } = question
  const { world, signal } = asking
  const options = {
    userAgent,
    accept: 'text/plain',
    maxBytes: maxPolicyBytes,
    timeoutMs,
    signal,
    acceptChain: () => null,
  }
  const fetched = await httpGet(stsPolicyUrl(domain), options, world)
  keepChain(fetched.tls?.certificates ?? [])
  const policy = readOutcome(fetched)
  if (fetched.address === null) return { policy }
  return { policy, policyHost: await reachPolicyHost(stsPolicyHost(domain), fetched, asking) }
}

function readOutcome(fetched: HttpOutcome): StsFetch {
  const handshake = fetched.tls?.handshake ?? null
  if (!fetched.ok) return { state: 'failed', fault: fetched.fault, handshake }
  const { status, contentType } = fetched
  const body = Buffer.from(fetched.body).toString('base64')
  return { state: 'fetched', status, contentType, body, handshake }
}
