import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findEntry } from '../catalogue/catalogue.ts'
import type { Report, ReportEndpoint } from '../model/report.ts'
import { langs, sample } from './fixture-golden.ts'
import { sampleReports } from './fixture-reports.ts'
import { finding } from './fixtures.ts'
import { makeMatter } from './page.ts'
import { tellAnswer } from './tell/answer.ts'
import { hasDane } from './tell/dane.ts'
import { tellRightServer } from './tell/right-server.ts'
import { tellSteps } from './tell/steps.ts'
import { tellClosing } from './tell/vantage.ts'
import { makeTextPresenter } from './text.ts'

const presentText = makeTextPresenter(findEntry)
const plain = { lang: 'en', colour: false, verbose: false, width: 80 } as const

const matterOf = (report: Report) => makeMatter(report, 'en', findEntry)
const sentencesOf = (report: Report) => tellAnswer(matterOf(report)).sentences
const topicOf = (report: Report, wanted: string) =>
  tellRightServer(matterOf(report)).find(({ label }) => label === wanted)?.lines ?? []
const textOf = (report: Report, wanted: string) =>
  topicOf(report, wanted)
    .map(({ text }) => text)
    .join('\n')

function withDane(report: Report, dane: Partial<ReportEndpoint['dane']>): Report {
  const hosts = report.hosts.map((host) => ({
    ...host,
    endpoints: host.endpoints.map((one) => ({ ...one, dane: { ...one.dane, ...dane } })),
  }))
  return { ...report, hosts }
}

test('under encrypted, senders that keep mail back take the place of "nothing needs to be done"', () => {
  const good = sample('healthy')
  assert.deepEqual(sentencesOf(good).slice(2), ['Nothing needs to be done.'])
  const [host] = good.hosts
  const at = { host: host?.name ?? '' }
  const cases = [
    [finding('tlsa-lookup-failed', 'error', at), 'DANE do not deliver to some'],
    [finding('dnssec-bogus', 'error', at, { type: 'TLSA' }), 'DANE do not deliver to some'],
    [finding('dnssec-bogus', 'error', at, { type: 'A/AAAA' }), 'DNSSEC do not deliver to some'],
    [finding('dane-without-tls', 'error', {}), 'DANE do not deliver there'],
    [
      finding('sts-certificate', 'error', at, { mode: 'enforce' }),
      'MTA-STS do not deliver to some',
    ],
    [
      finding('sts-mx-not-listed', 'error', {}, { mode: 'enforce' }),
      'MTA-STS do not deliver there',
    ],
  ] as const
  for (const [found, expected] of cases) {
    const [, , third = ''] = sentencesOf({ ...good, findings: [found] })
    assert.ok(third.includes(`senders that check ${expected}`), third)
  }
})

test('a policy that only tests keeps no mail back, but nobody says that all is well', () => {
  const good = sample('healthy')
  const findings = [
    finding('sts-mx-not-listed', 'warning', {}, { mode: 'testing' }),
    finding('tlsa-unusable', 'warning'),
    finding('dane-mx-insecure', 'warning'),
  ]
  const [first, second, third] = sentencesOf({ ...good, findings })
  assert.deepEqual([first, second], sentencesOf(good).slice(0, 2))
  assert.match(third ?? '', /^It works as it is; see the warnings below/)
})

test('bogus addresses of one family say nothing about servers of the other', () => {
  const thirdOf = (type: string) =>
    sentencesOf({
      ...sample('dane-valid'),
      findings: [finding('dnssec-bogus', 'error', {}, { type })],
    })[2] ?? ''
  assert.doesNotMatch(thirdOf('AAAA'), /senders that check DNSSEC/)
  assert.match(thirdOf('A'), /senders that check DNSSEC do not deliver there/)
})

