import { join } from 'node:path'
import { runEnclosed } from '../test/peers/enclosure.ts'

/**
 * `npm run bench [RUNS]`: how long a check takes beside `openssl s_client` and `posttls-finger`, against
 * the same Postfix, what the TLS inventory takes beside `sslscan` and `nmap`,
 * and what `mxseal serve` does with many readers and a full queue. Ratios, not times, are
 * what to compare between machines. Needs root and what .ci/install-peers.sh installs. It fails when
 * something does not work, never because it is slow.
 */
try {
  const runs = process.argv[2] ?? '15'
  if (!/^[1-9]\d{0,3}$/.test(runs)) throw new Error('the number of runs is 1 to 9999')
  process.exitCode = await runEnclosed(join(import.meta.dirname, 'inside.ts'), [runs])
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
