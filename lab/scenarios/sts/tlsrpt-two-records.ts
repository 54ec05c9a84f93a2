import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

const server = oneServer('tlsrpt-two-records', '127.77.22.52', { tls: soundTls })

export const tlsrptTwoRecords: Scenario = {
  ...server,
  zone: {
    ...server.zone,
    '_smtp._tls.tlsrpt-two-records.example': {
      TXT: [
        'v=TLSRPTv1; rua=mailto:a@tlsrpt-two-records.example',
        'v=TLSRPTv1; rua=mailto:b@tlsrpt-two-records.example',
      ],
    },
  },
  about: 'Two records, which is as good as none.',
  rules: ['R-1'],
  mutation: 'tlsrpt/record.ts: the first of several records counts',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsrpt-invalid'],
    clears: ['tlsrpt-absent'],
    stages: allWell,
    proof: { tlsRpt: 'invalid', sts: 'absent' },
    args: { 'tlsrpt-invalid': { problem: 'several-records' } },
  },
}
