import type { StandardRules } from '../../model/standard.ts'

/**
 * BSI TR-03108, version 2.0: what it asks of a mail service that receives. TR-03108-01, -02, -04, -06, -08, -09, -11
 * and -13 to -16 are about sending, clients and operation and do not show here. Its TLS is that of TR-03116-4, which
 * 4.3.2 relaxes: to take old versions and suites too is allowed where they come last.
 */
export const bsiTr03108Version20: StandardRules = {
  id: 'bsi-tr-03108',
  version: '2.0',
  date: '2023-06-01',
  basis: 'BSI, TR-03108 Secure Email Transport',
  source: 'converted-text',
  notes: ['receiving-only', 'old-tls-tolerated'],
  requirements: [
    {
      key: 'starttls',
      section: 'TR-03108-03-M',
      level: 'must',
      rule: { kind: 'starttls' },
    },
    {
      key: 'forward-secrecy',
      section: 'TR-03108-03-M',
      level: 'must',
      rule: { kind: 'forward-secrecy' },
    },
    {
      key: 'dnssec-domain',
      section: 'TR-03108-05-M',
      level: 'must',
      rule: { kind: 'dnssec-domain' },
    },
    {
      key: 'dnssec-hosts',
      section: 'TR-03108-05-M',
      level: 'must',
      rule: { kind: 'dnssec-hosts' },
    },
    {
      key: 'tlsa',
      section: 'TR-03108-05-M',
      level: 'must',
      rule: { kind: 'tlsa' },
    },
    {
      // The remark on it: the server's own key and its issuer.
      key: 'tlsa-rollover',
      section: 'TR-03108-05-M',
      level: 'should',
      rule: { kind: 'tlsa-rollover', pairs: [['3', '2']] },
    },
    {
      key: 'mta-sts',
      section: 'TR-03108-07-R',
      level: 'should',
      rule: { kind: 'mta-sts' },
    },
    {
      key: 'tls-reports',
      section: 'TR-03108-10-M',
      level: 'must',
      rule: { kind: 'tls-reports' },
    },
    {
      key: 'tls-reports-by-mail',
      section: 'TR-03108-10-M',
      level: 'must',
      rule: { kind: 'tls-reports-by-mail' },
    },
    {
      // Whether a CA keeps to TR-03116-4 no certificate says.
      key: 'secure-ca',
      section: 'TR-03108-12-R',
      level: 'should',
      rule: { kind: 'unobservable' },
    },
  ],
}
