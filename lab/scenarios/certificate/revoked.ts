import { listedChain } from '../../certificates.ts'
import { daysFrom } from '../../mint.ts'
import { mintCrl, serialOf } from '../../mint-revocation.ts'
import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

const server = oneServer('revoked', '127.77.7.60', withCertificate('with-revocation-list'))

export const revoked: Scenario = {
  ...server,
  zone: { ...server.zone, 'crl.revoked.example': { A: ['127.77.7.61'] } },
  web: {
    '127.77.7.61': {
      name: 'crl.revoked.example',
      certificate: null,
      routes: (authority) => {
        const { leaf } = listedChain({ names: ['mx.revoked.example'] }, authority)
        const serial = Buffer.from(serialOf(leaf)).toString('hex')
        const body = mintCrl({
          issuer: authority.intermediate,
          thisUpdate: daysFrom(authority.now, -1),
          nextUpdate: daysFrom(authority.now, 6),
          revoked: [{ serial, at: daysFrom(authority.now, -2), reason: 1 }],
        })
        return { '/list.crl': { status: 200, body } }
      },
    },
  },
  about: 'The list of the CA names the certificate as revoked since the day before yesterday.',
  rules: ['contract: revoked', 'RFC 5280 6.3'],
  mutation: 'revocation.ts: the distribution point is not asked',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 70, max: 70 },
    finds: ['revoked'],
    clears: ['expired', 'incomplete-chain', 'trust-disagreement'],
    stages: badCertificate,
    connections: 2,
  },
}
