import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const malformedReply: Scenario = {
  ...oneServer('malformed-reply', '127.77.8.19', {
    ehlo: ['Hello there', 'what is your name?'],
    tls: soundTls,
  }),
  flags: ['--timeout', '1'],
  about: 'The answer to EHLO is no SMTP reply.',
  rules: ['RFC 5321 4.2', 'contract: hostile servers'],
  mutation: 'reply-reader.ts: a line without a code throws, or counts as 250',
  expect: {
    verdict: 'inconclusive',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['reply-malformed'],
    clears: ['starttls-absent', 'ehlo-unsupported'],
    stages: { connect: 'ok', helo: 'fail', tls: 'skipped' },
    quits: false,
  },
}
