import { badCertificate, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'
import { daneServer, withPolicy } from '../../right-server.ts'

export const stsFailsDaneHolds: Scenario = {
  ...withPolicy(
    daneServer('sts-fails-dane-holds', '127.77.22.25', withCertificate('self-signed'), {
      form: '3 1 1',
      of: 'leaf',
    }),
    {
      address: '127.77.22.125',
    },
  ),
  about:
    'DANE is content with a self-signed certificate, MTA-STS is not: senders that know only MTA-STS deliver nothing.',
  rules: ['D-18', 'S-6'],
  mutation: 'judge/sts.ts: MTA-STS and DANE are not compared',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['self-signed', 'sts-certificate', 'sts-contradicts-dane', 'dane-would-repair'],
    clears: [],
    stages: badCertificate,
    proof: { sts: 'valid', dane: 'valid' },
  },
}
