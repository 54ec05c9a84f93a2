import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

const server = oneServer('tlsrpt-advice', '127.77.22.55', { tls: soundTls })

export const tlsrptAdvice: Scenario = {
  ...server,
  zone: {
    ...server.zone,
    '_smtp._tls.tlsrpt-advice.example': {
      TXT: ['v=TLSRPTv1; rua=mailto:a@tlsrpt-advice.example; ruf=mailto:b@tlsrpt-advice.example'],
    },
  },
  about:
    'The record has a field of DMARC, which TLSRPT does not know: nobody sends anything there.',
  rules: ['R-1'],
  mutation: 'judge/sts.ts: advice about the TLSRPT record is not told',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsrpt-advice'],
    clears: ['tlsrpt-invalid', 'tlsrpt-absent'],
    stages: allWell,
    proof: { tlsRpt: 'valid' },
    args: { 'tlsrpt-advice': { problem: 'unknown-field' } },
    severities: { 'tlsrpt-advice': 'info' },
  },
}
