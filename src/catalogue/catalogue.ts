// A table: one import and one line per code.
import type { FindingCode } from '../model/finding.ts'
import type { TranscriptEvent } from '../model/smtp.ts'
import type { StageId } from '../model/stage.ts'
import type { VerdictId } from '../model/verdict.ts'
import type { Entry } from './entry.ts'
import { addressLookupFailed } from './entries/address-lookup-failed.ts'
import { aliasLoop } from './entries/alias-loop.ts'
import { anonymousOnly } from './entries/anonymous-only.ts'
import { anonymousSuites } from './entries/anonymous-suites.ts'
import { beast } from './entries/beast.ts'
import { cbcSha1 } from './entries/cbc-sha1.ts'
import { ccsInjection } from './entries/ccs-injection.ts'
import { chainOrder } from './entries/chain-order.ts'
import { clientCertificateRequested } from './entries/client-certificate-requested.ts'
import { commonNameOnly } from './entries/common-name-only.ts'
import { connectionLost } from './entries/connection-lost.ts'
import { crime } from './entries/crime.ts'
import { daneMxInsecure } from './entries/dane-mx-insecure.ts'
import { daneWithoutTls } from './entries/dane-without-tls.ts'
import { daneWouldRepair } from './entries/dane-would-repair.ts'
import { dnssecBogus } from './entries/dnssec-bogus.ts'
import { dnssecUnavailable } from './entries/dnssec-unavailable.ts'
import { domainNotFound } from './entries/domain-not-found.ts'
import { drown } from './entries/drown.ts'
import { ehloUnsupported } from './entries/ehlo-unsupported.ts'
import { emsAbsent } from './entries/ems-absent.ts'
import { encryptThenMacAbsent } from './entries/encrypt-then-mac-absent.ts'
import { chainReceivedEvent } from './entries/event-chain-received.ts'
import { connectionFailedEvent } from './entries/event-connection-failed.ts'
import { ehloAcceptedEvent } from './entries/event-ehlo-accepted.ts'
import { goingOnInClearTextEvent } from './entries/event-going-on-in-clear-text.ts'
import { greetingAcceptedEvent } from './entries/event-greeting-accepted.ts'
import { handshakeFailedEvent } from './entries/event-handshake-failed.ts'
import { heloTriedEvent } from './entries/event-helo-tried.ts'
import { injectedBytesDroppedEvent } from './entries/event-injected-bytes-dropped.ts'
import { recipientAcceptedEvent } from './entries/event-recipient-accepted.ts'
import { replyNegativeEvent } from './entries/event-reply-negative.ts'
import { replyUnreadableEvent } from './entries/event-reply-unreadable.ts'
import { secureEhloAcceptedEvent } from './entries/event-secure-ehlo-accepted.ts'
import { senderAcceptedEvent } from './entries/event-sender-accepted.ts'
import { serverAnsweredEvent } from './entries/event-server-answered.ts'
import { sessionEndedEvent } from './entries/event-session-ended.ts'
import { starttlsAcceptedEvent } from './entries/event-starttls-accepted.ts'
import { starttlsNotOfferedEvent } from './entries/event-starttls-not-offered.ts'
import { starttlsOfferedEvent } from './entries/event-starttls-offered.ts'
import { timedOutEvent } from './entries/event-timed-out.ts'
import { tlsEstablishedEvent } from './entries/event-tls-established.ts'
import { visitStartedEvent } from './entries/event-visit-started.ts'
import { expired } from './entries/expired.ts'
import { expiresSoon } from './entries/expires-soon.ts'
import { fallbackScsvAbsent } from './entries/fallback-scsv-absent.ts'
import { freak } from './entries/freak.ts'
import { greetingRefused } from './entries/greeting-refused.ts'
import { greylisted } from './entries/greylisted.ts'
import { handshakeFailed } from './entries/handshake-failed.ts'
import { heartbeatOffered } from './entries/heartbeat-offered.ts'
import { heartbleed } from './entries/heartbleed.ts'
import { helloIntolerance } from './entries/hello-intolerance.ts'
import { heloUnconfirmed } from './entries/helo-unconfirmed.ts'
import { hostnameMismatch } from './entries/hostname-mismatch.ts'
import { implicitMx } from './entries/implicit-mx.ts'
import { incompleteChain } from './entries/incomplete-chain.ts'
import { insecureRenegotiation } from './entries/insecure-renegotiation.ts'
import { intermittent } from './entries/intermittent.ts'
import { internalError } from './entries/internal-error.ts'
import { ipv6NotTested } from './entries/ipv6-not-tested.ts'
import { ipv6Unreachable } from './entries/ipv6-unreachable.ts'
import { logjam } from './entries/logjam.ts'
import { malformed } from './entries/malformed.ts'
import { mxIsAddress } from './entries/mx-is-address.ts'
import { mxIsAlias } from './entries/mx-is-alias.ts'
import { mxLookupFailed } from './entries/mx-lookup-failed.ts'
import { mxSpecialAddress } from './entries/mx-special-address.ts'
import { optedOutEntry } from './entries/opted-out.ts'
import { mxUnreachable } from './entries/mx-unreachable.ts'
import { mxWithoutAddress } from './entries/mx-without-address.ts'
import { nameConstraint } from './entries/name-constraint.ts'
import { noAnswerInTime } from './entries/no-answer-in-time.ts'
import { noMailHost } from './entries/no-mail-host.ts'
import { notACa } from './entries/not-a-ca.ts'
import { notConformant } from './entries/not-conformant.ts'
import { notYetValid } from './entries/not-yet-valid.ts'
import { nullMx } from './entries/null-mx.ts'
import { nullMxWithOthers } from './entries/null-mx-with-others.ts'
import { nullSuites } from './entries/null-suites.ts'
import { oldTlsVersion } from './entries/old-tls-version.ts'
import { oldVersionsAccepted } from './entries/old-versions-accepted.ts'
import { pathLength } from './entries/path-length.ts'
import { poodle } from './entries/poodle.ts'
import { portBlockedSuspected } from './entries/port-blocked-suspected.ts'
import { rateLimited } from './entries/rate-limited.ts'
import { recordLookupFailed } from './entries/record-lookup-failed.ts'
import { rc4 } from './entries/rc4.ts'
import { recipientRefused } from './entries/recipient-refused.ts'
import { replyMalformed } from './entries/reply-malformed.ts'
import { revocationUnknown } from './entries/revocation-unknown.ts'
import { revoked } from './entries/revoked.ts'
import { robot } from './entries/robot.ts'
import { rootIncluded } from './entries/root-included.ts'
import { selfSigned } from './entries/self-signed.ts'
import { selfSignedInChain } from './entries/self-signed-in-chain.ts'
import { senderRefused } from './entries/sender-refused.ts'
import { sharedDhPrime } from './entries/shared-dh-prime.ts'
import { singleDes } from './entries/single-des.ts'
import { slowGreeting } from './entries/slow-greeting.ts'
import { answerStage } from './entries/stage-answer.ts'
import { certStage } from './entries/stage-cert.ts'
import { connectStage } from './entries/stage-connect.ts'
import { fromStage } from './entries/stage-from.ts'
import { heloStage } from './entries/stage-helo.ts'
import { secureStage } from './entries/stage-secure.ts'
import { tlsStage } from './entries/stage-tls.ts'
import { toStage } from './entries/stage-to.ts'
import { starttlsAbsent } from './entries/starttls-absent.ts'
import { starttlsCommandInjection } from './entries/starttls-command-injection.ts'
import { starttlsInsideTls } from './entries/starttls-inside-tls.ts'
import { starttlsMasked } from './entries/starttls-masked.ts'
import { starttlsRefused } from './entries/starttls-refused.ts'
import { starttlsResponseInjection } from './entries/starttls-response-injection.ts'
import { staticRsa } from './entries/static-rsa.ts'
import { stsAbsent } from './entries/sts-absent.ts'
import { stsCertificate } from './entries/sts-certificate.ts'
import { stsContradictsDane } from './entries/sts-contradicts-dane.ts'
import { stsMxNotListed } from './entries/sts-mx-not-listed.ts'
import { stsNotEnforced } from './entries/sts-not-enforced.ts'
import { stsPatternUnused } from './entries/sts-pattern-unused.ts'
import { stsPolicyAdvice } from './entries/sts-policy-advice.ts'
import { stsPolicyDisputed } from './entries/sts-policy-disputed.ts'
import { stsPolicyHostCertificate } from './entries/sts-policy-host-certificate.ts'
import { stsPolicyHostFamily } from './entries/sts-policy-host-family.ts'
import { stsPolicyInvalid } from './entries/sts-policy-invalid.ts'
import { stsPolicyUnavailable } from './entries/sts-policy-unavailable.ts'
import { stsRecordAdvice } from './entries/sts-record-advice.ts'
import { stsRecordDisputed } from './entries/sts-record-disputed.ts'
import { stsRecordInvalid } from './entries/sts-record-invalid.ts'
import { stsShortMaxAge } from './entries/sts-short-max-age.ts'
import { sweet32 } from './entries/sweet32.ts'
import { temporaryFailure } from './entries/temporary-failure.ts'
import { ticketbleed } from './entries/ticketbleed.ts'
import { tlsRequired } from './entries/tls-required.ts'
import { tlsSessionFailed } from './entries/tls-session-failed.ts'
import { tlsaAbsent } from './entries/tlsa-absent.ts'
import { tlsaInsecure } from './entries/tlsa-insecure.ts'
import { tlsaLookupFailed } from './entries/tlsa-lookup-failed.ts'
import { tlsaIssuerChain } from './entries/tlsa-issuer-chain.ts'
import { tlsaMismatch } from './entries/tlsa-mismatch.ts'
import { tlsaOtherKey } from './entries/tlsa-other-key.ts'
import { tlsaRollover } from './entries/tlsa-rollover.ts'
import { tlsaUnusable } from './entries/tlsa-unusable.ts'
import { tlsrptAbsent } from './entries/tlsrpt-absent.ts'
import { tlsrptAdvice } from './entries/tlsrpt-advice.ts'
import { tlsrptInvalid } from './entries/tlsrpt-invalid.ts'
import { tooManyEndpoints } from './entries/too-many-endpoints.ts'
import { trustDisagreement } from './entries/trust-disagreement.ts'
import { untrustedRoot } from './entries/untrusted-root.ts'
import { dnsErrorVerdict } from './entries/verdict-dns-error.ts'
import { encryptedVerdict } from './entries/verdict-encrypted.ts'
import { inconclusiveVerdict } from './entries/verdict-inconclusive.ts'
import { invalidCertificateVerdict } from './entries/verdict-invalid-certificate.ts'
import { noMailVerdict } from './entries/verdict-no-mail.ts'
import { noTlsVerdict } from './entries/verdict-no-tls.ts'
import { oldTlsVerdict } from './entries/verdict-old-tls.ts'
import { unreachableVerdict } from './entries/verdict-unreachable.ts'
import { weakDh } from './entries/weak-dh.ts'
import { weakKey } from './entries/weak-key.ts'
import { weakSignature } from './entries/weak-signature.ts'
import { wrongUsage } from './entries/wrong-usage.ts'

