import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingArguments } from '../../model/finding.ts'
import { daysFrom, type Minted, mint, mintCa, type MintOptions } from '../../../lab/mint.ts'
import { type Certificate, parseCertificate } from './certificate.ts'
import { isRefusedWeakness } from './strength.ts'
import { judgePath, type PathInput, type PathJudgement } from './path.ts'

const now = new Date('2026-11-23T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 900) }
const names = ['mx.example']

const ca = (subject: string, issuer?: Minted, options: Partial<MintOptions> = {}) =>
  mintCa({ subject, ...valid, ...(issuer === undefined ? {} : { issuer }), ...options })
const leafBelow = (issuer: Minted, options: Partial<MintOptions> = {}) =>
  mint({ subject: 'mx.example', names, issuer, ...valid, ...options })

const root = ca('Root')
const intermediate = ca('Intermediate', root)
const leaf = leafBelow(intermediate)

function judge(
  sent: readonly Minted[],
  anchors = [root],
  more: Partial<PathInput> = {},
): PathJudgement {
  const judgement = judgePath({
    chain: sent.map(read),
    anchors: anchors.map(read),
    at: now.toISOString(),
    ...more,
  })
  for (const { code, args } of judgement.problems) {
    assert.deepEqual(
      Object.keys(args).sort(),
      [...findingArguments[code]].sort(),
      `arguments of ${code}`,
    )
  }
  return judgement
}

function read({ der }: Minted): Certificate {
  const result = parseCertificate(der)
  assert.ok(result.ok)
  return result.value
}

const codes = ({ problems }: PathJudgement) => problems.map(({ code }) => code)
const subjects = ({ path }: PathJudgement) => path?.map(({ subject }) => subject.text)

const namesOutside = (
  nameConstraints: MintOptions['nameConstraints'],
  options: Partial<MintOptions> = {},
) => {
  const bound = ca('Bound', root, nameConstraints === undefined ? {} : { nameConstraints })
  const judgement = judge([leafBelow(bound, options), bound])
  return judgement.problems
    .filter(({ code }) => code === 'name-constraint')
    .map(({ args }) => args['name'])
}

const isTrustedAt = (time: string) => judge([leaf, intermediate], [root], { at: time }).trusted

test('a healthy chain is trusted and conformant, without a problem', () => {
  const judgement = judge([leaf, intermediate])
  assert.deepEqual(judgement.problems, [])
  assert.equal(judgement.trusted, true)
  assert.equal(judgement.conformant, true)
  assert.deepEqual(subjects(judgement), ['CN=mx.example', 'CN=Intermediate', 'CN=Root'])
})

test('an empty chain and an unreadable time are not trusted', () => {
  assert.equal(judge([]).trusted, false)
  assert.equal(judge([leaf, intermediate], [root], { at: 'now' }).trusted, false)
})

test('all problems are found, each with its certificate', () => {
  const odd = ca('Odd', root, {
    notAfter: daysFrom(now, -1),
    extKeyUsage: ['clientAuth'],
    basicConstraints: false,
  })
  const bad = leafBelow(odd, {
    notBefore: daysFrom(now, 1),
    keyUsage: ['cRLSign'],
    key: 'rsa1024',
    fault: 'wrong-signature',
  })
  const judgement = judge([bad, odd])
  const found = judgement.problems
    .filter(({ strict }) => !strict)
    .map(({ code, certificate }) => [code, certificate])
  assert.deepEqual(found, [
    ['not-yet-valid', bad.sha256],
    ['malformed', bad.sha256],
    ['wrong-usage', bad.sha256],
    ['expired', odd.sha256],
    ['not-a-ca', odd.sha256],
    ['wrong-usage', odd.sha256],
  ])
  assert.ok(codes(judgement).includes('weak-key'))
  assert.equal(judgement.trusted, false)
})

test('exactly one path code says why no trust anchor was reached', () => {
  const own = mint({ subject: 'mx.example', names, ...valid })
  const stranger = ca('Stranger')
  const below = leafBelow(stranger)
  assert.deepEqual(codes(judge([own])), ['self-signed'])
  assert.deepEqual(codes(judge([below, stranger])), ['self-signed-in-chain'])
  assert.deepEqual(codes(judge([below])), ['incomplete-chain'])
  assert.deepEqual(codes(judge([leaf])), ['incomplete-chain'])
  const known = { knownRoots: new Set([stranger.sha256]) }
  assert.deepEqual(codes(judge([below, stranger], [root], known)), ['untrusted-root'])
  assert.equal(judge([leaf]).path, null)
  assert.deepEqual(judge([leaf]).problems[0]?.args, {
    subject: 'CN=mx.example',
    issuer: 'CN=Intermediate',
  })
})

test('a path that breaks off below a CA that others trust ends at a known CA', () => {
  const elsewhere = [read(ca('Other Root')), read(root)]
  const told = (sent: readonly Minted[]) =>
    judge(sent, [], { trustedElsewhere: elsewhere }).problems.map((one) => [
      one.code,
      one.args['subject'],
      one.certificate,
    ])
  assert.deepEqual(told([leaf, intermediate]), [['untrusted-root', 'CN=Root', intermediate.sha256]])
  assert.deepEqual(told([leaf, intermediate, root]), [['untrusted-root', 'CN=Root', root.sha256]])
  // Not by the name alone.
  const namesake = ca('Root', undefined, { keyLabel: 'namesake', omit: ['subjectKeyId'] })
  const below = ca('Intermediate', namesake, { omit: ['authorityKeyId'] })
  assert.equal(told([leafBelow(below), below])[0]?.[0], 'incomplete-chain')
})

test('a leaf that is itself a trust anchor is fine, self-signed or not', () => {
  const own = mint({ subject: 'mx.example', names, ...valid })
  assert.equal(judge([own], [own]).trusted, true)
  assert.equal(judge([leaf], [leaf]).trusted, true)
})

test('an intermediate may be the trust anchor', () => {
  assert.deepEqual(subjects(judge([leaf, root], [intermediate])), [
    'CN=mx.example',
    'CN=Intermediate',
  ])
})

test('a CA of the same name with another key is not the issuer', () => {
  const impostor = ca('Root', undefined, { keyLabel: 'impostor' })
  assert.deepEqual(codes(judge([leaf, intermediate], [impostor])), ['incomplete-chain'])
  const unmarked = { omit: ['authorityKeyId', 'subjectKeyId'] } as const
  const plainLeaf = leafBelow(root, unmarked)
  const judgement = judge(
    [plainLeaf],
    [ca('Root', undefined, { keyLabel: 'impostor', ...unmarked })],
  )
  assert.equal(judgement.trusted, false)
  assert.ok(
    judgement.problems.some(
      ({ args }) => args['problem'] === 'signature does not fit the key of the issuer',
    ),
  )
})

test('of several paths the one with the fewest problems is taken', () => {
  const other = ca('Other Root')
  const expired = ca('Intermediate', other, { notAfter: daysFrom(now, -1) })
  for (const sent of [
    [leaf, expired, intermediate],
    [leaf, intermediate, expired],
  ]) {
    const judgement = judge(sent, [other, root])
    assert.equal(judgement.trusted, true)
    assert.deepEqual(subjects(judgement)?.at(-1), 'CN=Root')
  }
  assert.deepEqual(codes(judge([leaf, expired], [other, root])), ['expired'])
})

test('cross-signed certificates beside the path are no fault of the order', () => {
  const old = ca('Old Root')
  const cross = mintCa({ subject: 'Root', issuer: old, ...valid })
  const judgement = judge([leaf, intermediate, cross])
  assert.deepEqual(judgement.problems, [])
  assert.deepEqual(judgement.roles, ['leaf', 'path', 'alternative'])
  assert.deepEqual(subjects(judge([leaf, intermediate, cross], [old]))?.at(-1), 'CN=Old Root')
})

test('loops in cross-signing end', () => {
  const a = ca('A', ca('B'))
  const b = ca('B', ca('A'))
  const below = leafBelow(a)
  const judgement = judge([below, a, b])
  assert.equal(judgement.path, null)
  assert.deepEqual(codes(judgement), ['incomplete-chain'])
})

test('certificates out of order, twice and of no use are told with the right order', () => {
  const stranger = ca('Stranger')
  const judgement = judge([leaf, root, stranger, intermediate, leaf])
  assert.deepEqual(codes(judgement), ['chain-order', 'root-included'])
  assert.deepEqual(judgement.problems[0]?.args, { order: ['1', '4', '2'] })
  assert.deepEqual(judgement.roles, ['leaf', 'root', 'unrelated', 'path', 'duplicate'])
  assert.equal(judgement.conformant, true)
})

test('a path length counts the intermediates below, without self-issued ones', () => {
  const top = ca('Top', root, { pathLength: 0 })
  assert.deepEqual(codes(judge([leafBelow(top), top])), [])
  const deep = ca('Deep', top)
  const judgement = judge([leafBelow(deep), deep, top])
  assert.deepEqual(
    judgement.problems.map(({ code, args }) => [code, args]),
    [['path-length', { subject: 'CN=Top', allowed: 0 }]],
  )
  const rolled = ca('Top', top, { keyLabel: 'rolled', pathLength: 0 })
  assert.deepEqual(codes(judge([leafBelow(rolled), rolled, top])), [])
})

test('name constraints bind names and addresses, the common name where there is no name, and exclusions win', () => {
  assert.deepEqual(namesOutside({ permitted: ['example'] }), [])
  assert.deepEqual(namesOutside({ permitted: ['mx.example'] }), [])
  assert.deepEqual(namesOutside({ permitted: ['x.example'] }), ['DNS:mx.example'])
  assert.deepEqual(namesOutside({ permitted: ['example'], excluded: ['mx.example'] }), [
    'DNS:mx.example',
  ])
  assert.deepEqual(namesOutside({ permitted: ['other'] }, { names: [] }), ['DNS:mx.example'])
  const addresses = { ips: ['192.0.2.7', '198.51.100.1', '2001:db8::1'] }
  assert.deepEqual(namesOutside({ permitted: ['192.0.2.0/24', '2001:db8::/32'] }, addresses), [
    'IP Address:198.51.100.1',
  ])
  assert.deepEqual(namesOutside({ excluded: ['198.51.0.0/16'] }, addresses), [
    'IP Address:198.51.100.1',
  ])
})

test('SHA-1 and MD5 are refused by senders, RSA keys only below 1024 bits; weak is both', () => {
  const weak = judge([
    leafBelow(intermediate, { key: 'rsa1024', signatureHash: 'sha1' }),
    intermediate,
  ])
  assert.deepEqual([weak.trusted, weak.conformant], [false, false])
  assert.deepEqual(
    weak.problems.map(({ code, args }) => [code, args]),
    [
      ['weak-key', { subject: 'CN=mx.example', keyType: 'rsa', keyBits: 1024 }],
      ['weak-signature', { subject: 'CN=mx.example', signatureAlgorithm: 'ecdsa-with-SHA1' }],
    ],
  )
  const short = judge([leafBelow(intermediate, { key: 'rsa1024' }), intermediate])
  assert.deepEqual([short.trusted, short.conformant], [true, false])
  const [found] = short.problems
  assert.equal(found !== undefined && isRefusedWeakness(found), false)
  const args = { keyType: 'rsa', keyBits: 1023 }
  assert.equal(isRefusedWeakness({ code: 'weak-key', args }), true)
  assert.equal(
    isRefusedWeakness({ code: 'weak-key', args: { keyType: 'ec', keyBits: 192 } }),
    false,
  )
  assert.equal(isRefusedWeakness({ code: 'not-conformant', args }), false)
  // The anchor's own signature proves nothing and may be anything.
  const old = ca('SHA-1 Root', undefined, { signatureHash: 'sha1' })
  assert.deepEqual(judge([leafBelow(old)], [old]).problems, [])
})

test('a path without weak signatures is taken where there is one', () => {
  const weak = ca('Twice', root, { keyLabel: 'twice', signatureHash: 'sha1' })
  const good = ca('Twice', root, { keyLabel: 'twice', serial: '77' })
  const judgement = judge([leafBelow(good), good, weak])
  assert.equal(judgement.trusted, true)
  assert.deepEqual(codes(judgement), [])
  // OpenSSL and GnuTLS take the one that comes first, and refuse it.
  const misled = judge([leafBelow(good), weak, good])
  assert.deepEqual([misled.trusted, misled.isPathGood], [false, true])
  assert.deepEqual(codes(misled), ['weak-signature', 'chain-order'])
  for (const { path } of [judgement, misled]) assert.equal(path?.[1]?.sha256, good.sha256)
})

test('public roots are trusted as they are; other anchors are held to the strict rules', () => {
  const bare = ca('Bare Root', undefined, { omit: ['subjectKeyId'] })
  const chain = [leafBelow(bare, { omit: ['authorityKeyId'] })].map(read)
  const input = { chain, anchors: [read(bare)], at: now.toISOString() }
  const problemsOf = (publicRoots: readonly string[]) =>
    judgePath({ ...input, publicRoots: new Set(publicRoots) }).problems.map(({ args }) => args)
  const leafToo = { subject: 'CN=mx.example', problem: 'authorityKeyIdentifier missing' }
  const missing = { subject: 'CN=Bare Root', problem: 'subjectKeyIdentifier missing' }
  assert.deepEqual(problemsOf([]), [leafToo, missing])
  assert.deepEqual(problemsOf([bare.sha256]), [leafToo])
})

test('a list of usages without one is shown as a dash', () => {
  const judgement = judge([
    leafBelow(intermediate, {
      keyUsage: [],
      extensions: [{ oid: '2.5.29.15', critical: true, value: Buffer.from([3, 2, 7, 0]) }],
    }),
    intermediate,
  ])
  const found = judgement.problems.find(({ code }) => code === 'wrong-usage')
  assert.deepEqual(found?.args['usage'], ['-'])
})

test('a CA whose keyUsage has no keyCertSign may not issue, whatever basicConstraints says', () => {
  const noSigner = ca('Intermediate', root, { keyUsage: ['cRLSign'] })
  const judgement = judge([leafBelow(noSigner), noSigner])
  assert.equal(judgement.trusted, false)
  assert.deepEqual(
    judgement.problems.map(({ code, certificate }) => [code, certificate]),
    [['not-a-ca', noSigner.sha256]],
  )
})

test('dates are inclusive to the second', () => {
  assert.equal(isTrustedAt(valid.notBefore.toISOString()), true)
  assert.equal(isTrustedAt(valid.notAfter.toISOString()), true)
  assert.equal(isTrustedAt(new Date(valid.notBefore.getTime() - 1000).toISOString()), false)
  assert.equal(isTrustedAt(new Date(valid.notAfter.getTime() + 1000).toISOString()), false)
})

test('a long chain is trusted, one beyond the limit is not, and neither takes long', () => {
  const cas: Minted[] = []
  for (let i = 0; i < 110; i += 1) cas.unshift(ca(`Level ${i}`, cas[0] ?? root))
  const chain = (count: number) => {
    const own = cas.slice(-count)
    return judge([leafBelow(own[0] ?? root), ...own])
  }
  assert.equal(chain(48).trusted, true)
  assert.deepEqual(codes(chain(110)), ['path-length'])
})

test('a thousand certificates, alike or not, end in a bounded time', () => {
  const alike = Array.from({ length: 300 }, (_, i) =>
    ca('Alike', ca('Alike', undefined, { omit: ['subjectKeyId'] }), {
      serial: (4096 + i).toString(16),
      keyLabel: `k${i % 40}`,
      omit: ['subjectKeyId', 'authorityKeyId'],
    }),
  )
  const start = process.cpuUsage()
  const judgement = judge([
    leafBelow(alike[0] ?? root, { omit: ['authorityKeyId'] }),
    ...alike,
    ...alike,
    ...alike,
    ...alike,
  ])
  const { user, system } = process.cpuUsage(start)
  assert.equal(judgement.trusted, false)
  assert.ok(user + system < 1_500_000, `${user + system} us`)
})

test('a judgement does not depend on what was judged before', () => {
  const chain = [leaf, intermediate, root]
  assert.deepEqual(judge(chain), judge(chain))
  assert.deepEqual(judge([leaf]).problems, judge([leaf]).problems)
})

test('a chain seen before is judged in well under 5 ms', () => {
  judge([leaf, intermediate])
  const start = process.cpuUsage()
  for (let i = 0; i < 100; i += 1) judge([leaf, intermediate])
  const { user, system } = process.cpuUsage(start)
  assert.ok(user + system < 500_000, `${(user + system) / 100} us each`)
})

test('a plain path is found among CAs of one name that all signed each other', () => {
  const omit = ['subjectKeyId', 'authorityKeyId'] as const
  const key = (i: number) => ({ keyLabel: `mesh${i}`, omit })
  const roots = Array.from({ length: 9 }, (_, i) => ca('Mesh', undefined, key(i)))
  const mesh = roots.flatMap((issuer, i) =>
    roots.flatMap((_, j) =>
      i === j ? [] : [ca('Mesh', issuer, { ...key(j), serial: (4096 + i * 16 + j).toString(16) })],
    ),
  )
  const [first = root] = roots
  const judgement = judge([leafBelow(first, { omit }), ...mesh], roots.slice(8))
  // Senders' libraries take the root of that name, whose key is another one.
  assert.deepEqual([judgement.trusted, judgement.isPathGood], [false, true])
  assert.equal(judgement.path?.length, 3)
})
