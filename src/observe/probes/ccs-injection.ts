import { writeBogusFinished, writeChangeCipherSpec } from '../../protocol/tls/probe-messages.ts'
import type { Door, ProbeOutcome } from './door.ts'
import { openRawTls, refusesOldVersions, type RawTls } from './raw-tls.ts'

/**
 * CCS injection (CVE-2014-0224): ChangeCipherSpec comes before any key exchange. A sound server ends
 * there (RFC 5246 7.1, appendix F.1.3); one that makes keys of nothing then fails to decrypt what
 * follows and says so. One connection.
 */
export async function probeCcsInjection(door: Door): Promise<ProbeOutcome> {
  const tls = await openRawTls(door, {})
  if (typeof tls === 'string') return tls
  if ('alert' in tls) {
    if (!refusesOldVersions(tls)) return 'unclear'
    return { vulnerable: 'no', sign: 'no-old-version', connection: tls.number }
  }
  try {
    return await inject(tls)
  } finally {
    tls.end()
  }
}

async function inject(tls: RawTls): Promise<ProbeOutcome> {
  const { number: connection } = tls
  tls.send(writeChangeCipherSpec(tls.version))
  const first = await tls.hear(tls.patienceMs)
  if (first.kind === 'alert' || first.kind === 'closed' || first.kind === 'reset') {
    return { vulnerable: 'no', sign: 'refused', connection }
  }
  if (first.kind !== 'silent') return 'unclear'
  tls.send(writeBogusFinished(tls.version))
  const second = await tls.hear(answerMs)
  if (second.kind !== 'alert') return second.kind === 'record' ? 'unclear' : second.kind
  return decryptionFailures.has(second.code)
    ? { vulnerable: 'yes', sign: 'early-keys', connection }
    : { vulnerable: 'no', sign: 'refused', connection }
}

/** bad_record_mac and decryption_failed (RFC 5246 7.2.2): it tried to open the record. */
const decryptionFailures: ReadonlySet<number> = new Set([20, 21])

/** How long an answer that must come is waited for. */
const answerMs = 5000