const verdicts: Readonly<Record<VerdictId, Entry>> = {
  encrypted: encryptedVerdict,
  'invalid-certificate': invalidCertificateVerdict,
  'old-tls': oldTlsVerdict,
  'no-tls': noTlsVerdict,
  unreachable: unreachableVerdict,
  inconclusive: inconclusiveVerdict,
  'no-mail': noMailVerdict,
  'dns-error': dnsErrorVerdict,
}

const stages: Readonly<Record<StageId, Entry>> = {
  answer: answerStage,
  connect: connectStage,
  helo: heloStage,
  tls: tlsStage,
  cert: certStage,
  secure: secureStage,
  from: fromStage,
  to: toStage,
}

const findings: Readonly<Record<FindingCode, Entry>> = {
  'domain-not-found': domainNotFound,
  'mx-lookup-failed': mxLookupFailed,
  'alias-loop': aliasLoop,
  'no-mail-host': noMailHost,
  'null-mx': nullMx,
  'null-mx-with-others': nullMxWithOthers,
  'implicit-mx': implicitMx,
  'mx-is-address': mxIsAddress,
  'mx-is-alias': mxIsAlias,
  'mx-without-address': mxWithoutAddress,
  'address-lookup-failed': addressLookupFailed,
  'mx-special-address': mxSpecialAddress,
  'opted-out': optedOutEntry,
  'too-many-endpoints': tooManyEndpoints,
  'dnssec-bogus': dnssecBogus,
  'dnssec-unavailable': dnssecUnavailable,
  'port-blocked-suspected': portBlockedSuspected,
  'helo-unconfirmed': heloUnconfirmed,
  'ipv6-not-tested': ipv6NotTested,
  'internal-error': internalError,
  'mx-unreachable': mxUnreachable,
  'ipv6-unreachable': ipv6Unreachable,
  'greeting-refused': greetingRefused,
  'slow-greeting': slowGreeting,
  'ehlo-unsupported': ehloUnsupported,
  'rate-limited': rateLimited,
  'temporary-failure': temporaryFailure,
  'no-answer-in-time': noAnswerInTime,
  'connection-lost': connectionLost,
  'reply-malformed': replyMalformed,
  greylisted,
  'sender-refused': senderRefused,
  'tls-required': tlsRequired,
  'recipient-refused': recipientRefused,
  intermittent,
  'starttls-absent': starttlsAbsent,
  'starttls-masked': starttlsMasked,
  'starttls-refused': starttlsRefused,
  'starttls-response-injection': starttlsResponseInjection,
  'handshake-failed': handshakeFailed,
  'tls-session-failed': tlsSessionFailed,
  'old-tls-version': oldTlsVersion,
  'anonymous-only': anonymousOnly,
  'hello-intolerance': helloIntolerance,
  'starttls-inside-tls': starttlsInsideTls,
  'starttls-command-injection': starttlsCommandInjection,
  heartbleed,
  'ccs-injection': ccsInjection,
  robot,
  ticketbleed,
  'client-certificate-requested': clientCertificateRequested,
  'old-versions-accepted': oldVersionsAccepted,
  drown,
  poodle,
  beast,
  'null-suites': nullSuites,
  'anonymous-suites': anonymousSuites,
  freak,
  logjam,
  'weak-dh': weakDh,
  'shared-dh-prime': sharedDhPrime,
  rc4,
  'single-des': singleDes,
  sweet32,
  'static-rsa': staticRsa,
  'cbc-sha1': cbcSha1,
  crime,
  'insecure-renegotiation': insecureRenegotiation,
  'ems-absent': emsAbsent,
  'encrypt-then-mac-absent': encryptThenMacAbsent,
  'fallback-scsv-absent': fallbackScsvAbsent,
  'heartbeat-offered': heartbeatOffered,
  expired,
  'not-yet-valid': notYetValid,
  'self-signed': selfSigned,
  'self-signed-in-chain': selfSignedInChain,
  'untrusted-root': untrustedRoot,
  'incomplete-chain': incompleteChain,
  'hostname-mismatch': hostnameMismatch,
  'common-name-only': commonNameOnly,
  revoked,
  'revocation-unknown': revocationUnknown,
  'wrong-usage': wrongUsage,
  'not-a-ca': notACa,
  'name-constraint': nameConstraint,
  'path-length': pathLength,
  malformed,
  'weak-key': weakKey,
  'weak-signature': weakSignature,
  'chain-order': chainOrder,
  'root-included': rootIncluded,
  'expires-soon': expiresSoon,
  'not-conformant': notConformant,
  'trust-disagreement': trustDisagreement,
  'dane-mx-insecure': daneMxInsecure,
  'dane-would-repair': daneWouldRepair,
  'dane-without-tls': daneWithoutTls,
  'tlsa-mismatch': tlsaMismatch,
  'tlsa-issuer-chain': tlsaIssuerChain,
  'tlsa-unusable': tlsaUnusable,
  'tlsa-insecure': tlsaInsecure,
  'tlsa-lookup-failed': tlsaLookupFailed,
  'tlsa-rollover': tlsaRollover,
  'tlsa-other-key': tlsaOtherKey,
  'tlsa-absent': tlsaAbsent,
  'sts-not-enforced': stsNotEnforced,
  'sts-record-invalid': stsRecordInvalid,
  'sts-record-disputed': stsRecordDisputed,
  'sts-record-advice': stsRecordAdvice,
  'sts-policy-unavailable': stsPolicyUnavailable,
  'sts-policy-host-certificate': stsPolicyHostCertificate,
  'sts-policy-invalid': stsPolicyInvalid,
  'sts-policy-disputed': stsPolicyDisputed,
  'sts-policy-advice': stsPolicyAdvice,
  'sts-policy-host-family': stsPolicyHostFamily,
  'sts-mx-not-listed': stsMxNotListed,
  'sts-certificate': stsCertificate,
  'sts-pattern-unused': stsPatternUnused,
  'sts-short-max-age': stsShortMaxAge,
  'sts-contradicts-dane': stsContradictsDane,
  'record-lookup-failed': recordLookupFailed,
  'sts-absent': stsAbsent,
  'tlsrpt-absent': tlsrptAbsent,
  'tlsrpt-invalid': tlsrptInvalid,
  'tlsrpt-advice': tlsrptAdvice,
}

