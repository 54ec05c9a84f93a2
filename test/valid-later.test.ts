import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pemChain } from '../lab/mint.ts'
import { mintAuthority, mintPreset } from '../lab/mint-presets.ts'
import type { ChainReport } from '../src/model/chain-report.ts'

/** "Will it still be valid in N days": `mxseal cert FILE --at +Nd`. */

const program = join(import.meta.dirname, '../bin/mxseal.js')
const folder = mkdtempSync(join(tmpdir(), 'mxseal-later-'))
after(() => rmSync(folder, { recursive: true }))

test('a certificate of which 60 days are left is valid in 20 days, soon over in 50, and not valid in 70', async () => {
  const authority = mintAuthority(new Date())
  const { sent } = mintPreset('healthy', { names: ['mx.example'] }, authority)
  const [chain, root] = [join(folder, 'chain.pem'), join(folder, 'root.pem')]
  writeFileSync(chain, pemChain(sent))
  writeFileSync(root, authority.root.pem)
  const told = (days: number) =>
    new Promise<readonly unknown[]>((resolve, reject) => {
      const args = [program, 'cert', chain, '--ca-file', root, '--at', `+${days}d`]
      execFile(process.execPath, [...args, '--format', 'json'], (error, stdout) => {
        if (stdout === '') return reject(error ?? new Error('nothing was written'))
        const { valid, findings } = JSON.parse(stdout) as ChainReport
        resolve([error?.code ?? 0, valid, ...findings.map(({ code }) => code)])
      })
    })
  assert.deepEqual(await Promise.all([0, 20, 50, 70].map(told)), [
    [0, true],
    [0, true],
    [0, true, 'expires-soon'],
    [1, false, 'expired'],
  ])
})
