import type { Evidence } from '../../model/evidence.ts'
import type { FindingCode } from '../../model/finding.ts'
import type { SenderProfile } from '../../model/profile.ts'
import type { ReportProfile } from '../../model/report.ts'
import type { EndpointJudgement } from '../endpoint.ts'
import type { Found } from '../findings-of-domain.ts'
import { domainAnswer } from './domain-answer.ts'
import { type EndpointFacts, outcomeFor, type SenderAnswer } from './outcome-for.ts'
import { domainCodes, explains } from './reasons.ts'

/** An endpoint, and what a sender meets there. */
export interface MetEndpoint {
  readonly judgement: EndpointJudgement
  readonly facts: EndpointFacts
}

/** What a sender of this kind does with a mail to this domain, endpoint by endpoint and all in all. */
export function judgeSender(
  profile: SenderProfile,
  met: readonly MetEndpoint[],
  { evidence, findings }: { readonly evidence: Evidence; readonly findings: readonly Found[] },
): ReportProfile {
  const answers = met.map(({ judgement, facts }) => ({
    judgement,
    answer: outcomeFor(profile, facts),
  }))
  const places = answers.map(({ judgement: { host }, answer }) => ({
    preference: host.preference,
    answer,
  }))
  const { normally, worst } = domainAnswer(profile, places, evidence)
  return {
    id: profile.id,
    basis: profile.basis,
    date: profile.date,
    normally: { outcomes: [...normally.outcomes], how: normally.how },
    worst,
    endpoints: answers.map(({ judgement: { host, endpoint }, answer }) => ({
      host: host.name,
      address: endpoint.address,
      port: endpoint.port,
      outcome: answer.outcome,
    })),
    reasons: reasonsOf(answers, findings),
  }
}

interface Answered {
  readonly judgement: EndpointJudgement
  readonly answer: SenderAnswer
}

/** The codes that say why it is no better, in the order of the report. */
function reasonsOf(answers: readonly Answered[], findings: readonly Found[]): FindingCode[] {
  const counts = (found: Found) =>
    answers.length === 0
      ? domainCodes.includes(found.code)
      : answers.some(
          ({ judgement, answer: { cause } }) => cause !== null && explains(cause, judgement, found),
        )
  return [...new Set(findings.filter(counts).map(({ code }) => code))]
}
