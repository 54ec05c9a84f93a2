import type { ProbeGap, ProbeId, ProbeSign } from '../../model/probe.ts'

/** Phrases of the section about the active probes. A data file: longer than others may be. */
export interface ProbePhrases {
  readonly title: string
  readonly names: Readonly<Record<ProbeId, string>>
  readonly vulnerable: (sign: string) => string
  readonly notVulnerable: (sign: string) => string
  readonly notTested: (gap: string) => string
  readonly signs: Readonly<Record<ProbeSign, string>>
  readonly gaps: Readonly<Record<ProbeGap, string>>
}

const en: ProbePhrases = {
  title: 'Known faults that were probed for',
  names: {
    'starttls-command-injection': 'STARTTLS commands',
    heartbleed: 'Heartbleed',
    'ccs-injection': 'CCS injection',
    robot: 'ROBOT',
    ticketbleed: 'Ticketbleed',
  },
  vulnerable: (sign) => `VULNERABLE: ${sign}`,
  notVulnerable: (sign) => `not vulnerable: ${sign}`,
  notTested: (gap) => `not tested: ${gap}`,
  signs: {
    'answered-inside-tls':
      'a command sent in clear text before the handshake was answered inside TLS',
    'over-read': 'more came back than was sent',
    'early-keys': 'keys were made before any key exchange',
    weak: 'the answers tell a right secret from wrong ones (weak oracle)',
    strong: 'the answers tell where a secret is wrong (strong oracle)',
    'session-id': 'a session id of one byte came back longer',
    dropped: 'what should not be there was dropped',
    refused: 'what should not be there was refused',
    alike: 'all answers were the same',
    echoed: 'no more came back than was sent',
    'not-resumed': 'the session id was not taken up',
    'no-old-version': 'TLS 1.2 and older are not offered',
    'no-heartbeat': 'heartbeats are not offered',
    'no-static-rsa': 'key exchange with static RSA is not offered',
    'no-ticket': 'session tickets are not given',
  },
  gaps: {
    'no-session': 'no encrypted session came about before',
    budget: 'the connections allowed were used up',
    'rate-limited': 'the server wanted no more connections',
    'no-starttls': 'STARTTLS was not offered again',
    unreachable: 'the server was not reached again',
    handshake: 'the handshake failed',
    reset: 'the server broke off the connection',
    closed: 'the server closed the connection',
    silent: 'no answer in time',
    unclear: 'an answer that cannot be interpreted',
    inconsistent: 'different answers to the same question',
  },
}

const de: ProbePhrases = {
  title: 'Bekannte Fehler, nach denen gezielt gesucht wurde',
  names: {
    'starttls-command-injection': 'STARTTLS-Befehle',
    heartbleed: 'Heartbleed',
    'ccs-injection': 'CCS-Injection',
    robot: 'ROBOT',
    ticketbleed: 'Ticketbleed',
  },
  vulnerable: (sign) => `VERWUNDBAR: ${sign}`,
  notVulnerable: (sign) => `nicht verwundbar: ${sign}`,
  notTested: (gap) => `nicht geprüft: ${gap}`,
  signs: {
    'answered-inside-tls':
      'ein vor dem Handshake im Klartext gesendeter Befehl wurde innerhalb von TLS beantwortet',
    'over-read': 'es kam mehr zurück, als gesendet wurde',
    'early-keys': 'Schlüssel entstanden vor jedem Schlüsselaustausch',
    weak: 'die Antworten unterscheiden ein richtiges Geheimnis von falschen (schwaches Orakel)',
    strong: 'die Antworten verraten, wo ein Geheimnis falsch ist (starkes Orakel)',
    'session-id': 'eine Sitzungskennung von einem Byte kam länger zurück',
    dropped: 'was nicht da sein darf, wurde verworfen',
    refused: 'was nicht da sein darf, wurde abgewiesen',
    alike: 'alle Antworten waren gleich',
    echoed: 'es kam nicht mehr zurück, als gesendet wurde',
    'not-resumed': 'die Sitzungskennung wurde nicht übernommen',
    'no-old-version': 'TLS 1.2 und älter werden nicht angeboten',
    'no-heartbeat': 'Heartbeats werden nicht angeboten',
    'no-static-rsa': 'Schlüsselaustausch mit statischem RSA wird nicht angeboten',
    'no-ticket': 'Sitzungstickets werden nicht ausgegeben',
  },
  gaps: {
    'no-session': 'vorher kam keine verschlüsselte Sitzung zustande',
    budget: 'die erlaubten Verbindungen waren aufgebraucht',
    'rate-limited': 'der Server wollte keine weiteren Verbindungen',
    'no-starttls': 'STARTTLS wurde nicht noch einmal angeboten',
    unreachable: 'der Server war nicht noch einmal erreichbar',
    handshake: 'die TLS-Aushandlung schlug fehl',
    reset: 'der Server brach die Verbindung ab',
    closed: 'der Server schloss die Verbindung',
    silent: 'keine Antwort in der Zeit',
    unclear: 'die Antwort lässt sich nicht deuten',
    inconsistent: 'verschiedene Antworten auf dieselbe Frage',
  },
}

export const probes = { en, de }
