import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeAuthority, type Authority } from './authority.ts'
import type { Daemon } from './daemon.ts'
import { startExim } from './exim.ts'
import { startNames } from './names.ts'
import { startOldOpensmtpd, startOpensmtpd } from './opensmtpd.ts'
import type { Peer } from './peer.ts'
import { startPolicyHost } from './policy-host.ts'
import { anchorFileIn } from './signed-names.ts'
import { startPostfix, type MailServer } from './postfix.ts'

/** Where the running servers have their files. */
export interface PeerWorld {
  /** For files of the tests' own. */
  readonly folder: string
  /** The root that all but the private chains end at. */
  readonly rootFile: string
  /** The root zone's keys. */
  readonly anchorFile: string
  /** Log file of each mail server. */
  readonly logs: Readonly<Partial<Record<Peer['software'], string>>>
  readonly namesFolder: string
}

export interface RunningWorld extends PeerWorld {
  readonly stop: () => Promise<void>
}

/** The variable by which test files, in processes of their own, find the world. */
export const worldVariable = 'MXSEAL_PEER_WORLD'

/** The world that `inside.ts` started. */
export function runningWorld(): PeerWorld {
  const described = process.env[worldVariable]
  if (described === undefined) throw new Error('no peers are running: use test/peers/run.ts')
  return JSON.parse(described)
}

type Start = (folder: string, authority: Authority, peers: readonly Peer[]) => Promise<MailServer>

const starts: readonly (readonly [Peer['software'], Start])[] = [
  ['postfix', startPostfix],
  ['exim', startExim],
  ['opensmtpd', startOpensmtpd],
  ['opensmtpd-6.8', startOldOpensmtpd],
]

/** Starts name servers and mail servers for these peers. What did start is stopped again if one does not. */
export async function startWorld(folder: string, peers: readonly Peer[]): Promise<RunningWorld> {
  mkdirSync(folder, { recursive: true })
  const daemons: Daemon[] = []
  const logs: Partial<Record<Peer['software'], string>> = {}
  const stop = async () => {
    const ends = await Promise.allSettled(daemons.splice(0).map((daemon) => daemon.stop()))
    const trouble = ends
      .filter((end) => end.status === 'rejected')
      .map(({ reason }) => String(reason))
    if (trouble.length > 0) throw new Error(trouble.join('\n'))
  }
  const namesFolder = join(folder, 'names')
  try {
    const authority = await makeAuthority(join(folder, 'certificates'))
    daemons.push(...(await startNames(namesFolder, peers, authority)))
    for (const peer of peers) {
      const { policyHost } = peer
      if (policyHost !== undefined) {
        daemons.unshift(await startPolicyHost(folder, authority, { ...peer, policyHost }))
      }
    }
    for (const [software, start] of starts) {
      const own = peers.filter((peer) => peer.software === software)
      if (own.length === 0) continue
      const server = await start(join(folder, software), authority, own)
      daemons.unshift(server.daemon)
      logs[software] = server.logFile
    }
    const { rootFile } = authority
    return { folder, rootFile, anchorFile: anchorFileIn(namesFolder), logs, namesFolder, stop }
  } catch (error) {
    await stop().catch(() => null)
    throw error
  }
}