test('both are said in one sentence, and there are never more than three', () => {
  const bad = sample('sts-mismatch')
  const both = { ...bad, findings: [...bad.findings, finding('tlsa-mismatch', 'error')] }
  const [, second = ''] = sentencesOf(both)
  assert.match(second, /; senders that check DANE or MTA-STS do not deliver at all\.$/)
  for (const make of Object.values(sampleReports)) {
    for (const lang of langs) {
      const { sentences } = tellAnswer(makeMatter(make(), lang, findEntry))
      assert.ok(sentences.length <= 3)
      assert.ok(sentences.every((sentence) => /[^.]\.$/.test(sentence)))
    }
  }
})

test('senders with DANE are not counted among those that do not know the server', () => {
  const bad = sample('guide-3-private-ca')
  const places = bad.findings.flatMap(({ code, at }) => (code === 'root-included' ? [at] : []))
  const repaired = places.map((at) => finding('dane-would-repair', 'info', at))
  const second = (findings: Report['findings']) => sentencesOf({ ...bad, findings })[1] ?? ''
  assert.match(second(repaired), /to whom; senders that check DANE deliver, for they know/)
  assert.match(second(repaired.slice(1)), /without knowing to whom\.$/)
})

test('a name that DNSSEC or an enforced policy protects is said to be so, any other is not', () => {
  const base = sample('sts-mismatch')
  const listed = base.findings.filter(({ code }) => code !== 'sts-mx-not-listed')
  const closing = (own: Partial<Report>) => tellClosing(matterOf({ ...base, ...own }))
  const mx = (dnssec: NonNullable<Report['mx']>['dnssec']) =>
    base.mx === null ? {} : { mx: { ...base.mx, dnssec } }
  const sts = (own: Partial<Report['mtaSts']>) => ({ mtaSts: { ...base.mtaSts, ...own } })
  assert.match(closing({}), /unproven, because neither/)
  assert.match(closing({ findings: listed }), /protected by an enforced MTA-STS policy, for/)
  assert.match(closing({ findings: listed, ...sts({ mode: 'testing' }) }), /because neither/)
  assert.match(closing(mx('secure')), /came signed/)
  assert.match(closing({ ...mx('secure'), findings: listed }), /DNSSEC and by an enforced/)
  assert.match(closing({ ...mx('bogus'), findings: listed }), /because the DNSSEC check/)
  assert.match(closing({ ...mx('indeterminate') }), /as far as DNSSEC and MTA-STS/)
  const unseen = { ...mx('not-tested'), ...sts({ status: 'not-tested', mode: null }) }
  assert.match(closing(unseen), /was tested here/)
})

test('bogus MX records: who does not deliver, who has to act, and the servers all the same', () => {
  const text = presentText(sample('dnssec-bogus'), plain).replaceAll(/\s+/g, ' ')
  assert.match(text, /^bogus\.example: NOT JUDGED: the DNSSEC check/)
  assert.match(text, /Senders that check DNSSEC do not deliver .* operator of the DNS zone has to/)
  assert.match(text, /\[192\.0\.2\.77:25\] OK 12/)
  assert.match(text, /Confidence no value, because nothing says/)
  assert.match(textOf(sample('dnssec-bogus'), 'DNSSEC'), /FAILS at .*: the signature has expired/)
})

test('bogus addresses of one family stand beside the good ones of the other', () => {
  const report = sample('dane-valid')
  assert.match(textOf(report, 'DNSSEC'), /^MX answer of dane.example, and the addresses of/)
  const at = { host: report.hosts[0]?.name ?? '' }
  const args = { type: 'AAAA', reason: 'signature-expired', failing: 'mx1.dane.example AAAA' }
  const told = textOf(
    { ...report, findings: [finding('dnssec-bogus', 'error', at, args)] },
    'DNSSEC',
  )
  assert.match(told, /^MX answer of dane\.example: signed.*\naddresses of mx1.*: signed.*\n/)
  assert.match(told, /\nIPv6 addresses of mx1\.dane\.example: the check FAILS at .* has expired$/)
})

