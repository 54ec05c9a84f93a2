import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const multiLineGreeting: Scenario = {
  ...oneServer('multi-line-greeting', '127.77.3.13', {
    greeting: [
      '220-mx.multi-line-greeting.example ESMTP',
      '220-We do not accept unsolicited mail.',
      '220-',
      '220 Ready',
    ],
    starttls: ['220-Ready', '220 to start TLS'],
    mail: ['250-Sender', '250 ok'],
    tls: soundTls,
  }),
  about:
    'Greeting and other replies have several lines. A client that takes each line for a reply is out of step from then on.',
  rules: ['RFC 5321 4.2.1'],
  mutation: 'reply-reader.ts: "220-" ends a reply',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['reply-malformed', 'starttls-response-injection'],
    stages: allWell,
    connections: 1,
  },
}
