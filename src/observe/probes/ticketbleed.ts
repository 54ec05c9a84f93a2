import { randomInt } from 'node:crypto'
import { helloExtensions } from '../../protocol/tls/client-hello.ts'
import { faultOf } from '../../world/fault.ts'
import { gapOfError, type Door, type Opened, type ProbeOutcome } from './door.ts'
import { openRawTls, refusesOldVersions } from './raw-tls.ts'

/**
 * Ticketbleed (CVE-2016-9244): a session ticket comes back with a session id of one byte. The server
 * has to repeat that byte alone (RFC 5077 3.4); one that always repeats 32 sends 31 bytes of its memory
 * along, of which nothing is kept but how many they were. A handshake of TLS 1.2 brings the ticket; what
 * looks like it is asked once more with another byte, as a server may begin an id of its own with ours.
 * Two or three connections.
 */
export async function probeTicketbleed(door: Door): Promise<ProbeOutcome> {
  const opened = await door.open()
  if (typeof opened === 'string') return opened
  const ticket = await fetchTicket(door, opened)
  if (!(ticket instanceof Uint8Array)) return ticket
  const first = await resume(door, ticket)
  if (first !== 'longer') return first
  const second = await resume(door, ticket)
  if (second !== 'longer') return second
  return { vulnerable: 'yes', sign: 'session-id', connection: door.lastNumber() }
}

async function fetchTicket(
  { context }: Door,
  { connection, session, number }: Opened,
): Promise<Uint8Array | ProbeOutcome> {
  const no = (sign: 'no-ticket' | 'no-old-version') =>
    ({ vulnerable: 'no', sign, connection: number }) as const
  try {
    const starttls = await session.say('STARTTLS')
    if (starttls.code !== 220) return starttls.code < 500 ? 'rate-limited' : 'no-starttls'
    session.dropPending()
    const { ticket } = await session.startTls({
      serverName: context.serverName,
      hello: 'resumable',
    })
    await session.quit()
    return ticket ?? no('no-ticket')
  } catch (error) {
    const fault = faultOf(error)
    const alert = fault.kind === 'tls' ? fault.alert : null
    return oldVersionAlerts.has(alert) ? no('no-old-version') : gapOfError(error)
  } finally {
    connection.close()
  }
}

const oldVersionAlerts: ReadonlySet<string | null> = new Set([
  'protocol_version',
  'handshake_failure',
  'insufficient_security',
])

/** `longer`: a session id that begins with ours and goes on. */
async function resume(door: Door, ticket: Uint8Array): Promise<ProbeOutcome | 'longer'> {
  const id = randomInt(1, 256)
  const tls = await openRawTls(door, {
    sessionId: Buffer.of(id),
    extensions: [
      // As in the handshake before: without it a server must not resume (RFC 7627 5.3).
      helloExtensions.extendedMasterSecret(),
      helloExtensions.sessionTicket(ticket),
    ],
  })
  if (typeof tls === 'string') return tls
  const connection = tls.number
  if ('alert' in tls) {
    return refusesOldVersions(tls) ? { vulnerable: 'no', sign: 'refused', connection } : 'unclear'
  }
  tls.end()
  const { sessionId } = tls.answer
  if (sessionId?.first !== id) return { vulnerable: 'no', sign: 'not-resumed', connection }
  if (sessionId.length > 1) return 'longer'
  return { vulnerable: 'no', sign: 'echoed', connection }
}
