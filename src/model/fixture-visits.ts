import type { Attempt } from './attempt.ts'
import type { Visit, VisitFacts, VisitPurpose } from './evidence.ts'
import type { Fault } from './fault.ts'
import type { Ehlo, Reply } from './smtp.ts'
import type { Handshake, TlsVersion } from './tls.ts'

/** Visits as tests need them: told in the facts that matter, the rest as in a good session. */

export const reply = (code: number, ...lines: string[]): Reply => ({ code, enhanced: null, lines })

export const known = <T>(value: T, ms = 10): Attempt<T> => ({
  state: 'known',
  value,
  ms,
  endedMs: ms,
})
export const failed = (fault: Fault, ms = 10): Attempt<never> => ({
  state: 'failed',
  fault,
  ms,
  endedMs: ms,
})
export const skipped: Attempt<never> = { state: 'skipped' }

export const absent: Fault = { kind: 'smtp', reason: 'absent', reply: null }
export const refused: Fault = { kind: 'smtp', reason: 'refused', reply: reply(554, 'no') }
export const temporary: Fault = { kind: 'smtp', reason: 'temporary', reply: reply(421, 'later') }
export const closed: Fault = { kind: 'tcp', reason: 'closed' }
export const silence: Fault = { kind: 'timeout', bound: 'silence', seconds: 30 }
export const alert: Fault = {
  kind: 'tls',
  reason: 'alert',
  alert: 'handshake_failure',
  library: null,
}

export function ehlo(...keywords: string[]): Ehlo {
  return {
    verb: 'EHLO',
    refusal: null,
    reply: reply(250, 'mx.example', ...keywords),
    keywords: keywords.map((keyword) => ({ keyword, params: [] })),
  }
}

export function handshake(chain: readonly string[], version: TlsVersion = 'TLSv1.3'): Handshake {
  return {
    version,
    cipher: { iana: 'TLS_AES_256_GCM_SHA384', openssl: 'TLS_AES_256_GCM_SHA384', bits: 256 },
    group: 'x25519',
    dhBits: null,
    signatureScheme: 'ecdsa_secp256r1_sha256',
    chain,
    ocspResponse: null,
    clientCertificateRequested: false,
    serverName: 'mx.example',
    hello: 'full',
    libraryVerify: 'ok',
  }
}

/** A good session with this handshake, but for the facts given. */
export function visit(facts: Partial<VisitFacts> = {}, purpose: VisitPurpose = 'delivery'): Visit {
  return {
    purpose,
    transcript: [],
    facts: {
      answer: known(null),
      greeting: known(reply(220, 'mx.example')),
      ehlo: known(ehlo('STARTTLS')),
      starttls: known(reply(220, 'go')),
      handshake: known(handshake([])),
      secureEhlo: known(ehlo()),
      mail: known(reply(250, 'ok')),
      rcpt: skipped,
      injectedBytes: 0,
      ...facts,
    },
  }
}

/** A session that ended at this fact with this fault. */
export function visitEnding(
  at: 'answer' | 'greeting' | 'ehlo' | 'starttls' | 'handshake' | 'secureEhlo',
  fault: Fault,
  purpose: VisitPurpose = 'delivery',
): Visit {
  const order = [
    'answer',
    'greeting',
    'ehlo',
    'starttls',
    'handshake',
    'secureEhlo',
    'mail',
  ] as const
  const later = order.slice(order.indexOf(at) + 1).map((fact) => [fact, skipped] as const)
  return visit({ [at]: failed(fault), ...Object.fromEntries(later) }, purpose)
}
