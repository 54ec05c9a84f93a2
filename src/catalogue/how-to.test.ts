import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from './catalogue.ts'
import { type Entry, type Product, products } from './entry.ts'

/*
 * No remedy without its configuration lines: by product, or in the remedy itself where no mail server's
 * configuration has anything to do with it, for one of these reasons.
 */
const withoutConfiguration: Readonly<Record<string, readonly string[]>> = {
  'records of the DNS, the same whatever the mail server': [
    'verdict-no-mail',
    'domain-not-found',
    'mx-lookup-failed',
    'alias-loop',
    'no-mail-host',
    'null-mx',
    'null-mx-with-others',
    'implicit-mx',
    'mx-is-address',
    'mx-is-alias',
    'mx-without-address',
    'address-lookup-failed',
    'mx-special-address',
    'dnssec-bogus',
    'dane-mx-insecure',
    'tlsa-insecure',
    'tlsa-lookup-failed',
    'record-lookup-failed',
    'sts-record-invalid',
    'sts-record-disputed',
    'sts-record-advice',
    'tlsrpt-invalid',
    'tlsrpt-advice',
    'sts-contradicts-dane',
  ],
  'a file and a web server of the domain, the same whatever the mail server': [
    'sts-policy-unavailable',
    'sts-policy-host-certificate',
    'sts-policy-host-family',
    'sts-policy-disputed',
    'sts-policy-advice',
    'sts-short-max-age',
  ],
  'an option of this program, or the machine that it runs on': [
    'verdict-unreachable',
    'verdict-inconclusive',
    'verdict-dns-error',
    'too-many-endpoints',
    'opted-out',
    'dnssec-unavailable',
    'port-blocked-suspected',
    'helo-unconfirmed',
    'ipv6-not-tested',
    'internal-error',
  ],
  'a firewall, proxy or load balancer in front, or software to be updated': [
    'starttls-masked',
    'starttls-response-injection',
    'ticketbleed',
    'connection-lost',
    'reply-malformed',
  ],
  'nothing to do at the server, or only the issuer of the certificate can': [
    'verdict-encrypted',
    'greylisted',
    'recipient-refused',
    'revocation-unknown',
    'root-included',
    'not-conformant',
  ],
}

/** Products that a remedy with configuration leaves out, and why. */
const leftOut: Readonly<Record<string, readonly [readonly string[], readonly Product[]]>> = {
  'the file and the DNS are the domain’s; only hosted mail servers have names of their own': [
    [
      'sts-absent',
      'sts-mx-not-listed',
      'sts-not-enforced',
      'sts-policy-invalid',
      'sts-pattern-unused',
    ],
    ['postfix', 'exim', 'exchange'],
  ],
  'only these two are known to do it': [
    ['slow-greeting', 'starttls-inside-tls'],
    ['exchange', 'microsoft365', 'googleWorkspace'],
  ],
  'its provider runs it: the remedy is for whoever has the server': [
    ['temporary-failure', 'sender-refused', 'intermittent', 'dane-would-repair', 'tlsa-rollover'],
    ['microsoft365'],
  ],
  'Exchange uses one certificate for all of SMTP': [['tlsa-other-key'], ['exchange']],
  'a fault of software, which its provider updates': [
    ['starttls-command-injection', 'heartbleed', 'ccs-injection', 'robot'],
    ['microsoft365', 'googleWorkspace'],
  ],
  'the TLS library of Windows has none of it': [
    ['anonymous-suites', 'crime', 'heartbeat-offered'],
    ['exchange'],
  ],
  'the TLS library does it by itself where it is not too old': [
    ['ems-absent'],
    ['postfix', 'exim'],
  ],
  'the TLS library of Postfix does it by itself where it is not too old': [
    ['encrypt-then-mac-absent'],
    ['postfix'],
  ],
}

/** Stages point to findings, transcript lines to nothing. */
const withRemedy = entries.filter(({ kind }) => kind === 'verdict' || kind === 'finding')

const productsOf = ({ words }: Entry) => Object.keys(words.en.howTo ?? {})

test('no remedy is without its configuration lines, but for a reason', () => {
  const excused = Object.values(withoutConfiguration).flat()
  assert.equal(new Set(excused).size, excused.length)
  const bare = withRemedy.filter((entry) => productsOf(entry).length === 0)
  assert.deepEqual(bare.map(({ code }) => code).toSorted(), excused.toSorted())
})

test('a remedy in the DNS or on a web server has the record, the line or the command to type', () => {
  const [inDns = [], onWeb = []] = Object.values(withoutConfiguration)
  for (const { code, words } of entries.filter((one) => [...inDns, ...onWeb].includes(one.code))) {
    for (const { remedy } of Object.values(words))
      assert.match(remedy, / IN [A-Z]+ |\bdig |v=STSv1|v=TLSRPTv1|curl |"\w+: |„\w+: /, code)
  }
})

test('configuration is there for every product, but for a reason', () => {
  for (const entry of withRemedy.filter((one) => productsOf(one).length > 0)) {
    const excuses = Object.values(leftOut).filter(([codes]) => codes.includes(entry.code))
    const excused = excuses.flatMap(([, names]) => names)
    const expected = products.filter((product) => !excused.includes(product))
    assert.deepEqual(
      products.filter((product) => productsOf(entry).includes(product)),
      expected,
      entry.code,
    )
    assert.ok(excuses.length <= 1, entry.code)
  }
})
