import { helloExtensions } from '../../protocol/tls/client-hello.ts'
import { extension } from '../../protocol/tls/extensions.ts'
import {
  heartbeatContentType,
  readHeartbeatResponse,
  writeBogusFinished,
  writeHeartbeatRequest,
} from '../../protocol/tls/probe-messages.ts'
import type { Door, ProbeOutcome } from './door.ts'
import { openRawTls, refusesOldVersions, type Heard } from './raw-tls.ts'

/**
 * Heartbleed (CVE-2014-0160): does the server answer a heartbeat request that says it is longer than it
 * is? The first claims no more than it brings with its padding, so that a server that does not look
 * sends back nothing of its own; only where it is answered a second one claims one byte more, as some
 * read the length but not the padding. Behind each goes a message that every server refuses, so that
 * silence is not taken for an answer. One connection, two where the first was answered.
 */
export async function probeHeartbleed(door: Door): Promise<ProbeOutcome> {
  const first = await ask(door, 16)
  if (first !== 'answered') return first
  const second = await ask(door, 17)
  if (second !== 'answered') return second
  const connection = door.lastNumber()
  return { vulnerable: 'yes', sign: 'over-read', connection }
}

async function ask(door: Door, claimed: 16 | 17): Promise<ProbeOutcome | 'answered'> {
  const tls = await openRawTls(door, { extensions: [helloExtensions.heartbeatBothWays()] })
  if (typeof tls === 'string') return tls
  const { number: connection } = tls
  if ('alert' in tls) {
    if (!refusesOldVersions(tls)) return 'unclear'
    return { vulnerable: 'no', sign: 'no-old-version', connection }
  }
  try {
    if (!tls.answer.extensions.includes(extension.heartbeat)) {
      return { vulnerable: 'no', sign: 'no-heartbeat', connection }
    }
    tls.send(writeHeartbeatRequest(tls.version, claimed), writeBogusFinished(tls.version))
    const heard = await tls.hear(answerMs)
    if (isResponse(heard)) return 'answered'
    if (heard.kind === 'alert' || heard.kind === 'closed' || heard.kind === 'reset') {
      return { vulnerable: 'no', sign: 'dropped', connection }
    }
    return heard.kind === 'silent' ? 'silent' : 'unclear'
  } finally {
    tls.end()
  }
}

/** How long an answer that must come is waited for. */
const answerMs = 5000

/** With more in it than was sent: no payload at all. */
function isResponse(heard: Heard): boolean {
  if (heard.kind !== 'record' || heard.record.type !== heartbeatContentType) return false
  const length = readHeartbeatResponse(heard.record.fragment)
  return length.ok && length.value > 0
}
