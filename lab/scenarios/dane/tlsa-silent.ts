import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

const server = signedServer('tlsa-silent', '127.77.20.43', { tls: soundTls })

export const tlsaSilent: Scenario = {
  ...server,
  zone: { ...server.zone, '_25._tcp.mx.tlsa-silent.example': { fault: 'silent' } },
  flags: ['--timeout', '1'],
  about:
    'Questions for TLSA are dropped, as by a firewall that does not know them. The check ends all the same.',
  rules: ['D-6', 'MX-8'],
  mutation: 'base-domain.ts: silence is taken for absence',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-lookup-failed'],
    clears: ['tlsa-absent', 'dnssec-bogus'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'error' },
    args: {
      'tlsa-lookup-failed': { name: '_25._tcp.mx.tlsa-silent.example', status: 'timeout' },
    },
  },
}
