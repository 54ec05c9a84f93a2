import type { Attempt } from '../model/attempt.ts'
import type { Visit, VisitFacts } from '../model/evidence.ts'
import type { Fault } from '../model/fault.ts'
import type { FindingArgs, FindingCode } from '../model/finding.ts'
import type { Reply } from '../model/smtp.ts'
import type { StageId } from '../model/stage.ts'
import { maskedStarttls, offersStarttls } from '../protocol/smtp/ehlo.ts'
import type { EndpointJudgement } from './endpoint.ts'
import type { Found } from './findings-of-domain.ts'
import { faultDetail } from './stages.ts'
import { isAbsent, isOldVersion } from './visit-outcome.ts'

type Bare = Pick<Found, 'code' | 'args'>

/** What the visits to one endpoint showed, connection first, certificate last. */
export function findingsOfEndpoint(judgement: EndpointJudgement): Found[] {
  const { endpoint, host, shown, certificate } = judgement
  if (shown === null) return []
  const at = { host: host.name, address: endpoint.address, port: endpoint.port }
  const bare = [
    ...connectionFindings(judgement, shown.facts),
    ...dialogueFindings(judgement, shown.facts),
    ...starttlsFindings(shown.facts),
    ...tlsFindings(judgement, shown),
  ]
  const ofCertificate = (certificate?.findings ?? []).map((finding) => ({
    code: finding.code,
    at: finding.certificate === null ? at : { ...at, certificate: finding.certificate },
    args: finding.args,
  }))
  return [...bare.map((finding) => ({ ...finding, at })), ...ofCertificate]
}

function connectionFindings({ endpoint, host }: EndpointJudgement, { answer }: VisitFacts): Bare[] {
  if (answer.state !== 'failed' || answer.fault.kind === 'bug') return []
  const code = endpoint.family === 6 ? 'ipv6-unreachable' : 'mx-unreachable'
  const { address, port } = endpoint
  return [{ code, args: { host: host.name, address, port, reason: faultDetail(answer.fault) } }]
}

/** Greeting, EHLO and envelope, and what went wrong between the lines at any stage. */
function dialogueFindings(judgement: EndpointJudgement, facts: VisitFacts): Bare[] {
  const { clear, endpoint, intermittent } = judgement
  const found: Bare[] = []
  if (intermittent !== null) {
    found.push({ code: 'intermittent', args: { first: intermittent[0], second: intermittent[1] } })
  }
  const { greeting } = facts
  if (greeting.state === 'known' && greeting.ms >= slowGreetingMs) {
    found.push({ code: 'slow-greeting', args: { seconds: Math.round(greeting.ms / 1000) } })
  }
  if (facts.ehlo.state === 'known' && facts.ehlo.value.refusal !== null) {
    found.push(...replyFinding('helo', facts.ehlo.value.refusal))
  }
  found.push(...faultFindings(stageFaults(facts)))
  if (clear !== null) found.push(...faultFindings(stageFaults(clear.facts)))
  const limited = endpoint.visits.slice(1).flatMap(({ facts: later }) => stageFaults(later))
  found.push(...faultFindings(limited.filter(([, fault]) => isTemporary(fault))))
  return uniqueByCode(found)
}

/** A greeting that takes longer is a deliberate wait (greet pause, tarpit). */
const slowGreetingMs = 5000

type StageFault = readonly [stage: StageId, fault: Fault]

function stageFaults(facts: VisitFacts): StageFault[] {
  const attempts: readonly (readonly [StageId, Attempt<unknown>])[] = [
    ['answer', facts.answer],
    ['connect', facts.greeting],
    ['helo', facts.ehlo],
    ['tls', facts.starttls],
    ['tls', facts.handshake],
    ['secure', facts.secureEhlo],
    ['from', facts.mail],
    ['to', facts.rcpt],
  ]
  return attempts.flatMap(([stage, attempt]) => {
    if (attempt.state !== 'failed') return []
    // A handshake or session that breaks off has a finding of its own.
    const told =
      attempt.fault.kind === 'tcp' && [facts.handshake, facts.secureEhlo].includes(attempt)
    return told ? [] : [[stage, attempt.fault] as const]
  })
}

function faultFindings(faults: readonly StageFault[]): Bare[] {
  return faults.flatMap(([stage, fault]) => faultFinding(stage, fault))
}

function faultFinding(stage: StageId, fault: Fault): Bare[] {
  if (fault.kind === 'bug')
    return [{ code: 'internal-error', args: { stage, message: fault.message } }]
  if (stage === 'answer' || fault.kind === 'barred' || fault.kind === 'tls') return []
  if (fault.kind === 'timeout')
    return [{ code: 'no-answer-in-time', args: { stage, seconds: fault.seconds } }]
  if (fault.kind === 'tcp')
    return [{ code: 'connection-lost', args: { stage, reason: fault.reason } }]
  if (fault.reply !== null) return replyFinding(stage, fault.reply)
  return fault.reason === 'absent' ? [] : [{ code: 'reply-malformed', args: { stage } }]
}

