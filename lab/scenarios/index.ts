import type { Scenario } from '../scenario.ts'
import { daneScenarios } from './dane/index.ts'
import { inventoryScenarios } from './inventory/index.ts'
import { probeScenarios } from './probe/index.ts'
import { dnssecScenarios } from './dnssec/index.ts'
import { stsScenarios } from './sts/index.ts'
import { healthy } from './guide/healthy.ts'
import { guide1NoTls } from './guide/guide-1-no-tls.ts'
import { guide2OldTls } from './guide/guide-2-old-tls.ts'
import { guide3PrivateCa } from './guide/guide-3-private-ca.ts'
import { addressGiven } from './dns/address-given.ts'
import { addressServfail } from './dns/address-servfail.ts'
import { aliasLoop } from './dns/alias-loop.ts'
import { domainIsAlias } from './dns/domain-is-alias.ts'
import { forgedAnswer } from './dns/forged-answer.ts'
import { hostGiven } from './dns/host-given.ts'
import { idn } from './dns/idn.ts'
import { implicitMx } from './dns/implicit-mx.ts'
import { manyMxOverTcp } from './dns/many-mx-over-tcp.ts'
import { mxGiven } from './dns/mx-given.ts'
import { mxIsAddress } from './dns/mx-is-address.ts'
import { mxIsAlias } from './dns/mx-is-alias.ts'
import { mxMalformed } from './dns/mx-malformed.ts'
import { mxNoAnswer } from './dns/mx-no-answer.ts'
import { mxRefused } from './dns/mx-refused.ts'
import { mxServfail } from './dns/mx-servfail.ts'
import { mxWithoutAddress } from './dns/mx-without-address.ts'
import { noEdns } from './dns/no-edns.ts'
import { noMailHost } from './dns/no-mail-host.ts'
import { noSuchDomain } from './dns/no-such-domain.ts'
import { noUsableMx } from './dns/no-usable-mx.ts'
import { nullMx } from './dns/null-mx.ts'
import { nullMxWithOthers } from './dns/null-mx-with-others.ts'
import { oneFamilyFails } from './dns/one-family-fails.ts'
import { oneSpecialAddress } from './dns/one-special-address.ts'
import { specialAddress } from './dns/special-address.ts'
import { tooManyEndpoints } from './dns/too-many-endpoints.ts'
import { allRefuse } from './connection/all-refuse.ts'
import { equalPreference } from './connection/equal-preference.ts'
import { ipv4Asked } from './connection/ipv4-asked.ts'
import { ipv6Unreachable } from './connection/ipv6-unreachable.ts'
import { noAnswer } from './connection/no-answer.ts'
import { nolisting } from './connection/nolisting.ts'
import { oneBadHost } from './connection/one-bad-host.ts'
import { quick } from './connection/quick.ts'
import { greetPause } from './greeting/greet-pause.ts'
import { greeting421 } from './greeting/greeting-421.ts'
import { greeting554 } from './greeting/greeting-554.ts'
import { multiLineGreeting } from './greeting/multi-line-greeting.ts'
import { rateLimited } from './greeting/rate-limited.ts'
import { slowGreeting } from './greeting/slow-greeting.ts'
import { slowLines } from './greeting/slow-lines.ts'
import { splitReplies } from './greeting/split-replies.ts'
import { ehlo421 } from './smtp/ehlo-421.ts'
import { ehloRefused } from './smtp/ehlo-refused.ts'
import { greylisting } from './smtp/greylisting.ts'
import { heloGiven } from './smtp/helo-given.ts'
import { heloOnly } from './smtp/helo-only.ts'
import { recipientRefused } from './smtp/recipient-refused.ts'
import { senderRefused } from './smtp/sender-refused.ts'
import { differentCertificates } from './starttls/different-certificates.ts'
import { implicitTlsNotWanted } from './starttls/implicit-tls-not-wanted.ts'
import { intermittent } from './starttls/intermittent.ts'
import { mustIssueStarttls } from './starttls/must-issue-starttls.ts'
import { starttls454 } from './starttls/starttls-454.ts'
import { starttls501 } from './starttls/starttls-501.ts'
import { starttls554 } from './starttls/starttls-554.ts'
import { starttlsInjection } from './starttls/starttls-injection.ts'
import { starttlsInsideTls } from './starttls/starttls-inside-tls.ts'
import { starttlsLastLine } from './starttls/starttls-last-line.ts'
import { starttlsMasked } from './starttls/starttls-masked.ts'
import { anonymousOnly } from './tls/anonymous-only.ts'
import { clientCertificate } from './tls/client-certificate.ts'
import { handshakeAlert } from './tls/handshake-alert.ts'
import { helloIntolerance } from './tls/hello-intolerance.ts'
import { secureEhloRefused } from './tls/secure-ehlo-refused.ts'
import { serverName } from './tls/server-name.ts'
import { sessionFails } from './tls/session-fails.ts'
import { tls10Only } from './tls/tls-1-0-only.ts'
import { tls12Rsa } from './tls/tls-1-2-rsa.ts'
import { tls13Only } from './tls/tls-1-3-only.ts'
import { tlsGarbage } from './tls/tls-garbage.ts'
import { caForClients } from './certificate/ca-for-clients.ts'
import { clientOnly } from './certificate/client-only.ts'
import { commonNameOnly } from './certificate/common-name-only.ts'
import { duplicateSent } from './certificate/duplicate-sent.ts'
import { ed25519 } from './certificate/ed25519.ts'
import { expired } from './certificate/expired.ts'
import { expiredIntermediate } from './certificate/expired-intermediate.ts'
import { expiresSoon } from './certificate/expires-soon.ts'
import { formerIssuerAt } from './certificate/former-issuer-at.ts'
import { formerIssuerSent } from './certificate/former-issuer-sent.ts'
import { forgedSignature } from './certificate/forged-signature.ts'
import { issuerNoCa } from './certificate/issuer-no-ca.ts'
import { issuersFetched } from './certificate/issuers-fetched.ts'
import { judgedEarlier } from './certificate/judged-earlier.ts'
import { malformedExtension } from './certificate/malformed-extension.ts'
import { md5 } from './certificate/md5.ts'
import { missingIntermediate } from './certificate/missing-intermediate.ts'
import { nameConstraint } from './certificate/name-constraint.ts'
import { nameConstraintKept } from './certificate/name-constraint-kept.ts'
import { notYetValid } from './certificate/not-yet-valid.ts'
import { ocspRevoked } from './certificate/ocsp-revoked.ts'
import { otherStore } from './certificate/other-store.ts'
import { pathLength } from './certificate/path-length.ts'
import { privateCaRootMissing } from './certificate/private-ca-root-missing.ts'
import { revocationOff } from './certificate/revocation-off.ts'
import { revocationUnknown } from './certificate/revocation-unknown.ts'
import { revoked } from './certificate/revoked.ts'
import { revokedInSecondList } from './certificate/revoked-in-second-list.ts'
import { revokedIntermediate } from './certificate/revoked-intermediate.ts'
import { rootIncluded } from './certificate/root-included.ts'
import { selfSigned } from './certificate/self-signed.ts'
import { sha1 } from './certificate/sha-1.ts'
import { stapledGood } from './certificate/stapled-good.ts'
import { stapledRevoked } from './certificate/stapled-revoked.ts'
import { twoFaults } from './certificate/two-faults.ts'
import { unknownCriticalExtension } from './certificate/unknown-critical-extension.ts'
import { unrelatedSent } from './certificate/unrelated-sent.ts'
import { untrustedRoot } from './certificate/untrusted-root.ts'
import { version1 } from './certificate/version-1.ts'
import { weakKey } from './certificate/weak-key.ts'
import { wildcard } from './certificate/wildcard.ts'
import { wildcardTooDeep } from './certificate/wildcard-too-deep.ts'
import { wrongName } from './certificate/wrong-name.ts'
import { wrongOrder } from './certificate/wrong-order.ts'
import { byteByByteForEver } from './hostile/byte-by-byte-for-ever.ts'
import { closeAtEhlo } from './hostile/close-at-ehlo.ts'
import { closeAtGreeting } from './hostile/close-at-greeting.ts'
import { closeAtHandshake } from './hostile/close-at-handshake.ts'
import { closeAtMail } from './hostile/close-at-mail.ts'
import { closeAtSecureEhlo } from './hostile/close-at-secure-ehlo.ts'
import { closeAtStarttls } from './hostile/close-at-starttls.ts'
import { endlessEhlo } from './hostile/endless-ehlo.ts'
import { endlessGreeting } from './hostile/endless-greeting.ts'
import { endlessLine } from './hostile/endless-line.ts'
import { hostileMxName } from './hostile/hostile-mx-name.ts'
import { hostileTexts } from './hostile/hostile-texts.ts'
import { hugeChain } from './hostile/huge-chain.ts'
import { longChain } from './hostile/long-chain.ts'
import { malformedReply } from './hostile/malformed-reply.ts'
import { resetAtGreeting } from './hostile/reset-at-greeting.ts'
import { resetAtHandshake } from './hostile/reset-at-handshake.ts'
import { resetAtSecureEhlo } from './hostile/reset-at-secure-ehlo.ts'
import { silenceAtEhlo } from './hostile/silence-at-ehlo.ts'
import { silenceAtGreeting } from './hostile/silence-at-greeting.ts'
import { silenceAtHandshake } from './hostile/silence-at-handshake.ts'
import { silenceAtMail } from './hostile/silence-at-mail.ts'
import { silenceAtSecureEhlo } from './hostile/silence-at-secure-ehlo.ts'
import { silenceAtStarttls } from './hostile/silence-at-starttls.ts'
import { tlsByteByByte } from './hostile/tls-byte-by-byte.ts'
import { tlsFlood } from './hostile/tls-flood.ts'
import { standardsScenarios } from './standards/index.ts'
import { weaknessScenarios } from './weakness/index.ts'

