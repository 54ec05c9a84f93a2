import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const implicitTlsNotWanted: Scenario = {
  ...oneServer('implicit-tls-not-wanted', '127.77.5.20', { tls: soundTls }),
  about:
    'Port 25 with STARTTLS and nothing else: TLS from the first byte is for submission and must not be asked of an MX.',
  rules: ['ST-5', 'RFC 8314 3'],
  mutation: 'observe: other ports are tried, or a missing implicit TLS becomes a finding',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    endpoints: 1,
    confidence: { min: 90, max: 100 },
    finds: [],
    clears: [],
    stages: allWell,
    connections: 1,
  },
}