function replyFinding(stage: StageId, reply: Reply): Bare[] {
  const { code } = reply
  const args = { code, text: reply.lines.join(' ') }
  if (code === 421) return [{ code: 'rate-limited', args: { stage, ...args } }]
  const inEnvelope = stage === 'from' || stage === 'to'
  if (inEnvelope && (code === 450 || code === 451)) return [{ code: 'greylisted', args }]
  if (code >= 400 && code < 500) return [{ code: 'temporary-failure', args: { stage, ...args } }]
  if (stage === 'from' && asksForTls(reply)) return [{ code: 'tls-required', args }]
  const refused = refusals[stage]
  return refused === undefined ? [] : [{ code: refused, args }]
}

/** STARTTLS refused and EHLO refused inside TLS have findings of their own. */
const refusals: Partial<Record<StageId, FindingCode>> = {
  connect: 'greeting-refused',
  helo: 'ehlo-unsupported',
  from: 'sender-refused',
  to: 'recipient-refused',
}

/** `530 5.7.0 Must issue a STARTTLS command first` (RFC 3207 section 4). */
function asksForTls(reply: Reply): boolean {
  return reply.code === 530 && /TLS/i.test(reply.lines.join(' '))
}

function isTemporary(fault: Fault): boolean {
  return fault.kind === 'timeout' || (fault.kind === 'smtp' && fault.reason === 'temporary')
}

function starttlsFindings({ ehlo, starttls, injectedBytes }: VisitFacts): Bare[] {
  const found: Bare[] = []
  if (isAbsent(starttls) && ehlo.state === 'known') {
    const keyword = maskedStarttls(ehlo.value)
    if (keyword === null) found.push({ code: 'starttls-absent', args: {} })
    else found.push({ code: 'starttls-masked', args: { keyword } })
  } else if (starttls.state === 'failed') found.push(...starttlsFailed(starttls.fault))
  if (injectedBytes > 0)
    found.push({ code: 'starttls-response-injection', args: { bytes: injectedBytes } })
  return found
}

/** Refused in words; a connection that ends there is a finding of its own. */
function starttlsFailed(fault: Fault): Bare[] {
  if (fault.kind !== 'smtp' || fault.reason !== 'refused' || fault.reply === null) return []
  const { code, lines } = fault.reply
  return [{ code: 'starttls-refused', args: { code, text: lines.join(' ') } }]
}

function tlsFindings(judgement: EndpointJudgement, { facts }: Visit): Bare[] {
  const { handshake, secureEhlo } = facts
  if (handshake.state === 'failed') return handshakeFailed(handshake.fault)
  if (handshake.state !== 'known') return []
  const found: Bare[] = []
  const { version, cipher, chain, clientCertificateRequested } = handshake.value
  if (isOldVersion(version)) found.push({ code: 'old-tls-version', args: { version } })
  if (chain.length === 0) found.push({ code: 'anonymous-only', args: { cipher: cipher.openssl } })
  if (judgement.helloIntolerant)
    found.push({ code: 'hello-intolerance', args: { detail: firstFailure(judgement) } })
  if (clientCertificateRequested) found.push({ code: 'client-certificate-requested', args: {} })
  if (secureEhlo.state === 'failed') found.push(...sessionFailed(secureEhlo.fault))
  if (secureEhlo.state === 'known' && offersStarttls(secureEhlo.value)) {
    found.push({ code: 'starttls-inside-tls', args: {} })
  }
  return found
}

function handshakeFailed(fault: Fault): Bare[] {
  if (fault.kind === 'timeout' || fault.kind === 'bug') return []
  const detail = fault.kind === 'tls' ? (fault.alert ?? fault.library ?? '-') : '-'
  const args: FindingArgs = {
    reason: fault.kind === 'tls' ? fault.reason : faultDetail(fault),
    detail,
  }
  return [{ code: 'handshake-failed', args }]
}

function sessionFailed(fault: Fault): Bare[] {
  if (isTemporary(fault) || fault.kind === 'bug') return []
  return [{ code: 'tls-session-failed', args: { reason: faultDetail(fault) } }]
}

function firstFailure({ endpoint }: EndpointJudgement): string {
  const first = endpoint.visits[0]?.facts.handshake
  return first?.state === 'failed' ? faultDetail(first.fault) : '-'
}

function uniqueByCode(found: readonly Bare[]): Bare[] {
  const seen = new Set<FindingCode>()
  return found.filter(({ code }) => !seen.has(code) && seen.add(code))
}
