import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const splitReplies: Scenario = {
  ...oneServer('split-replies', '127.77.3.14', {
    greeting: { say: '220 mx.split-replies.example ESMTP', byteDelayMs: 3 },
    ehlo: {
      say: ['250-mx.split-replies.example', '250-PIPELINING', '250-STARTTLS', '250 8BITMIME'],
      byteDelayMs: 3,
    },
    starttls: { say: '220 2.0.0 Ready', byteDelayMs: 3 },
    secureEhlo: { say: ['250-mx.split-replies.example', '250 8BITMIME'], byteDelayMs: 3 },
    secureMail: { say: '250 2.1.0 Ok', byteDelayMs: 3 },
    tls: soundTls,
  }),
  about: 'Every reply comes byte by byte, each in a packet of its own.',
  rules: ['RFC 5321 4.2'],
  mutation: 'reply-reader.ts: what one read brings is taken for one reply',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['reply-malformed', 'starttls-absent'],
    stages: allWell,
    connections: 1,
  },
}
