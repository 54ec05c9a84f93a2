import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Rule } from '../../model/standard.ts'
import { allCipherSuites } from '../../protocol/tls/cipher-suites.ts'
import { groups } from '../../protocol/tls/groups.ts'
import { signatureSchemes } from '../../protocol/tls/signature-schemes.ts'
import { findStandard, standardAt, standards } from './standards.ts'

const registries: Readonly<Record<string, ReadonlySet<string>>> = {
  versions: new Set(['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']),
  suites: new Set(allCipherSuites().map(({ iana }) => iana)),
  groups: new Set([...groups.values()].map(({ name }) => name)),
  'signature-schemes': new Set(signatureSchemes.values()),
  curves: new Set([...groups.values()].filter(({ kind }) => kind === 'ec').map(({ name }) => name)),
}

/** Every name that a rule speaks of, with the registry it must stand in. */
function namesOf(rule: Rule): readonly (readonly [registry: string, name: string])[] {
  switch (rule.kind) {
    case 'list':
      return [...(rule.listed ?? []).flatMap(({ names }) => names), ...rule.excluded].map(
        (name) => [rule.from.of, name] as const,
      )
    case 'group-offered':
      return rule.anyOf.map((name) => ['groups', name] as const)
    case 'dh-primes':
      return rule.origins.flatMap(({ names }) => names.map((name) => ['groups', name] as const))
    case 'order':
      return rule.by === 'server' ? rule.last.map((name) => ['suites', name] as const) : []
    default:
      return []
  }
}

void describe('the rule sets', () => {
  for (const { id, version, date, requirements } of standards) {
    void test(`${id}@${version}: dated, each requirement once, each name known to its registry`, () => {
      assert.match(date, /^20\d\d-\d\d-\d\d$/)
      const keys = requirements.map(({ key }) => key)
      assert.deepEqual(keys, [...new Set(keys)])
      const unknown = requirements
        .flatMap(({ rule }) => namesOf(rule))
        .filter(([registry, name]) => registries[registry]?.has(name) === false)
      assert.deepEqual(unknown, [])
    })
  }

  void test('the suites of the BSI have no ChaCha20, its groups no X25519, alone or in a hybrid', () => {
    const names = standards
      .filter(({ id }) => id === 'bsi-tr-02102-2')
      .flatMap(({ requirements }) => requirements.flatMap(({ rule }) => namesOf(rule)))
      .map(([, name]) => name)
    assert.ok(names.includes('TLS_AES_128_CCM_SHA256'))
    assert.deepEqual(
      names.filter((name) => /chacha|x25519|mlkem/i.test(name)),
      [],
    )
  })
})

void describe('the version of a standard', () => {
  void test('is the newest that was out at the time judged for', () => {
    const at = (time: string) => standardAt('bsi-tr-02102-2', time)?.version
    assert.equal(at('2026-11-23T12:00:00.000Z'), '2026-01')
    assert.equal(at('2026-01-27T00:00:00.000Z'), '2026-01')
    assert.equal(at('2026-01-26T23:59:59.000Z'), '2025-01')
    assert.equal(at('2001-01-01T00:00:00.000Z'), '2025-01')
    assert.equal(standardAt('no-such', '2026-11-23T12:00:00.000Z'), null)
  })

  void test('is found by its name', () => {
    assert.equal(findStandard('bsi-tr-02102-2', '2025-01')?.date, '2025-01-21')
    assert.equal(findStandard('bsi-tr-02102-2', '2024-01'), null)
  })
})
