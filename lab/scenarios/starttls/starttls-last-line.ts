import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const starttlsLastLine: Scenario = {
  ...oneServer('starttls-last-line', '127.77.5.10', {
    ehlo: ['250-mx', '250-size 1000', '250 StartTLS'],
    tls: soundTls,
  }),
  about: 'The keyword stands on the last line and in odd case.',
  rules: ['ST-1', 'RFC 5321 2.4'],
  mutation: 'ehlo.ts: keywords are compared with case, or only "250-" lines are read',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['starttls-absent'],
    stages: allWell,
    connections: 1,
  },
}
