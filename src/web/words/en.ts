import type { TargetProblem } from '../../observe/parse-target.ts'
import type { ProblemCode } from '../problem.ts'

const problems: Readonly<Record<ProblemCode, string>> = {
  'bad-request': 'The request is not understood.',
  'bad-target': 'This is not something that mail can be sent to.',
  unauthorized: 'A valid API token is needed.',
  'forbidden-scope': 'This API token does not allow that.',
  'special-purpose-address':
    'Addresses of private and other special networks are not tested from here.',
  'opted-out': 'The operator of this target asked not to be tested from here.',
  'cross-site': 'Checks can be started from this site only.',
  'not-found': 'There is nothing here.',
  'method-not-allowed': 'This address is there, but not for this method.',
  'request-timeout': 'The request did not come to its end in time.',
  'not-done': 'The check is not done yet.',
  'body-too-large': 'The request is too large.',
  'unsupported-media-type': 'The request has a type that is not understood.',
  'key-reused': 'This idempotency key was used for another request.',
  'too-many-requests': 'Too many requests from your address. Please wait a moment.',
  'target-busy':
    'This target has been tested often enough lately. Its mail servers are to be left in peace for a while.',
  'too-many-streams': 'Too many event streams are open from your address. Please close some.',
  'queue-full': 'Too many checks are waiting. Please try again in a moment.',
  'headers-too-large': 'The headers of the request are too large.',
  'internal-error': 'Something went wrong on our side.',
  'no-pdf': 'This server has no program installed that makes PDF files.',
  'pdf-failed': 'The PDF file could not be made just now. Please try again in a moment.',
  unavailable: 'The service is stopping or its database cannot be reached.',
}

const targets: Readonly<Record<TargetProblem, string>> = {
  'target-empty': 'Please enter a domain such as example.org.',
  'target-too-long': 'This is too long for a domain name.',
  'target-web-address': 'This is a web address. Please enter only the domain, such as example.org.',
  'target-not-a-domain':
    '“{text}” is neither a domain name nor an IP address. Please enter a domain such as example.org.',
  'target-host-port': 'A host name is tested on the usual port; leave the port out.',
  'target-port': '“{text}” is not a port; a port is a number from 1 to 65535.',
  'target-several': 'Please enter one domain at a time.',
  'target-literal': '“{text}” is not an IP address.',
}

const requests = {
  badJson: 'The body is not JSON.',
  badField: '“{place}” is missing, unknown or not of the form that /openapi.json names.',
}

const site = {
  name: 'mxseal',
  skip: 'Skip to the content',
  navigation: 'Pages',
  check: 'Check a domain',
  explanations: 'Explanations',
  about: 'About these tests',
  selfCheck: 'Self-check of this server',
  api: 'API',
  language: 'Deutsch',
  closing:
    'No mail is sent. Tested is receiving, the first hop, from this network, at the time named.',
}

const field = {
  label: 'Domain or e-mail address',
  hint: 'for example example.org or someone@example.org; the part before the @ is dropped and stored nowhere',
  button: 'Check',
  more: 'How thoroughly?',
  depths: {
    standard: 'every mail server',
    quick: 'until one server is judged',
    full: 'also everything that each server offers in TLS (takes longer)',
  },
}

const start = {
  title: 'Does mail to this address travel encrypted?',
  lead: 'mxseal goes to every mail server of a domain, as a sending server would, and says whether mail would travel encrypted, to the right server, and if not, why and what is to be done.',
  testedTitle: 'What is tested',
  tested: [
    'which servers the domain names for mail (MX), and whether these DNS answers are signed (DNSSEC)',
    'every address of every server: does it answer, greet, offer STARTTLS, and does encryption come about',
    'TLS version, certificate (path, name, dates, revocation) and the session inside TLS',
    'DANE, MTA-STS and TLSRPT: whether senders can know that it is the right server',
  ],
  notTestedTitle: 'What is not tested',
  notTested: [
    'No mail is sent; the session ends after naming a sender.',
    'How the domain itself sends, how mail travels on behind the first server, and how it is stored.',
    'Whether the recipient exists, spam filters and content.',
  ],
  recentTitle: 'How to read the answer',
  recent:
    'First comes an answer in plain words, then a table with one row for each server address, then what was found and how to mend it.',
}

const check = {
  running: (name: string): string => `Checking ${name}`,
  queued: 'The check waits for its turn.',
  started: 'Looking up the mail servers …',
  progress: (done: number, count: number): string => `${done} of ${count} server addresses done.`,
  soFarGood: (good: number): string =>
    good === 1
      ? 'So far: encrypted, with a valid certificate.'
      : `So far: encrypted, with a valid certificate, at all ${good} addresses that could be judged.`,
  soFarBad: (bad: number, done: number): string =>
    `So far: at ${bad} of ${done} addresses done, no encryption with a valid certificate comes about.`,
  answerFirst: 'The answer appears here as soon as it is known.',
  without: 'This page loads itself again until the result is there.',
  done: (headline: string): string => `The check is done: ${headline}`,
  broken: 'The connection to this page was lost; it is tried again.',
  matrix: 'The mail servers, stage by stage',
  findings: 'Found so far',
  waiting: 'waiting',
  failed: 'The check could not be finished',
  failedText:
    'A fault of mxseal itself kept it from being finished; it says nothing about the mail servers. Please try again.',
  noHosts: 'No mail server was found to go to.',
  actions: 'What to do with this result',
  again: 'Test again',
  history: 'Earlier results',
  letter: 'Letter to the operator',
  downloads: 'Download',
  print: 'Print',
}

