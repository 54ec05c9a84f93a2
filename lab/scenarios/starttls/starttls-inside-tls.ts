import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const starttlsInsideTls: Scenario = {
  ...oneServer('starttls-inside-tls', '127.77.5.18', {
    tls: soundTls,
    secureKeywords: ['PIPELINING', 'STARTTLS', '8BITMIME'],
  }),
  about: 'Inside TLS the server offers STARTTLS again, which it must not.',
  rules: ['ST-2', 'RFC 3207 4.2'],
  mutation: 'judge: the keywords of the EHLO inside TLS are not looked at',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['starttls-inside-tls'],
    clears: [],
    stages: allWell,
    connections: 1,
  },
}
