import type { ReportInventory } from '../model/report.ts'

const yes = { offered: 'yes', connection: 2 } as const
const no = { offered: 'no', connection: 3 } as const
const open = { offered: 'not-tested', connection: null } as const

/** Something of everything: strong, weak, obsolete, refused, not tested. */
export const inventory: ReportInventory = {
  depth: 'exhaustive',
  connections: 30,
  budget: null,
  complete: true,
  protocols: [
    { version: 'SSLv2', ...open },
    { version: 'SSLv3', ...no },
    { version: 'TLSv1', ...yes },
    { version: 'TLSv1.2', ...yes },
    { version: 'TLSv1.3', ...yes },
  ],
  ciphers: [
    cipher('TLSv1.3', 'TLS_AES_256_GCM_SHA384'),
    { ...cipher('TLSv1.2', 'DES-CBC3-SHA'), bits: 112, order: 1, weak: ['3des', 'cbc-sha1'] },
    { ...cipher('TLSv1.2', 'ECDHE-RSA-AES256-GCM-SHA384'), order: 2 },
    { ...cipher('TLSv1', 'NULL-SHA'), bits: 0, weak: ['null'] },
  ],
  enumerated: ['TLSv1.2'],
  groups: [
    { name: 'x25519', id: 29, ...yes, postQuantum: false },
    { name: 'X25519MLKEM768', id: 0x11ec, ...yes, postQuantum: true },
    { name: 'secp521r1', id: 25, ...no, postQuantum: false },
  ],
  groupOrder: ['X25519MLKEM768', 'x25519'],
  postQuantum: {
    offered: 'yes',
    hybrid: ['X25519MLKEM768'],
    alone: [],
    taken: true,
    first: true,
    deadlines: [
      { need: 'very-high', until: '2030-12-31', met: true },
      { need: 'usual', until: '2031-12-31', met: true },
    ],
    source: { standard: 'BSI TR-02102-1', version: '2026-01', secondHand: true },
  },
  weakClasses: [
    { id: 'null', ...yes, cipher: 'TLS_RSA_WITH_NULL_SHA' },
    { id: 'rc4', ...no, cipher: null },
    { id: 'des', ...open, cipher: null },
  ],
  order: { ...yes, by: 'server' },
  keyTypes: [],
  signatureSchemes: [],
  dhPrimes: [{ bits: 1024, sha256: '0'.repeat(64), origin: null, connection: 9 }],
  secureRenegotiation: yes,
  extendedMasterSecret: yes,
  encryptThenMac: yes,
  sessionTickets: yes,
  heartbeat: no,
  compression: no,
  fallbackScsv: open,
  helloIntolerance: no,
}

function cipher(version: 'TLSv1' | 'TLSv1.2' | 'TLSv1.3', name: string) {
  return { version, iana: name, opensslName: name, bits: 256, order: null, weak: [], connection: 1 }
}
