import { faultOf } from '../../world/fault.ts'
import { gapOfError, type Door, type Opened, type ProbeOutcome } from './door.ts'

/**
 * STARTTLS command injection (CVE-2011-0411; Poddebniak et al., "Why TLS is better without STARTTLS",
 * 2021): a NOOP stands in clear right behind STARTTLS, in one write. Who answers it inside TLS has
 * carried clear text over the handshake, where an attacker could have put a whole envelope. One
 * connection; never anything but NOOP.
 */
export async function probeCommandInjection(door: Door): Promise<ProbeOutcome> {
  const opened = await door.open()
  if (typeof opened === 'string') return opened
  try {
    return await inject(door, opened)
  } catch (error) {
    return gapOfError(error)
  } finally {
    opened.connection.close()
  }
}

async function inject(
  { context }: Door,
  { connection, session, number }: Opened,
): Promise<ProbeOutcome> {
  const no = (sign: 'refused' | 'dropped') =>
    ({ vulnerable: 'no', sign, connection: number }) as const
  const starttls = await session.say('STARTTLS\r\nNOOP')
  if (starttls.code >= 400 && starttls.code < 500) return 'rate-limited'
  // The visits were let into TLS: what is refused is the command behind.
  if (starttls.code !== 220) return no('refused')
  session.dropPending()
  try {
    await session.startTls({ serverName: context.serverName, hello: 'full' })
  } catch (error) {
    // Read as TLS, or answered in clear: either way it was not carried along.
    if (faultOf(error).kind === 'tls') return no('refused')
    throw error
  }
  session.enterStage()
  // Not by `say`, which drops what came unasked: that is what is looked for.
  connection.write(Buffer.from('QUIT\r\n'))
  const first = await session.readReply()
  if (first.code === goodbyeCode) return no('dropped')
  const second = await session.readReply()
  return second.code === goodbyeCode
    ? { vulnerable: 'yes', sign: 'answered-inside-tls', connection: number }
    : 'unclear'
}

/** RFC 5321 4.2.2: service closing. */
const goodbyeCode = 221