/** Every scenario of the lab; the first four are the ones to try first. */
export const scenarios: readonly Scenario[] = [
  // guide
  healthy,
  guide1NoTls,
  guide2OldTls,
  guide3PrivateCa,
  // dns
  addressGiven,
  addressServfail,
  aliasLoop,
  domainIsAlias,
  forgedAnswer,
  hostGiven,
  idn,
  implicitMx,
  manyMxOverTcp,
  mxGiven,
  mxIsAddress,
  mxIsAlias,
  mxMalformed,
  mxNoAnswer,
  mxRefused,
  mxServfail,
  mxWithoutAddress,
  noEdns,
  noMailHost,
  noSuchDomain,
  noUsableMx,
  nullMx,
  nullMxWithOthers,
  oneFamilyFails,
  oneSpecialAddress,
  specialAddress,
  tooManyEndpoints,
  // connection
  allRefuse,
  equalPreference,
  ipv4Asked,
  ipv6Unreachable,
  noAnswer,
  nolisting,
  oneBadHost,
  quick,
  // greeting
  greetPause,
  greeting421,
  greeting554,
  multiLineGreeting,
  rateLimited,
  slowGreeting,
  slowLines,
  splitReplies,
  // smtp
  ehlo421,
  ehloRefused,
  greylisting,
  heloGiven,
  heloOnly,
  recipientRefused,
  senderRefused,
  // starttls
  differentCertificates,
  implicitTlsNotWanted,
  intermittent,
  mustIssueStarttls,
  starttls454,
  starttls501,
  starttls554,
  starttlsInjection,
  starttlsInsideTls,
  starttlsLastLine,
  starttlsMasked,
  // tls
  anonymousOnly,
  clientCertificate,
  handshakeAlert,
  helloIntolerance,
  secureEhloRefused,
  serverName,
  sessionFails,
  tls10Only,
  tls12Rsa,
  tls13Only,
  tlsGarbage,
  // certificate
  caForClients,
  clientOnly,
  commonNameOnly,
  duplicateSent,
  ed25519,
  expired,
  expiredIntermediate,
  expiresSoon,
  forgedSignature,
  formerIssuerAt,
  formerIssuerSent,
  issuerNoCa,
  issuersFetched,
  judgedEarlier,
  malformedExtension,
  md5,
  missingIntermediate,
  nameConstraint,
  nameConstraintKept,
  notYetValid,
  ocspRevoked,
  otherStore,
  pathLength,
  privateCaRootMissing,
  revocationOff,
  revocationUnknown,
  revoked,
  revokedInSecondList,
  revokedIntermediate,
  rootIncluded,
  selfSigned,
  sha1,
  stapledGood,
  stapledRevoked,
  twoFaults,
  unknownCriticalExtension,
  unrelatedSent,
  untrustedRoot,
  version1,
  weakKey,
  wildcard,
  wildcardTooDeep,
  wrongName,
  wrongOrder,
  // hostile
  byteByByteForEver,
  closeAtEhlo,
  closeAtGreeting,
  closeAtHandshake,
  closeAtMail,
  closeAtSecureEhlo,
  closeAtStarttls,
  endlessEhlo,
  endlessGreeting,
  endlessLine,
  hostileMxName,
  hostileTexts,
  hugeChain,
  longChain,
  malformedReply,
  resetAtGreeting,
  resetAtHandshake,
  resetAtSecureEhlo,
  silenceAtEhlo,
  silenceAtGreeting,
  silenceAtHandshake,
  silenceAtMail,
  silenceAtSecureEhlo,
  silenceAtStarttls,
  tlsByteByByte,
  tlsFlood,
  ...dnssecScenarios,
  ...daneScenarios,
  ...inventoryScenarios,
  ...probeScenarios,
  ...stsScenarios,
  ...standardsScenarios,
  ...weaknessScenarios,
]
