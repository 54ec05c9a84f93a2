import { daneServer, withPolicy } from '../../right-server.ts'
import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

const server = daneServer(
  'standards-secure-transport',
  '127.77.26.4',
  { tls: soundTls },
  { form: '3 1 1', of: 'leaf' },
  { form: '2 1 1', of: 'issuer' },
)

const published = withPolicy(
  {
    ...server,
    zone: {
      ...server.zone,
      '_smtp._tls.standards-secure-transport.example': {
        TXT: ['v=TLSRPTv1; rua=mailto:reports@standards-secure-transport.example'],
      },
    },
  },
  { address: '127.77.26.5' },
)

export const standardsSecureTransport: Scenario = {
  ...published,
  flags: ['--depth', 'full', '--standard', 'bsi-tr-03108'],
  about: 'Everything is signed and published that TR-03108 asks of a domain that receives mail.',
  rules: ['D-10', 'S-6', 'R-1', 'contract: standards[]'],
  mutation: 'judge-domain-rule.ts: a secure answer counts as unasked',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['tlsa-mismatch', 'sts-absent', 'tlsrpt-absent'],
    stages: allWell,
    standards: {
      'bsi-tr-03108': {
        version: '2.0',
        states: {
          starttls: 'met',
          'dnssec-domain': 'met',
          'dnssec-hosts': 'met',
          tlsa: 'met',
          'tlsa-rollover': 'met',
          'mta-sts': 'met',
          'tls-reports': 'met',
          'tls-reports-by-mail': 'met',
          'secure-ca': 'not-tested',
        },
      },
    },
    quits: false,
  },
}
