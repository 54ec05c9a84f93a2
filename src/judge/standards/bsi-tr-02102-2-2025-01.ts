import type { StandardRules } from '../../model/standard.ts'
import {
  curves12,
  dsaSchemes,
  finiteFields,
  groups13,
  keySizes,
  otherSignatures,
  pkcs1Schemes,
  pkcs1Signatures,
  schemes13,
  suites13,
  suitesWithDhe,
  suitesWithEcdhe,
  suitesWithoutForwardSecrecy,
} from './bsi-tr-02102-2-tables.ts'
import { always, groupsOf, oldVersions, onList, schemesOf, suitesOf, until } from './listed.ts'

/**
 * BSI TR-02102-2, version 2025-01. All of it is recommendation; what it does not name the BSI does not hold to be
 * insecure for that alone (chapter 1). A year with a plus sign may be put off by a later version.
 */
export const bsiTr02102Part2Of2025: StandardRules = {
  id: 'bsi-tr-02102-2',
  version: '2025-01',
  date: '2025-01-21',
  basis: 'BSI, Technische Richtlinie TR-02102-2: Verwendung von Transport Layer Security (TLS)',
  source: 'converted-text',
  notes: ['not-listed-not-insecure'],
  requirements: [
    {
      key: 'versions',
      section: '3.2',
      level: 'should',
      rule: {
        kind: 'list',
        from: { of: 'versions' },
        listed: [always('TLSv1.2', 'TLSv1.3')],
        excluded: oldVersions,
        others: 'not-listed',
      },
    },
    {
      key: 'suites-1.3',
      section: '3.4.4',
      level: 'should',
      rule: onList(suitesOf('TLSv1.3'), until(2031, ...suites13)),
    },
    {
      key: 'suites-1.2',
      section: '3.3.1',
      level: 'should',
      rule: onList(
        suitesOf('TLSv1.2'),
        until(2031, ...suitesWithEcdhe),
        until(2029, ...suitesWithDhe),
        until(2026, ...suitesWithoutForwardSecrecy),
      ),
    },
    {
      key: 'groups-1.3',
      section: '3.4.2',
      level: 'should',
      rule: onList(groupsOf('TLSv1.3'), until(2031, ...groups13)),
    },
    {
      key: 'groups-1.2',
      section: '3.3.2',
      level: 'should',
      rule: onList(groupsOf('TLSv1.2'), until(2031, ...curves12), until(2029, ...finiteFields)),
    },
    {
      key: 'dh-primes',
      section: '3.3.2, 3.6.1',
      level: 'should',
      rule: {
        kind: 'dh-primes',
        minBits: 3000,
        origins: [until(2029, ...finiteFields)],
        others: 'not-listed',
      },
    },
    {
      key: 'signatures-1.3',
      section: '3.4.3',
      level: 'should',
      rule: onList(schemesOf('TLSv1.3'), until(2031, ...schemes13)),
    },
    {
      key: 'signatures-1.2',
      section: '3.3.3',
      level: 'should',
      rule: onList(
        schemesOf('TLSv1.2'),
        until(2031, ...schemes13),
        until(2029, ...dsaSchemes),
        until(2025, ...pkcs1Schemes),
      ),
    },
    {
      key: 'keys',
      section: '3.6.1',
      level: 'should',
      rule: { kind: 'keys', of: 'chain', minBits: keySizes },
    },
    {
      key: 'curves',
      section: '3.6.2',
      level: 'should',
      rule: onList({ of: 'curves', whose: 'chain' }, until(2031, ...curves12)),
    },
    {
      key: 'certificate-signatures',
      section: '3.3.3, 3.4.3',
      level: 'should',
      rule: onList(
        { of: 'certificate-signatures', whose: 'chain' },
        until(2031, ...otherSignatures),
        until(2029, 'dsa_with_SHA256'),
        until(2025, ...pkcs1Signatures),
      ),
    },
    {
      key: 'secure-renegotiation',
      section: '3.3.4.1',
      level: 'should',
      rule: { kind: 'feature', feature: 'secureRenegotiation', wanted: 'yes' },
    },
    {
      key: 'client-renegotiation',
      section: '3.3.4.1',
      level: 'should',
      rule: { kind: 'unobservable' },
    },
    {
      key: 'truncated-hmac',
      section: '3.3.4.2',
      level: 'should',
      rule: { kind: 'unobservable' },
    },
    {
      key: 'compression',
      section: '3.3.4.3',
      level: 'should',
      rule: { kind: 'feature', feature: 'compression', wanted: 'no' },
    },
    {
      key: 'encrypt-then-mac',
      section: '3.3.4.5',
      level: 'should',
      rule: { kind: 'feature', feature: 'encryptThenMac', wanted: 'yes' },
    },
    {
      key: 'heartbeat',
      section: '3.3.4.6, 3.4.5.1',
      level: 'should',
      rule: { kind: 'feature', feature: 'heartbeat', wanted: 'no' },
    },
    {
      key: 'extended-master-secret',
      section: '3.3.4.7',
      level: 'should',
      rule: { kind: 'feature', feature: 'extendedMasterSecret', wanted: 'yes' },
    },
    {
      key: 'early-data',
      section: '3.4.1',
      level: 'should',
      rule: { kind: 'unobservable' },
    },
  ],
}
