/**
 * The phrases of the presenters in English; the words of codes stand in the catalogue. Arguments are escaped
 * text or formatted numbers. A data file: longer than others may be.
 */

import { certificateProblems } from './certificate-problems.ts'
import { problems } from './problems.ts'
import { inventory } from './inventory.ts'
import { probes } from './probes.ts'
import { rightServer } from './right-server.ts'
import { senders } from './senders.ts'
import { standards } from './standards.ts'
import { steps } from './steps.ts'

/** Of `total` addresses `judged` could be judged, and `bad` of these are concerned. */
export interface Count {
  readonly bad: number
  readonly judged: number
  readonly total: number
}

/** Behind "shows", "show". */
const shownCertificates = {
  invalid: 'a certificate that is not valid',
  none: 'no certificate at all',
  both: 'a certificate that is not valid, or none at all',
}

/** What a sentence about encryption depends on beside numbers. */
export interface Circumstances {
  /** Every address without TLS had it on another connection. */
  readonly isIntermittent: boolean
  /** The server was typed, not found in DNS. */
  readonly isGiven: boolean
  /** What servers without a valid certificate show. */
  readonly shown: 'invalid' | 'none' | 'both'
}

export interface Untried {
  readonly tried: number
  /** Nothing was tried, and only because of what was asked for. */
  readonly isNotAsked: boolean
}

const addresses = (count: number) => (count === 1 ? '1 address' : `${count} addresses`)
const servers = (count: number) =>
  count === 1 ? '1 mail server address' : `${count} mail server addresses`

/** "3 of the 7 mail server addresses", "both mail server addresses": who is concerned. */
function concerned({ bad, judged, total }: Count): string {
  const which = judged < total ? ` that could be judged (${total} are in DNS)` : ''
  if (judged === 1) {
    return `the only mail server address${which}`
  }
  const all = judged === 2 ? 'both mail server addresses' : `all ${servers(judged)}`
  return bad === judged ? `${all}${which}` : `${bad} of the ${servers(judged)}${which}`
}

const nothingJudged =
  'So nothing was judged: this is neither a good mark nor a bad one for the other side.'

