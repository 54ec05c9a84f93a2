import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

const server = oneServer('tlsrpt', '127.77.22.50', { tls: soundTls })

export const tlsrpt: Scenario = {
  ...server,
  zone: {
    ...server.zone,
    '_smtp._tls.tlsrpt.example': {
      TXT: ['v=TLSRPTv1; rua=mailto:tls@tlsrpt.example,https://tlsrpt.example/report'],
    },
  },
  about: 'Reports are wanted, by mail and by web.',
  rules: ['R-1'],
  mutation: 'right-server.ts: the name of the record is another',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-absent'],
    clears: ['tlsrpt-absent', 'tlsrpt-invalid'],
    stages: allWell,
    proof: { tlsRpt: 'valid', sts: 'absent' },
  },
}
