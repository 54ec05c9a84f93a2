import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const clientCertificate: Scenario = {
  ...oneServer('client-certificate', '127.77.6.14', {
    tls: { ...soundTls, requestClientCertificate: true },
  }),
  about: 'The server asks for a client certificate and goes on without one.',
  rules: ['contract: client-certificate-requested', 'RFC 8446 4.3.2'],
  mutation: 'server-flight.ts: a CertificateRequest is not read, or ends the handshake',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['client-certificate-requested'],
    clears: ['handshake-failed'],
    stages: allWell,
    connections: 1,
  },
}
