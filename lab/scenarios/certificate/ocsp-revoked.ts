import { answeredChain } from '../../certificates.ts'
import { daysFrom } from '../../mint.ts'
import { mintOcsp } from '../../mint-revocation.ts'
import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

const server = oneServer('ocsp-revoked', '127.77.7.76', withCertificate('with-list-and-responder'))

export const ocspRevoked: Scenario = {
  ...server,
  zone: { ...server.zone, 'crl.ocsp-revoked.example': { A: ['127.77.7.77'] } },
  web: {
    '127.77.7.77': {
      name: 'crl.ocsp-revoked.example',
      certificate: null,
      routes: (authority) => {
        const { now, intermediate: issuer } = authority
        const { leaf } = answeredChain({ names: ['mx.ocsp-revoked.example'] }, authority)
        const times = { thisUpdate: daysFrom(now, -1), nextUpdate: daysFrom(now, 6) }
        const status = { at: daysFrom(now, -2), reason: 1 }
        const body = mintOcsp({
          answers: [{ certificate: leaf, issuer, status, ...times }],
          responder: issuer,
          producedAt: times.thisUpdate,
        })
        return { '/ocsp': { status: 200, body } }
      },
    },
  },
  about:
    'The list of the CA is not to be had; its OCSP responder, asked next, says that the certificate is revoked.',
  rules: ['contract: revoked', 'RFC 6960 4.2'],
  mutation: 'revocation.ts: only the first source is asked',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['revoked'],
    clears: ['trust-disagreement'],
    stages: badCertificate,
    at: { '127.77.7.76': { revocation: [['crl unknown', 'ocsp revoked'], []] } },
    connections: 2,
  },
}
