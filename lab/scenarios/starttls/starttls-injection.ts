import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const starttlsInjection: Scenario = {
  ...oneServer('starttls-injection', '127.77.5.15', {
    tls: soundTls,
    starttls: { say: '220 2.0.0 Ready', raw: '250-injected.example\r\n250 AUTH PLAIN\r\n' },
  }),
  about:
    'In the packet with the 220 to STARTTLS come further lines in clear text. Who keeps them takes them for an answer inside TLS.',
  rules: ['ST-4', 'RFC 3207 4.2'],
  mutation:
    'smtp-session.ts: bytes behind the 220 are kept and read as the reply to EHLO inside TLS',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['starttls-response-injection'],
    clears: ['reply-malformed', 'handshake-failed'],
    args: { 'starttls-response-injection': { bytes: 38 } },
    stages: allWell,
  },
}
