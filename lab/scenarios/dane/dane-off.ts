import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneOff: Scenario = {
  ...daneServer('dane-off', '127.77.20.33', { tls: soundTls }, { form: '3 1 1', of: 'other' }),
  flags: ['--no-dane'],
  about:
    'DANE would fail, but was not asked for: nothing is said of it, and no TLSA record looked for.',
  rules: ['contract: --no-dane'],
  mutation: 'right-server.ts: TLSA is asked for in any case',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['tlsa-mismatch'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'not-tested' },
    unasked: ['_25._tcp.mx.dane-off.example'],
  },
}