test('what is not signed, or could not be checked, says why, and where', () => {
  const base = sample('sts-mismatch')
  const told = (dnssec: 'insecure' | 'indeterminate', reason: string, failing: string | null) =>
    textOf(
      {
        ...base,
        mx: base.mx === null ? null : { ...base.mx, dnssec, doubt: { reason, failing } },
      },
      'DNSSEC',
    )
  assert.match(textOf(base, 'DNSSEC'), /^MX answer of .*: not signed: the delegation of example is/)
  const other = told('insecure', 'unsigned-delegation', 'policy.example')
  assert.match(
    other,
    /^MX answer of policy\.example: not signed: the delegation of policy\.example/,
  )
  assert.match(other, /\naddresses of mx1.*: not signed: the delegation of example is unsigned$/)
  assert.match(
    told('insecure', 'unsupported-digest', 'example'),
    /counts as not .* at example: the/,
  )
  assert.match(told('indeterminate', 'lookup-failed', null), /from here: a lookup failed\n/)
})

test('the transcript tells every question about the domain, and what came of it', () => {
  const stepsOf = (report: Report) => tellSteps(matterOf(report)).join('\n')
  const found = stepsOf(sample('dane-valid'))
  assert.match(found, /^DNSSEC of the MX answer of dane\.example: signed, and verified/)
  assert.match(found, /\nAddress lookup of mx1\.dane\.example: 3 addresses found\n/)
  assert.match(found, /_25\._tcp\.mx1\.dane\.example: 3 records; DANE: a TLSA record fits/)
  assert.match(found, /\nMTA-STS record of _mta-sts\.dane\.example: none\n/)
  assert.match(
    found,
    /TLSRPT record of _smtp\._tls\.dane\.example: mailto:tls@dane\.example, https:/,
  )
  const policy = sample('sts-mismatch')
  assert.match(
    stepsOf(policy),
    /_mta-sts\.policy\.example: found, id 2026.*\n.*txt: mode enforce\n/,
  )
  assert.match(stepsOf(policy), /_smtp.*: not usable \(there is no place that reports could go/)
  const lost = { ...policy.mtaSts, status: 'error' as const, mode: null }
  const why = finding('sts-policy-unavailable', 'warning', {}, { reason: 'status', detail: '404' })
  const text = stepsOf({ ...policy, mtaSts: lost, findings: [why] })
  assert.match(text, /mta-sts\.txt: not fetched \(an HTTP status other than 200, 404\)/)
  const typed = { ...policy, mx: null, target: { ...policy.target, kind: 'host' as const } }
  assert.doesNotMatch(stepsOf(typed), /MX answer|MTA-STS|TLSRPT/)
})

test('the transcript says why a record of MTA-STS or TLSRPT is not known', () => {
  const report = sample('sts-mismatch')
  const domain = report.target.asciiDomain
  const lost = {
    ...report,
    mtaSts: { ...report.mtaSts, status: 'error' as const, id: null, mode: null },
    tlsRpt: { status: 'error' as const, rua: [] },
  }
  const refused = { name: `_mta-sts.${domain}`, status: 'servfail', detail: 'refused' }
  const bogus = {
    name: `_smtp._tls.${domain}`,
    type: 'TXT',
    reason: 'signature-expired',
    failing: '-',
  }
  const findings = [
    finding('record-lookup-failed', 'warning', {}, refused),
    finding('dnssec-bogus', 'error', {}, bogus),
  ]
  const told = tellSteps(matterOf({ ...lost, findings })).join('\n')
  assert.match(told, /_mta-sts\.\S+: the lookup failed \(refused\)/)
  assert.match(told, /_smtp\._tls\.\S+: the check FAILS \(the signature has expired\)/)
})

test('a bogus record of MTA-STS or TLSRPT keeps no mail back', () => {
  const found = finding('dnssec-bogus', 'error', {}, { type: 'TXT' })
  const [, , third = ''] = sentencesOf({ ...sample('healthy'), findings: [found] })
  assert.doesNotMatch(third, /do not deliver/)
})

test('bogus TLSA records that leave no host are not told as bogus addresses', () => {
  const good = sample('healthy')
  const verdict = { ...good.verdict, id: 'dns-error' as const }
  const report = withDane({ ...good, verdict }, { status: 'bogus' })
  const [first = '', second = ''] = sentencesOf(report)
  assert.match(first, /^Senders that check DANE do not deliver .* TLSA records \(or addresses\)/)
  assert.match(second, /; what they answered stands below/)
  assert.match(presentText(report, plain), /NOT JUDGED: the DNSSEC check/)
})

test('where bogus records left nothing to ask, no answers are promised', () => {
  const report = sample('dnssec-bogus')
  const verdict = { ...report.verdict, judged: 0 }
  assert.match(sentencesOf(report)[1] ?? '', /; what they answered stands below/)
  assert.match(sentencesOf({ ...report, verdict })[1] ?? '', /no verdict is given\.$/)
})

test('bogus TLSA records say where and why', () => {
  const args = { type: 'TLSA', reason: 'key-missing', failing: 'example' }
  const found = finding('dnssec-bogus', 'error', { host: 'mx1.healthy.example' }, args)
  const report = withDane({ ...sample('healthy'), findings: [found] }, { status: 'bogus' })
  const [first, second] = topicOf(report, 'DANE')
  assert.match(first?.text ?? '', /\(at example, because of this: the key that signed it is not/)
  assert.match(second?.text ?? '', /do not deliver$/)
})

test('where there is nothing, one line each', () => {
  for (const status of ['absent', 'insecure', 'not-tested'] as const) {
    const report = withDane(sample('healthy'), { status })
    assert.deepEqual(
      tellRightServer(matterOf(report)).map(({ label, lines }) => [label, lines.length]),
      [
        ['DNSSEC', 1],
        ['DANE', 1],
        ['MTA-STS', 1],
        ['TLSRPT', 1],
      ],
    )
    assert.equal(hasDane({ report }), false)
  }
  assert.deepEqual(tellRightServer(matterOf(sample('no-mail'))), [])
})

test('DANE has a column where it is something, and only there', () => {
  const headOf = (report: Report) => presentText(report, plain).includes('Secure  From    DANE\n')
  assert.equal(headOf(sample('healthy')), false)
  for (const status of ['valid', 'invalid', 'unusable', 'bogus', 'error'] as const) {
    assert.equal(headOf(withDane(sample('healthy'), { status })), true, status)
  }
})

test('a record to publish stands unbroken on a line of its own, unless it is there already', () => {
  const linesOf = (report: Report, width = 80) =>
    presentText(report, { ...plain, width })
      .split('\n')
      .filter((line) => / IN TLSA 3 1 1 [0-9a-f]{64}$/.test(line))
      .map((line) => line.trim())
  const record = sample('dane-mismatch').hosts[0]?.endpoints[0]?.dane.records[0] ?? ''
  const wanted = `_25._tcp.mx2.mismatch.example. IN TLSA ${record}`
  assert.deepEqual(linesOf(sample('dane-mismatch')), [wanted])
  assert.deepEqual(linesOf(sample('dane-mismatch'), 64), [wanted], 'not broken')
  assert.match(textOf(sample('dane-mismatch'), 'DANE'), /to be published \(line of a zone file\)/)
  assert.deepEqual(linesOf(sample('dane-valid')), [])
  const absent = withDane(sample('healthy'), { status: 'absent' })
  const args = { owner: '_25._tcp.mx1.healthy.example', recommended: record }
  const findings = [finding('tlsa-absent', 'info', {}, args)]
  assert.deepEqual(linesOf({ ...absent, findings }), [`${args.owner}. IN TLSA ${record}`])
  assert.match(textOf({ ...absent, findings }, 'DANE'), /could be published \(line of a zone file/)
  const unusable = { ...absent, findings: [finding('tlsa-unusable', 'warning', {}, args)] }
  assert.match(textOf(unusable, 'DANE'), /to be published/)
  const unknown = { ...args, recommended: '-' }
  assert.deepEqual(
    linesOf({ ...absent, findings: [finding('tlsa-absent', 'info', {}, unknown)] }),
    [],
  )
})

test('an issuer that fits with a chain that does not hold is not told as a record that does not fit', () => {
  const report = sample('dane-mismatch')
  const findings = report.findings.map((one) =>
    one.code === 'tlsa-mismatch'
      ? { ...one, code: 'tlsa-issuer-chain' as const, args: { reason: 'expired' } }
      : one,
  )
  assert.match(textOf(report, 'DANE'), /mx2\.mismatch\.example: NO TLSA record fits/)
  assert.match(
    textOf({ ...report, findings }, 'DANE'),
    /mx2\.mismatch\.example: a TLSA record fits an issuer .* does NOT hold \(/,
  )
})

test('records that fit prove little where the MX answer is not signed, and it is said', () => {
  const report = sample('dane-valid')
  assert.doesNotMatch(textOf(report, 'DANE'), /This proves the server/)
  const mx = report.mx === null ? null : { ...report.mx, dnssec: 'insecure' as const }
  assert.match(textOf({ ...report, mx }, 'DANE'), /This proves the server/)
})

test('TLS that is missing is not told as a record that does not fit', () => {
  const report = withDane(sample('guide-1-no-tls'), { status: 'invalid', records: ['3 1 1 ab'] })
  assert.match(textOf(report, 'DANE'), /NO TLS, although TLSA records announce it/)
})

test('revocation says since when, or why not known', () => {
  const text = (name: string) => presentText(sample(name), plain).replaceAll(/\s+/g, ' ')
  assert.match(text('sts-mismatch'), /Revocation: REVOKED since 1 November 2026, 08:00:00 UTC;/)
  assert.match(text('dane-mismatch'), /Revocation: could not be found out \(HTTP status 404\);/)
  assert.match(text('dane-valid'), /Revocation: not revoked;/)
  assert.match(text('healthy'), /Revocation: not tested;/)
})

test('a lifetime of less than a day is told in seconds, a long list is cut', () => {
  const report = sample('sts-mismatch')
  const mxPatterns = Array.from({ length: 30 }, (_, index) => `mx${index}.example`)
  const mtaSts = { ...report.mtaSts, maxAge: 86_399, mxPatterns }
  const text = textOf({ ...report, mtaSts }, 'MTA-STS')
  assert.match(text, /kept by senders for 86,399 seconds only; lists mx0\.example, .*, 24 more/)
})

test('under encrypted it is said where nothing protects the DNS entry, and only there', () => {
  const good = sample('healthy')
  const withName = (
    dnssec: 'secure' | 'insecure' | 'not-tested',
    mtaSts: Partial<Report['mtaSts']>,
  ): Report => ({
    ...good,
    mx: good.mx === null ? null : { ...good.mx, dnssec },
    mtaSts: { ...good.mtaSts, ...mtaSts },
  })
  const enforced = { status: 'valid', mode: 'enforce' } as const
  const secondOf = (report: Report) => sentencesOf(report)[1] ?? ''
  const said = /named in DNS; the DNS entry itself is protected against forgery by neither/
  assert.match(secondOf(withName('insecure', { status: 'absent' })), said)
  assert.match(secondOf(withName('insecure', { status: 'valid', mode: 'testing' })), said)
  for (const protectedOrUnseen of [
    withName('secure', { status: 'absent' }),
    withName('insecure', enforced),
    withName('insecure', { status: 'not-tested' }),
    withName('insecure', { status: 'error' }),
    withName('not-tested', { status: 'absent' }),
  ])
    assert.doesNotMatch(secondOf(protectedOrUnseen), /DNS entry itself/)
})

test('confidence says what it did not count, and the older scale stands beside it as another one', () => {
  const verbose = { ...plain, verbose: true }
  const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
  const text = flat(presentText(sample('healthy'), verbose))
  assert.match(text, /neither good nor bad: DNSSEC, DANE, MTA-STS, revocation\./)
  assert.match(text, /Not our rating, .* CheckTLS: on its scale this would be 104 or more/)
  assert.doesNotMatch(flat(presentText(sample('healthy'), plain)), /CheckTLS/)
  const mixed = flat(presentText(sample('mixed'), verbose))
  assert.match(mixed, /between 0-49 \(no encryption\) and 104 or more \(strong: TLS 1\.3\)/)
  assert.match(
    flat(presentText(sample('unreachable'), verbose)),
    /50 means that nothing was tested/,
  )
})
