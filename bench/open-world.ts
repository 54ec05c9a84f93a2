import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { defaultCheckOptions } from '../src/check.ts'
import { parseTrustAnchors } from '../src/protocol/dnssec/trust-anchors.ts'
import { liveWorld } from '../src/world/live-world.ts'
import type { World } from '../src/world/world.ts'
import { resolver } from '../test/peers/names.ts'
import type { PeerWorld } from '../test/peers/world.ts'

/** The peers as a running process sees them, with nothing in its caches. */
export function openWorld({ rootFile, anchorFile }: PeerWorld): World {
  const anchors = parseTrustAnchors(readFileSync(anchorFile, 'latin1'))
  assert.ok(anchors.ok)
  return liveWorld({
    resolvers: [{ address: resolver, port: 53 }],
    trustAnchors: anchors.value,
    addedRoots: [readFileSync(rootFile, 'utf8')],
    connectTo: [],
    allowNetworks: ['127.77.0.0/16'],
    timeoutMs: defaultCheckOptions.timeoutMs,
  })
}
