import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const tlsrptAbsent: Scenario = {
  ...oneServer('tlsrpt-absent', '127.77.22.53', { tls: soundTls }),
  about: 'Neither MTA-STS nor reports: both are advice, no fault.',
  rules: ['R-1', 'S-1'],
  mutation: 'severity.ts: advice is a warning',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsrpt-absent', 'sts-absent'],
    severities: { 'tlsrpt-absent': 'info', 'sts-absent': 'info' },
    clears: ['tlsrpt-invalid', 'sts-record-invalid'],
    stages: allWell,
    proof: { tlsRpt: 'absent', sts: 'absent' },
  },
}