export const en = {
  mailTo: (name: string, isHost: boolean) =>
    isHost ? `mail by way of ${name}` : `mail to ${name}`,
  headlines: {
    encrypted: 'ENCRYPTED',
    encryptedSoFar: 'ENCRYPTED, as far as could be tested',
    'invalid-certificate': 'CERTIFICATE NOT VALID (result 3)',
    noCertificate: 'NO CERTIFICATE (result 3)',
    'old-tls': 'OUTDATED ENCRYPTION (result 2: TLS 1.1 or older)',
    'no-tls': 'NOT ENCRYPTED (result 1: no TLS)',
    noTlsSometimes: 'NOT ALWAYS ENCRYPTED (result 1: no TLS)',
    'no-mail': 'TAKES NO MAIL',
    notJudged: 'NOT JUDGED',
    bogus: 'NOT JUDGED: the DNSSEC check of its DNS entries fails',
  },
  answers: {
    concerned,
    encrypted: (mail: string, { judged, total }: Count, { isGiven }: Circumstances) => [
      `Yes: ${mail} travels encrypted, with TLS 1.2 or newer.`,
      judged < total
        ? `${judged} of ${servers(total)} could be judged; ${judged === 1 ? 'it' : 'each of them'} proved with a valid certificate that it is ${isGiven ? 'the server that was given' : 'the server named in DNS'}.`
        : judged === 1
          ? `The only mail server address proved with a valid certificate that it is ${isGiven ? 'the server that was given' : 'the server named in DNS'}.`
          : `${judged === 2 ? 'Both mail server addresses' : `All ${servers(judged)}`} proved with a valid certificate that they are ${isGiven ? 'the server that was given' : 'the servers named in DNS'}.`,
    ],
    /** Behind the second sentence, where it is so. */
    nameUnproven: 'the DNS entry itself is protected against forgery by neither DNSSEC nor MTA-STS',
    /** The third sentence behind `encrypted`. */
    rest: {
      nothing: 'Nothing needs to be done.',
      warnings: 'It works as it is; see the warnings below for what should be mended all the same.',
      unjudged: (count: number) =>
        `The findings below say why the ${count === 1 ? 'other' : 'others'} could not be judged.`,
      notAsked: (count: number): string =>
        count === 1
          ? 'The other one was not tested, because this test was not asked to'
          : 'The others were not tested, because this test was not asked to',
      seeWarnings: 'see the warnings below',
    },
    'no-tls': (mail: string, count: Count, { isIntermittent }: Circumstances) => [
      isIntermittent
        ? `Not reliably: ${mail} may travel unencrypted, because ${concerned(count)} did not offer working encryption every time.`
        : count.bad < count.judged
          ? `Not reliably: ${mail} may travel unencrypted, for a sender uses whichever server answers, and ${concerned(count)} ${count.bad === 1 ? 'offers' : 'offer'} no working encryption.`
          : `No: ${mail} travels unencrypted, because ${concerned(count)} ${count.judged === 1 ? 'offers' : 'offer'} no working encryption.`,
      'Anyone on the way can read and change it, and nothing proves that it reaches the right server.',
      `The operator of the mail servers has to switch on STARTTLS with TLS 1.2 or newer and a valid certificate; until then, send nothing confidential this way.`,
    ],
    'old-tls': (mail: string, count: Count) => [
      `Not safely: ${mail} is encrypted by an outdated method only, because ${concerned(count)} ${count.bad === 1 ? 'knows' : 'know'} nothing newer than TLS 1.1.`,
      'Such encryption counts as insecure; senders that demand TLS 1.2 therefore send in clear text or not at all.',
      'The operator of the mail servers has to switch on TLS 1.2 and TLS 1.3; until then, send nothing confidential this way.',
    ],
    'invalid-certificate': (mail: string, count: Count, { isGiven, shown }: Circumstances) => [
      `Not reliably: ${mail} can be encrypted, but it is not proven that it reaches the right server, because ${concerned(count)} ${count.bad === 1 ? 'shows' : 'show'} ${shownCertificates[shown]}.`,
      'Senders that demand a valid certificate therefore send in clear text or not at all; others encrypt without knowing to whom.',
      `The operator of the mail servers has to install a valid certificate for ${isGiven ? 'the server that was given' : 'the host name in the MX record'}; until then, send nothing confidential this way.`,
    ],
    unreachable: (mail: string, { total }: Count, { tried, isNotAsked }: Untried) => [
      tried === 0
        ? `It could not be tested whether ${mail} travels encrypted: ${total === 1 ? 'its only mail server address could not' : `none of its ${servers(total)} could`} be tried from here.`
        : `It could not be tested whether ${mail} travels encrypted: ${tried === 1 ? 'its mail server address' : `none of the ${servers(tried)} tried`} ${tried === 1 ? 'did not accept' : 'accepted'} a connection from here.`,
      nothingJudged,
      tried === 0
        ? isNotAsked
          ? `This test was not asked to try ${total === 1 ? 'it' : 'them'}; repeat it without --ipv4 and --ipv6.`
          : 'It stands below why, and what can be done.'
        : 'Try again later, or from another network.',
    ],
    inconclusive: (mail: string) => [
      `It could not be judged whether ${mail} travels encrypted: a mail server answered, but none gave a lasting answer about encryption.`,
      nothingJudged,
      'Try again later; the findings below say what the servers answered.',
    ],
    'no-mail': (name: string, isNullMx: boolean) => [
      isNullMx
        ? `${name} takes no mail: its owner says so in DNS (null MX).`
        : `${name} takes no mail: DNS names neither a mail server nor an address for it.`,
      'So there is nothing to encrypt, and nothing was judged.',
      'Check how the name is spelled, or ask the recipient for another address.',
    ],
    'dns-error': (
      name: string,
      cause: 'nxdomain' | 'failed' | 'no-address' | 'bogus' | 'bogus-tlsa',
      { isAnswered, isGiven }: { readonly isAnswered: boolean; readonly isGiven: boolean },
    ) =>
      ({
        bogus: [
          `Senders that check DNSSEC do not deliver mail to ${name}, because the DNSSEC signatures of its DNS entries are broken.`,
          `Nobody can tell whether the mail servers that DNS names are the right ones, so no verdict is given${isAnswered ? '; what they answered stands below all the same' : ''}.`,
          'The operator of the DNS zone has to act and mend its signatures; the findings below say where they fail.',
        ],
        'bogus-tlsa': [
          `Senders that check DANE do not deliver mail to ${name}, because for none of its mail servers the DNS entries check out: the DNSSEC signatures of TLSA records (or addresses) are broken.`,
          `Without them nobody can tell whether these are the right servers, so no verdict is given${isAnswered ? '; what they answered stands below all the same' : ''}.`,
          'The operator of the DNS zone of the mail servers has to act and mend its signatures; the findings below say where they fail.',
        ],
        nxdomain: [
          `The domain ${name} does not exist in DNS.`,
          'So there is no mail server, and nothing was judged.',
          'Check how the name is spelled.',
        ],
        failed: [
          `${isGiven ? `The addresses of ${name}` : `The mail servers of ${name}`} could not be found out, because DNS gave no usable answer.`,
          nothingJudged,
          'Try again later or ask another resolver (--resolver); if it stays so, the operator of the domain has to mend its DNS.',
        ],
        'no-address': [
          isGiven
            ? `DNS has no usable address for ${name}.`
            : `DNS names mail servers for ${name}, but no usable address of any of them.`,
          'So no mail server could be tried, and nothing was judged.',
          isGiven
            ? 'Check how the name is spelled; the findings below say what DNS answered.'
            : 'The operator of the domain has to mend its MX records; the findings below say how.',
        ],
      })[cause],
    /** Who keeps mail back beside the verdict, in place of "nothing needs to be done" and behind other answers. */
    strict: {
      senders: { dnssec: 'DNSSEC', dane: 'DANE', sts: 'MTA-STS' },
      or: ' or ',
      encrypted: (senders: string, isAll: boolean) =>
        `But senders that check ${senders} ${isAll ? 'do not deliver there' : 'do not deliver to some of these servers'}; the operator has to act, and the findings below say what is to be done.`,
      other: (senders: string, isAll: boolean) =>
        `senders that check ${senders} do not deliver ${isAll ? 'at all' : 'to some of these servers'}`,
      daneHolds: 'senders that check DANE deliver, for they know the server by its TLSA record',
    },
    portBlocked: (port: number, tried: number) =>
      `Outgoing connections to port ${port} seem to be blocked here, on the testing side: ${tried === 1 ? 'the one address tried' : `none of the ${tried} addresses tried`} could${tried === 1 ? ' not' : ''} be reached.`,
    portBlockedRest: (mail: string, port: number) => [
      `So it could not be tested whether ${mail} travels encrypted; this says nothing about the other side.`,
      `Repeat the test from a network that may open connections to port ${port}; many internet access and cloud providers close it.`,
    ],
  },
  labels: {
    verdict: 'Verdict',
    confidence: 'Confidence',
    reasons: 'Reasons',
  },
  judged: (judged: number, total: number) =>
    judged === total
      ? `${addresses(total)} judged`
      : judged === 0
        ? `${total === 1 ? 'the only address could not' : `none of ${addresses(total)} could`} be judged`
        : `${judged} of ${addresses(total)} judged; nothing is said about the ${total - judged === 1 ? 'other' : `other ${total - judged}`}`,
  confidenceOf: (value: number) => `${value} of 100`,
  noConfidence: 'no value, because nothing could be judged',
  noConfidenceBogus: 'no value, because nothing says that these are the right servers',
  sections: {
    matrix: 'The mail servers, stage by stage',
    tls: 'Encryption',
    rightServer: 'Is it the right server?',
    senders: 'What would a sender do?',
    certificates: 'Certificates',
    findings: 'Findings and what to do',
    confidence: 'How the confidence came about',
    vantage: 'From where, when and with what',
    transcript: 'Transcript',
  },
  matrix: {
    heads: {
      answer: 'Answer',
      connect: 'Connect',
      helo: 'HELO',
      tls: 'TLS',
      cert: 'Cert',
      secure: 'Secure',
      from: 'From',
      to: 'To',
    },
    dane: 'DANE',
    danes: { fits: 'OK', fails: 'FAIL', none: 'none', unknown: '?' },
    corner: 'MX host [address:port]',
    cells: { ok: 'OK', fail: 'FAIL', temporary: 'TEMP', skipped: '-' },
    preference: (preference: number) => `preference ${preference}`,
    given: 'given, not looked up',
    average: 'Average',
    ofAddresses: (total: number): string => (total === 1 ? 'address' : 'addresses'),
    because: {
      'no-ipv6': 'not tried: no IPv6 on this side',
      'no-ipv4': 'not tried: no IPv4 on this side',
      'not-asked': 'not tried: not asked for',
      barred: 'not tried: not to be contacted from here',
      budget: 'not tried: limit of addresses reached',
    },
    lookups: {
      found: 'no address tried',
      'no-data': 'has no address in DNS',
      nxdomain: 'does not exist in DNS',
      servfail: 'address not found out: DNS error (SERVFAIL)',
      timeout: 'address not found out: DNS did not answer in time',
    },
    columns:
      'Answer: connection made. Connect: greeting 220. HELO: EHLO accepted. TLS: STARTTLS and handshake done. Cert: certificate valid. Secure: EHLO accepted inside TLS. From: sender accepted.',
    columnTo: 'To: recipient accepted.',
    columnDane:
      'DANE: a signed TLSA record fits what the server shows (none: there is none that could; ?: not tested).',
    times: 'The number is the duration of that stage in milliseconds (s: seconds).',
    temporary: 'TEMP: refused for the moment, or no answer in our time; no judgement.',
    skipped: '-: not tried, because an earlier stage failed.',
    failed:
      'FAIL in TLS, Cert or Secure: senders with the rule "TLS 1.2 and a valid certificate, else clear text" send to this address in clear text.',
    oldTls:
      'The stages are passed with outdated TLS, too; which version it was stands under encryption.',
    clearText: 'From behind a failed TLS stage was tried in clear text.',
  },
  rightServer: rightServer.en,
  senders: senders.en,
  standards: standards.en,
  inventory: inventory.en,
  probes: probes.en,
  tls: {
    none: 'No address completed a TLS handshake.',
    group: (group: string) => `key exchange ${group}`,
    bits: (bits: number) => `${bits} bits`,
    noGroup: 'key exchange RSA',
    signature: (scheme: string) => `signature ${scheme}`,
    clientCertificate: 'The server also asked for a certificate of the sender.',
  },
  certificate: {
    noneSent: 'The server sent no certificate.',
    nameVerified: (expected: string, matched: string) => `Name verified: ${expected} = ${matched}`,
    nameNotVerified: (expected: string, presented: string) =>
      `Name NOT verified: ${expected} is not among: ${presented}`,
    noNames: 'no name at all',
    alsoPresented: (presented: string) => `Names in the certificate: ${presented}`,
    numbered: (index: number, total: number) => `Certificate ${index} of ${total}`,
    validated: 'validated',
    errors: (errors: string) => `ERROR: ${errors}`,
    warnings: (warnings: string) => `validated, warning: ${warnings}`,
    beside: 'not needed, no part of the path that counts',
    misleading: "in the way: senders' software takes it for the issuer, and fails",
    otherKey: (keyType: string) =>
      `The ${keyType} certificate, which the server shows on demand; not negotiated here:`,
    notValidated: 'no error of its own, but the chain is not valid',
    subject: 'Subject',
    issuer: 'Issuer',
    validity: 'Valid',
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    unknownTime: 'unreadable',
    key: 'Key',
    signed: (algorithm: string) => `signed with ${algorithm}`,
    fingerprint: 'SHA-256',
    unreadable: 'This certificate cannot be read.',
    revocation: 'Revocation',
    revocations: {
      good: 'not revoked',
      revoked: 'REVOKED',
      unknown: 'could not be found out',
      'not-tested': 'not tested',
    },
    revokedAt: (time: string) => `since ${time}`,
    stores: 'Other trust stores',
    trustedBy: (names: string) => `trusted by ${names}`,
    notTrustedBy: (names: string) => `not trusted by ${names}`,
    library: (result: string) => `verification by the TLS library: ${result}`,
  },
  findings: {
    severities: { error: 'ERROR', warning: 'WARNING', info: 'NOTE' },
    none: 'Nothing was found that needs attention.',
    noneJudged: 'Nothing was judged, and so nothing was found.',
    at: 'Where',
    what: 'What',
    remedy: 'To do',
    ourSide: 'here, on the testing side',
    certificate: (name: string) => `certificate ${name}`,
    addresses,
    allAddresses: (count: number) => (count === 2 ? 'both addresses' : `all ${count} addresses`),
    more: (count: number) => `${count} more`,
    and: 'and',
    sameCause: (count: number) =>
      count === 1
        ? 'One connection that did not come about has this same cause and is not listed apart.'
        : `${count} connections that did not come about have this same cause and are not listed apart.`,
    explain: 'mxseal explain CODE tells more about the verdict and each code in parentheses.',
  },
  confidence: {
    value: (value: string, formula: string) => `${value}, by our open formula ${formula}.`,
    reasons: {
      'verdict-cap': 'less than 90, because the verdict is negative',
      'no-tls': 'no encryption',
      'unsigned-name':
        'the name of the server comes from a DNS zone without DNSSEC, and no enforced MTA-STS policy confirms it',
    },
    notCounted: (facts: string) =>
      `Not tested or not found out, and so counted as neither good nor bad: ${facts}.`,
    facts: { dnssec: 'DNSSEC', dane: 'DANE', 'mta-sts': 'MTA-STS', revocation: 'revocation' },
    comparison: {
      label: 'For comparison',
      one: (band: string) =>
        `Not our rating, only for those who know CheckTLS: on its scale this would be ${band}.`,
      between: (lowest: string, highest: string) =>
        `Not our rating, only for those who know CheckTLS: on its scale this would lie between ${lowest} and ${highest}.`,
      why: 'That scale goes by the TLS version above all: it calls a server good even if its certificate is not valid.',
      notGrade: 'There 50 means that nothing was tested; it is no grade.',
      bands: {
        'no-encryption': '0-49 (no encryption)',
        'bad-encryption': '51-63 (bad encryption: SSL)',
        'very-weak': '64-74 (very weak: TLS 1.0)',
        weak: '75-87 (weak: TLS 1.1)',
        good: '88-103 (good: TLS 1.2)',
        strong: '104 or more (strong: TLS 1.3)',
        'not-tested': '50 (not tested)',
      },
    },
    noParts: 'Nothing was deducted.',
    quick: 'Quick depth: not every address was tested.',
  },
  vantage: {
    time: 'Time',
    took: (duration: string) => `took ${duration}`,
    judgedAs: 'Judged as of',
    ours: 'Own address',
    families: (ipv4: boolean, ipv6: boolean) =>
      `IPv4 ${ipv4 ? 'available' : 'not available'}, IPv6 ${ipv6 ? 'available' : 'not available'}`,
    helo: 'EHLO name',
    confirmed: 'confirmed by DNS forth and back',
    unconfirmed: 'not confirmed by DNS',
    resolver: 'Resolver',
    trust: 'Trust store',
    roots: (count: string): string =>
      count === '1' ? '1 root certificate' : `${count} root certificates`,
    compared: 'Compared with',
    digest: (digest: string) => `SHA-256 ${digest}`,
    machine: 'this machine',
    added: (count: string) => `${count} of them added here`,
    versions: 'Versions',
    profile: 'Profile',
    defaultProfile: 'a sender that demands TLS 1.2 or newer and a valid certificate',
    notTested: 'Not tested',
    revocation: 'revocation',
    unknown: 'unknown',
  },
  closing: {
    hop: 'Tested was receiving, the first hop, from this network, at this time.',
    proves: 'A valid certificate proves the host that DNS named;',
    provesTyped: 'A valid certificate proves the host that was given;',
    nameNotTested:
      'the name itself came unproven, because neither DNSSEC nor MTA-STS was tested here.',
    namePartlyTested:
      'the name itself came unproven, as far as DNSSEC and MTA-STS could be tested here.',
    nameUnproven: 'the name itself came unproven, because neither DNSSEC nor MTA-STS protects it.',
    nameBogus: 'the name itself came unproven, because the DNSSEC check of the answer fails.',
    nameSigned: 'the name itself came signed, and the signature was verified (DNSSEC).',
    nameListed:
      'the name itself is protected by an enforced MTA-STS policy, for senders that use MTA-STS.',
    nameSignedAndListed:
      'the name itself is protected by DNSSEC and by an enforced MTA-STS policy.',
    nameTyped: 'the name itself was given for this test and not taken from MX records.',
    noMail: 'No mail was sent.',
  },
  transcript: {
    head: 'seconds    stage and answer',
    none: 'No transcript was kept.',
    lookup: (domain: string) => `MX lookup of ${domain}`,
    steps: steps.en,
    lookups: {
      found: 'found',
      implicit: 'no MX record, but an address (implicit MX)',
      null: 'null MX, takes no mail',
      'no-data': 'no MX record and no address',
      nxdomain: 'the domain does not exist (NXDOMAIN)',
      servfail: 'DNS error (SERVFAIL)',
      timeout: 'no answer in time',
    },
  },
  explain: {
    kinds: { verdict: 'verdict', stage: 'stage', finding: 'finding', event: 'transcript line' },
    meaning: 'Meaning',
    consequence: 'For the sender',
    remedy: 'What to do',
    standards: 'Standards',
    standard: (cited: string): string => cited,
    products: {
      postfix: 'Postfix',
      exim: 'Exim',
      exchange: 'Exchange Server',
      microsoft365: 'Microsoft 365',
      googleWorkspace: 'Google Workspace',
    },
  },
  page: {
    eyebrow: 'mxseal report',
    overview: (count: number) => `${count} targets`,
    print: 'Report',
    path: 'The way of the mail',
    here: 'Sender',
    hereAs: 'this test, as a sending server',
    dns: 'DNS',
    records: (count: number): string => (count === 1 ? '1 MX record' : `${count} MX records`),
    typed: 'server given, not looked up',
    dnssec: {
      secure: 'signed (DNSSEC)',
      insecure: 'not signed (no DNSSEC)',
      bogus: 'signature WRONG (DNSSEC)',
      indeterminate: 'signature not determinable',
      'not-tested': 'signature not tested',
    },
    servers: 'Mail servers',
    noServer: 'no mail server to go to',
    notJudged: 'not judged',
    matrixCaption: 'Every address of every mail server, stage by stage',
    words: 'What the words mean',
    times: 'Where the time went',
    timesCaption:
      'One bar per address, all to the same scale: from connecting to the last stage, in the order of the stages.',
    total: 'total',
    noTime: 'nothing measured',
    daysLeft: (days: string, isOne: boolean): string => `${days} ${isOne ? 'day' : 'days'} left`,
    expired: (days: string, isOne: boolean): string =>
      `expired ${days} ${isOne ? 'day' : 'days'} before`,
    notYet: (days: string, isOne: boolean): string =>
      `begins ${days} ${isOne ? 'day' : 'days'} later`,
    dateJudged: (date: string) => `as of ${date}`,
    howTo: 'How to do it with',
    explainLine: 'Explanation of this line',
    skipped: 'not tried',
    aboutVerdict: 'What this verdict means, and what follows for the sender',
    about: 'What this is, and what it means for the sender',
    points: (points: string) => `${points} points`,
    settings: 'Settings for the mail server, finding by finding',
    fingerprint: 'SHA-256 of the certificate',
  },
  /** Why a stage is no failure, in formats of test runners. */
  stageNotes: {
    skipped: 'not tried, because an earlier stage failed',
    temporary: 'refused for the moment, or no answer in our time; no judgement',
    unjudged: 'this address could not be judged, and does not decide the verdict',
  },
  httpStatus: (status: string) => `HTTP status ${status}`,
  /** Machine words in the arguments of findings and events, by the argument's name. */
  codes: {
    strength: {
      weak: 'only whether all of it is right (weak oracle)',
      strong: 'also where it is wrong (strong oracle)',
    },
    reason: {
      refused: 'connection refused',
      timeout: 'no answer in time',
      unreachable: 'network unreachable',
      reset: 'connection reset',
      closed: 'connection closed',
      alert: 'TLS alert',
      'not-tls': 'answer is not TLS',
      rejected: 'rejected by our TLS library',
      malformed: 'not of the right form',
      'too-long': 'too long',
      '-': 'no reason given',
      bug: 'a fault of mxseal',
      dns: 'no address found in DNS',
      'no-address': 'it has no such address',
      unreached: 'it does not answer there',
      'resolver-strips-dnssec': 'the resolver does not pass DNSSEC on',
      'resolver-own-answer': 'the resolver gave an answer of its own (stale or filtered)',
      'resolver-fails': 'the resolver does not answer what DNSSEC has to ask',
      'own-clock':
        'the clock of this machine is wrong, or the resolver remembers what is long out of date',
      'no-trust-anchor': 'there is no trust anchor to begin from',
      'lookup-failed': 'a lookup failed',
      'dane-fails': 'MTA-STS passes, DANE does not',
      'sts-fails': 'DANE passes, MTA-STS does not',
      'no-tls': 'no TLS',
      usage: 'its usage (0 or 1) is not for mail',
      'unknown-usage': 'unknown usage',
      'unknown-selector': 'unknown selector',
      'unknown-matching-type': 'unknown matching type',
      'digest-length': 'a digest of the wrong length',
      expired: 'certificate expired',
      'not-yet-valid': 'certificate not yet valid',
      'self-signed': 'self-signed certificate',
      'self-signed-in-chain': 'certificate of an own authority',
      'untrusted-root': 'root not trusted',
      'incomplete-chain': 'incomplete chain',
      'hostname-mismatch': 'certificate for another name',
      'common-name-only': 'name in the common name only',
      revoked: 'certificate revoked',
      'wrong-usage': 'certificate for another purpose',
      'not-a-ca': 'issued by a certificate that is no authority',
      'name-constraint': 'issued for a name that its authority may not certify',
      'path-length': 'chain longer than its authority allows',
      'anonymous-only': 'no certificate at all',
      // DNSSEC.
      'unsigned-delegation': 'the zone is not signed',
      'opt-out': 'the zone lies in an unsigned part of a signed one (opt-out)',
      'nsec3-iterations': 'its proofs of absence cost too much work (NSEC3 iterations)',
      'unsupported-algorithm':
        'it is signed with algorithms that nobody should use or we do not know',
      'unsupported-digest': 'the zone above points to its key with digests that we do not know',
      'no-signature': 'a signature is missing',
      'signer-mismatch': 'it is signed by a zone that it does not belong to',
      'key-missing': 'the key that signed it is not published',
      'signature-not-yet-valid': 'the signature is not valid yet',
      'signature-expired': 'the signature has expired',
      'signature-invalid': 'the signature is wrong',
      'ds-mismatch': 'the zone above points to a key that is not there (DS)',
      'denial-missing': 'a proof that something does not exist is missing',
      'wildcard-unproven': 'it comes from a wildcard, and the proof that it may is missing',
      'too-much-work': 'checking it would take more work than anybody should do',
      // Fetching over HTTP.
      tls: 'the TLS handshake failed',
      barred: 'its address may not be contacted',
      url: 'it leads to a place that is not gone to',
      certificate: 'the certificate was not acceptable',
      status: 'an HTTP status other than 200',
      redirect: 'a redirect, which is never followed',
      'headers-too-large': 'HTTP headers too large',
      'too-large': 'the answer is too large',
      truncated: 'the answer broke off',
      'content-encoding': 'the answer is compressed, though nobody asked for it',
      absent: 'not offered',
      temporary: 'refused for the moment',
    },
    why: {
      'no-source': 'the certificate names no place where to ask',
      timeout: 'no answer in time',
      refused: 'connection refused',
      dns: 'no address found in DNS',
      malformed: 'the answer cannot be read',
      expired: 'the answer is out of date',
      'wrong-signature': 'the answer is not signed by the issuer',
      'wrong-issuer': 'the answer comes from another authority',
      'unsupported-signature': 'the answer is signed in a way that we cannot verify',
      'not-authorised': 'the answer is signed by somebody who may not do so',
      'not-yet-valid': 'the answer is not valid yet',
      'no-next-update': 'the answer does not say until when it holds',
      'unknown-critical': 'the answer holds a condition that we do not know',
      delta: 'the list holds changes only',
      indirect: 'the list is about certificates of other authorities',
      'other-scope': 'the list is for another kind of certificate',
      'other-partition': 'the list is for other certificates',
      'some-reasons': 'the list does not cover every reason',
      'responder-error': 'the responder gave no answer',
      'other-certificate': 'the answer is about another certificate',
      'unknown-to-responder': 'the responder does not know the certificate',
      barred: 'the address to ask may not be contacted',
      unreachable: 'network unreachable',
      reset: 'connection reset',
      closed: 'connection closed',
      alert: 'TLS alert',
      'not-tls': 'answer is not TLS',
      rejected: 'rejected by our TLS library',
      absent: 'not offered',
      temporary: 'refused for the moment',
      'too-long': 'too long',
      'dns-no-data': 'the name to ask has no address in DNS',
      'dns-nxdomain': 'the name to ask does not exist in DNS',
      'dns-servfail': 'DNS error (SERVFAIL) at the name to ask',
      'dns-timeout': 'DNS did not answer in time',
      'http-url': 'it leads to a place that is not gone to',
      'http-certificate': 'the certificate of the place to ask was not acceptable',
      'http-status': 'another HTTP status than hoped for',
      'http-redirect': 'a redirect, which is never followed',
      'http-malformed': 'the answer is no HTTP',
      'http-headers-too-large': 'HTTP headers too large',
      'http-too-large': 'the answer is too large',
      'http-truncated': 'the answer broke off',
      'http-content-encoding': 'the answer is compressed, though nobody asked for it',
      bug: 'a fault of mxseal',
    },
    keyType: {
      rsa: 'RSA',
      ec: 'ECDSA',
      dsa: 'DSA',
      eddsa: 'EdDSA',
      ed25519: 'Ed25519',
      ed448: 'Ed448',
    },
    /** Where no certificate was shown. */
    recommended: { '-': '3 1 1 DIGEST' },
    scheme: { key: 'key', issuer: 'issuer' },
    problem: { ...problems.en, ...certificateProblems.en },
    detail: {
      '-': 'no reason given',
      bug: 'a fault of mxseal',
      refused: 'refused',
      timeout: 'no answer in time',
      closed: 'connection closed',
      reset: 'connection reset',
      'not-tls': 'answer is not TLS',
      rejected: 'rejected by our TLS library',
      servfail: 'SERVFAIL',
      nxdomain: 'name does not exist',
      'no-data': 'no address records',
    },
    group: { '-': 'RSA' },
    status: {
      servfail: 'SERVFAIL',
      timeout: 'no answer in time',
      'no-data': 'no address records',
      nxdomain: 'name does not exist',
    },
    stage: {
      answer: 'Answer',
      connect: 'Connect (greeting)',
      helo: 'HELO',
      tls: 'TLS',
      cert: 'Cert',
      secure: 'Secure (EHLO inside TLS)',
      from: 'From (MAIL FROM)',
      to: 'To (RCPT TO)',
    },
    bound: {
      silence: 'longest silence',
      line: 'time for one line',
      stage: 'time for one stage',
      endpoint: 'time for one address',
      target: 'time for the whole test',
    },
    purpose: {
      delivery: 'as a sender would',
      confirmation: 'confirmation',
      'small-hello': 'with a small TLS 1.2 hello',
      'clear-text': 'in clear text',
    },
    outcome: {
      encrypted: 'encrypted',
      'invalid-certificate': 'certificate not valid',
      'old-tls': 'TLS 1.1 or older',
      'no-tls': 'no TLS',
      'different-certificate': 'another certificate',
      'tlsa-match': 'a TLSA record that fits',
      'tlsa-mismatch': 'no TLSA record that fits',
      'not-judged': 'no lasting answer',
      trusted: 'trusted',
      'good path': "a good path, which senders' software misses",
    },
  },
}

export type Phrases = typeof en