const events: Readonly<Record<TranscriptEvent, Entry>> = {
  'visit-started': visitStartedEvent,
  'server-answered': serverAnsweredEvent,
  'greeting-accepted': greetingAcceptedEvent,
  'ehlo-accepted': ehloAcceptedEvent,
  'helo-tried': heloTriedEvent,
  'starttls-offered': starttlsOfferedEvent,
  'starttls-not-offered': starttlsNotOfferedEvent,
  'starttls-accepted': starttlsAcceptedEvent,
  'tls-established': tlsEstablishedEvent,
  'chain-received': chainReceivedEvent,
  'secure-ehlo-accepted': secureEhloAcceptedEvent,
  'sender-accepted': senderAcceptedEvent,
  'recipient-accepted': recipientAcceptedEvent,
  'reply-negative': replyNegativeEvent,
  'injected-bytes-dropped': injectedBytesDroppedEvent,
  'connection-failed': connectionFailedEvent,
  'timed-out': timedOutEvent,
  'handshake-failed': handshakeFailedEvent,
  'reply-unreadable': replyUnreadableEvent,
  'going-on-in-clear-text': goingOnInClearTextEvent,
  'session-ended': sessionEndedEvent,
}

/** Every entry: verdicts, stages, findings in the order of a report, events in the order of a visit. */
export const entries: readonly Entry[] = [verdicts, stages, findings, events].flatMap((group) =>
  Object.values(group),
)

/**
 * The entry of a code (`expired`, `verdict-no-tls`), or null. Verdicts, stages and events are found by their
 * plain id too (`no-tls`, `cert`); where several kinds share an id, the first of finding, verdict, stage, event.
 */
export function findEntry(code: string): Entry | null {
  return entriesByCode.get(code) ?? null
}

const entriesByCode: ReadonlyMap<string, Entry> = new Map(
  // What comes later wins.
  [
    ...[events, stages, verdicts].flatMap((group) => Object.entries(group)),
    ...entries.map((entry) => [entry.code, entry] as const),
  ],
)
