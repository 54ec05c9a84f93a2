import { listedChain } from '../../certificates.ts'
import { daysFrom } from '../../mint.ts'
import { mintCrl, serialOf } from '../../mint-revocation.ts'
import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

const server = oneServer(
  'revoked-in-second-list',
  '127.77.7.69',
  withCertificate('with-revocation-list'),
)

export const revokedInSecondList: Scenario = {
  ...server,
  zone: { ...server.zone, 'crl.revoked-in-second-list.example': { A: ['127.77.7.70'] } },
  web: {
    '127.77.7.70': {
      name: 'crl.revoked-in-second-list.example',
      certificate: null,
      routes: (authority) => {
        const { now, intermediate: issuer } = authority
        const { leaf } = listedChain({ names: ['mx.revoked-in-second-list.example'] }, authority)
        const times = { thisUpdate: daysFrom(now, -1), nextUpdate: daysFrom(now, 6) }
        const serial = Buffer.from(serialOf(leaf)).toString('hex')
        const lists = [
          mintCrl({ issuer, ...times }),
          mintCrl({ issuer, ...times, revoked: [{ serial, at: daysFrom(now, -2) }] }),
        ]
        return { '/list.crl': { status: 200, body: lists.map(pemOf).join('\n') } }
      },
    },
  },
  about: 'The CA serves two lists in one file, in PEM; the second one names the certificate.',
  rules: ['contract: revoked', 'RFC 5280 4.2.1.13'],
  mutation: 'crl-file.ts: only the first list is looked into',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['revoked'],
    clears: ['trust-disagreement'],
    args: { revoked: { subject: 'CN=mx.revoked-in-second-list.example' } },
    stages: badCertificate,
    at: { '127.77.7.69': { revocation: [['crl revoked'], []] } },
    connections: 2,
  },
}

function pemOf(der: Uint8Array): string {
  const base64 = Buffer.from(der).toString('base64')
  return `-----BEGIN X509 CRL-----\n${base64}\n-----END X509 CRL-----`
}
