import { join } from 'node:path'
import { runEnclosed } from './enclosure.ts'

/**
 * The tests against real servers: `node test/peers/run.ts [FILE.peer.ts …]`. Needs root and what
 * .ci/install-peers.sh installs; runs in a network of its own and leaves nothing behind.
 */
try {
  const inside = join(import.meta.dirname, 'inside.ts')
  process.exitCode = await runEnclosed(inside, process.argv.slice(2))
} catch (error) {
  process.stderr.write(`test:peers: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
