import { twiceListedChain } from '../../certificates.ts'
import { daysFrom } from '../../mint.ts'
import { mintCrl, serialOf } from '../../mint-revocation.ts'
import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

const server = oneServer('revoked-intermediate', '127.77.7.67', withCertificate('with-two-lists'))

export const revokedIntermediate: Scenario = {
  ...server,
  zone: { ...server.zone, 'crl.revoked-intermediate.example': { A: ['127.77.7.68'] } },
  web: {
    '127.77.7.68': {
      name: 'crl.revoked-intermediate.example',
      certificate: null,
      routes: (authority) => {
        const { now, root } = authority
        const { sent } = twiceListedChain({ names: ['mx.revoked-intermediate.example'] }, authority)
        const intermediate = sent[1] ?? root
        const times = { thisUpdate: daysFrom(now, -1), nextUpdate: daysFrom(now, 6) }
        const serial = Buffer.from(serialOf(intermediate)).toString('hex')
        const revoked = [{ serial, at: daysFrom(now, -2), reason: 2 }]
        return {
          '/list.crl': { status: 200, body: mintCrl({ issuer: intermediate, ...times }) },
          '/root.crl': { status: 200, body: mintCrl({ issuer: root, ...times, revoked }) },
        }
      },
    },
  },
  about:
    'The certificate itself is on no list, but the root has revoked the CA that issued it the day before yesterday.',
  rules: ['contract: revoked', 'RFC 5280 6.3'],
  mutation: 'revocation.ts: only the leaf is asked about',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['revoked'],
    clears: ['revocation-unknown', 'trust-disagreement'],
    args: { revoked: { subject: 'CN=Lab Listed Intermediate,O=Lab' } },
    severities: { revoked: 'error' },
    stages: badCertificate,
    at: { '127.77.7.67': { revocation: [['crl good'], ['crl revoked']] } },
    connections: 2,
  },
}
