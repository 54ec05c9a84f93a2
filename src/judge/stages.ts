import type { Attempt } from '../model/attempt.ts'
import type { Visit, VisitFacts } from '../model/evidence.ts'
import type { Fault } from '../model/fault.ts'
import type { ReportStage, ReportStages } from '../model/report.ts'
import type { Ehlo, Reply } from '../model/smtp.ts'
import type { StageStatus } from '../model/stage.ts'
import type { EndpointJudgement } from './endpoint.ts'

const skipped: ReportStage = { status: 'skipped', ms: null, elapsedMs: null }

/** The row of the matrix: each stage with its own duration, and the elapsed time apart. */
export function stagesOf(judgement: EndpointJudgement, withRecipient: boolean): ReportStages {
  const { shown } = judgement
  const to = withRecipient ? { to: skipped } : {}
  if (shown === null) {
    return {
      answer: skipped,
      connect: skipped,
      helo: skipped,
      tls: skipped,
      cert: skipped,
      secure: skipped,
      from: skipped,
      ...to,
    }
  }
  const { facts } = shown
  const envelope = envelopeVisit(judgement, shown).facts
  const tls = tlsStage(facts)
  return {
    answer: stageOf(facts.answer),
    connect: stageOf(facts.greeting),
    helo: stageOf(facts.ehlo),
    tls,
    cert: certStage(judgement, tls),
    secure: tls.status === 'fail' ? impossible(tls) : stageOf(facts.secureEhlo),
    from: stageOf(envelope.mail),
    ...(withRecipient ? { to: stageOf(envelope.rcpt) } : {}),
  }
}

/** Where MAIL FROM was tried: in the clear-text visit, in the one shown, or else in any. */
function envelopeVisit({ clear, endpoint }: EndpointJudgement, shown: Visit): Visit {
  if (clear !== null || shown.facts.mail.state !== 'skipped') return clear ?? shown
  return endpoint.visits.find(({ facts }) => facts.mail.state !== 'skipped') ?? shown
}

/** STARTTLS offered, accepted, and the handshake completed, as one stage. */
function tlsStage({ starttls, handshake }: VisitFacts): ReportStage {
  if (starttls.state !== 'known') return stageOf(starttls)
  const result = stageOf(handshake)
  return { ...result, ms: starttls.ms + (result.ms ?? 0) }
}

/** No wait of its own: the certificates came with the handshake. Without TLS it fails, as in the guide. */
function certStage({ certificate, shown }: EndpointJudgement, tls: ReportStage): ReportStage {
  if (tls.status === 'fail') return impossible(tls)
  const handshake = shown?.facts.handshake
  if (handshake?.state !== 'known') return skipped
  const status = certificate === null || certificate.fatal ? 'fail' : 'ok'
  const detail = certificate === null ? { detail: 'no-certificate' } : {}
  return { status, ms: null, elapsedMs: handshake.endedMs, ...detail }
}

function impossible(tls: ReportStage): ReportStage {
  return { status: 'fail', ms: null, elapsedMs: tls.elapsedMs, detail: 'no-tls' }
}

/** What one attempt on its own says of its stage. */
export function stageOf(attempt: Attempt<unknown>): ReportStage {
  if (attempt.state === 'skipped') return skipped
  const times = { ms: attempt.ms, elapsedMs: attempt.endedMs }
  if (attempt.state === 'failed') {
    const { fault } = attempt
    return { status: faultStatus(fault), ...times, ...replyOf(fault), detail: faultDetail(fault) }
  }
  return { status: 'ok', ...times, ...replyPart(valueReply(attempt.value)) }
}

/** 4xx, 421 and our own time bound are temporary (contract). */
function faultStatus(fault: Fault): StageStatus {
  if (fault.kind === 'smtp' && fault.reason === 'temporary') return 'temporary'
  return fault.kind === 'timeout' ? 'temporary' : 'fail'
}

export function faultDetail(fault: Fault): string {
  switch (fault.kind) {
    case 'timeout':
      return 'timeout'
    case 'barred':
      return 'barred'
    case 'bug':
      return 'bug'
    case 'tls':
      return fault.alert ?? fault.reason
    case 'tcp':
    case 'smtp':
      return fault.reason
  }
}

function replyOf(fault: Fault): Pick<ReportStage, 'reply'> {
  return replyPart(fault.kind === 'smtp' ? fault.reply : null)
}

function replyPart(reply: Reply | null): Pick<ReportStage, 'reply'> {
  return reply === null ? {} : { reply: { code: reply.code, enhanced: reply.enhanced } }
}

function valueReply(value: unknown): Reply | null {
  if (typeof value !== 'object' || value === null) return null
  if ('code' in value) return value as Reply
  return 'verb' in value ? (value as Ehlo).reply : null
}