const api = {
  title: 'The API',
  lead: 'Programs get the same checks and the same results as people. Everything is JSON; problems are told as application/problem+json (RFC 9457).',
  description: 'Description of all requests and answers (OpenAPI 3.1)',
  requests: 'Requests',
  examples: 'For example',
  begin: 'Begin a check; the answer names its address:',
  result: 'The check, with its report once it is done:',
  events: 'Follow it while it runs (server-sent events):',
  token: 'This server wants a token of its operator with every request to the API.',
  open: 'This server wants no token.',
}

const explain = {
  title: 'Explanations',
  lead: 'Every verdict, stage and finding, what it means for a sender, and how to mend it.',
  kinds: {
    verdict: 'Verdicts',
    stage: 'Stages',
    finding: 'Findings',
    event: 'Steps of the transcript',
  },
  meaning: 'What it means',
  consequence: 'What a sender does',
  remedy: 'What is to be done',
  howTo: 'How to do it',
  standards: 'Where it is written',
  all: 'All explanations',
}

const history = {
  title: (name: string): string => `Results for ${name}`,
  none: 'There is no result for this domain yet.',
  first: 'the first result',
  same: 'nothing changed',
  changes: 'What changed since the result before',
  older: 'Older results',
  verdict: 'Verdict',
  confidence: 'Confidence',
  when: 'When',
  running: 'is running',
  failed: 'could not be finished',
}

const changes = {
  verdict: 'The verdict was “{before}” and is now “{after}”.',
  confidence: 'The confidence was {before} and is now {after}.',
  'host-added': 'Mail server {host} is new.',
  'host-gone': 'Mail server {host} is no longer named.',
  'endpoint-added': '{host} has a new address, {address}.',
  'endpoint-gone': '{host} no longer has the address {address}.',
  outcome: '{host}, {address}: {after}; before: {before}.',
  version: '{host}, {address}: {before} became {after}.',
  certificate: '{host}, {address}: the server has another certificate.',
  dane: '{host}, {address}: DANE: {after}; before: {before}.',
  'mta-sts': 'MTA-STS: {after}; before: {before}.',
  'finding-added': 'New: {title}',
  'finding-gone': 'No longer: {title}',
  none: 'not known',
}

const about = {
  title: 'About these tests',
  whoTitle: 'Who visited your mail server',
  who: (names: string): string =>
    `If you found connections from ${names} in the log of your mail server, somebody has asked this site whether mail to a domain that names your server would travel encrypted.`,
  did: [
    'It connected to port 25, greeted with EHLO, began TLS where that is offered, and looked at the certificate.',
    'It named a sender (MAIL FROM) and said goodbye. It never named a recipient and sent no mail.',
    'It makes one connection at a time, only a few for one test, and keeps away for a while when told “too many connections”.',
    'Some tests also look at which TLS versions and cipher suites are offered; that takes up to twelve connections, one after another.',
  ],
  outTitle: 'If you do not want that',
  out: (contact: string): string =>
    `Write to ${contact} and name the domain or the network; it is then left alone.`,
  outUnknown:
    'Ask whoever runs this server to leave your domain or network alone; the operator can enter it in the list of those left alone.',
  dataTitle: 'What is kept',
  data: (days: string): string =>
    `Results are kept for ${days} days and are reached only by whoever knows their address or the domain. The part of an address before the @ is never kept, nor who asked. There are no cookies and no third parties.`,
  service: 'Domains can be checked at',
  softwareTitle: 'The program',
  software: (version: string): string =>
    `This is mxseal ${version}, free software that anybody can run for themselves.`,
}

const selfCheck = {
  title: 'Self-check of this server',
  lead: 'Most wrong results come from the network of the tester. This page shows how this server looks to mail servers, and what it can see of them.',
  states: { good: 'in order', warn: 'attention', unknown: 'not known' },
  family: (family: number): string => `IPv${family}`,
  address: 'Address',
  noRoute:
    'This machine has no route to IPv{family} addresses; servers that are reached by it alone cannot be tested from here.',
  hasRoute: 'Connections come from {address}.',
  helo: 'Name in EHLO',
  heloConfirmed: '{name} leads back to {address}.',
  heloUnconfirmed:
    '{name} does not lead back to {address}. Many mail servers turn such senders away; enter the name in DNS, forwards and backwards.',
  port: 'Port 25',
  portOpen: '{answered} of the last {tried} server addresses answered on port 25.',
  portShut:
    'None of the last {tried} server addresses answered on port 25. The provider of this network probably blocks it.',
  portUnknown: 'No server has been tested from here yet, so nothing is known of port 25.',
  dnssec: 'DNSSEC',
  dnssecSecure: 'The resolvers ({resolvers}) pass DNSSEC records on; the root zone was validated.',
  dnssecInsecure:
    'DNSSEC could not be validated through the resolvers ({resolvers}): {reason}. DANE cannot be judged from here.',
  resolverSilent: 'The resolvers ({resolvers}) did not answer.',
}

export const en = {
  problems,
  targets,
  requests,
  site,
  field,
  start,
  check,
  api,
  explain,
  history,
  changes,
  about,
  selfCheck,
}
