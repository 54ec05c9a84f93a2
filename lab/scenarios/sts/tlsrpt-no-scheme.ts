import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

const server = oneServer('tlsrpt-no-scheme', '127.77.22.51', { tls: soundTls })

export const tlsrptNoScheme: Scenario = {
  ...server,
  zone: {
    ...server.zone,
    '_smtp._tls.tlsrpt-no-scheme.example': {
      TXT: ['v=TLSRPTv1; rua=tls@tlsrpt-no-scheme.example'],
    },
  },
  about: 'The place for reports is a bare address, without mailto: nobody sends any.',
  rules: ['R-1'],
  mutation: 'tlsrpt/record.ts: any text is a place',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsrpt-invalid'],
    clears: ['tlsrpt-absent'],
    stages: allWell,
    proof: { tlsRpt: 'invalid', sts: 'absent' },
  },
}
