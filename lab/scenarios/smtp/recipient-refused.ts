import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const recipientRefused: Scenario = {
  ...oneServer('recipient-refused', '127.77.4.15', {
    tls: soundTls,
    rcpt: '550 5.1.1 No such user here',
  }),
  flags: ['--rcpt', 'nobody@recipient-refused.example'],
  about:
    'A recipient was asked for and does not exist; the only scenario in which RCPT TO is sent.',
  rules: ['contract: --rcpt', 'contract: stage to'],
  mutation: 'visit.ts: RCPT TO is sent without being asked for, or not at all',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['recipient-refused'],
    clears: ['sender-refused'],
    stages: { ...allWell, to: 'fail' },
    connections: 1,
  },
}
