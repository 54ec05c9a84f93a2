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
  'not-done': 'The check is not done yet.',
  'body-too-large': 'The request is too large.',
  'unsupported-media-type': 'The request has a type that is not understood.',
  'key-reused': 'This idempotency key was used for another request.',
  'too-many-requests': 'Too many requests from your address. Please wait a moment.',
  'queue-full': 'Too many checks are waiting. Please try again in a moment.',
  'internal-error': 'Something went wrong on our side.',
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

const site = {
  name: 'mxseal',
  skip: 'Skip to the content',
  navigation: 'Pages',
  check: 'Check a domain',
  explanations: 'Explanations',
  about: 'About these tests',
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
    full: 'also what each server offers in TLS (takes longer)',
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

export const en = { problems, targets, site, field, start, check, explain }
