import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'

/**
 * A loopback port where a connection is neither accepted nor refused, as behind a firewall that drops
 * packets: a listener whose thread sleeps, with its queue filled up. Linux then leaves further SYNs
 * unanswered; elsewhere the connection may be accepted and stay silent.
 */
export interface BlackHole {
  readonly port: number
  stop(): Promise<void>
}

export async function startBlackHole(address: string): Promise<BlackHole> {
  const worker = new Worker(sleepingListener, { eval: true, workerData: address })
  const port = await new Promise<number>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  const fillers: Socket[] = []
  for (let filled = true; filled && fillers.length < mostFillers; ) {
    const filler = createConnection({ host: address, port })
    filler.on('error', () => {})
    fillers.push(filler)
    filled = await connects(filler)
  }
  return {
    port,
    async stop() {
      for (const filler of fillers) filler.destroy()
      await worker.terminate()
    },
  }
}

/** A backlog of 1 holds two connections on Linux. */
const mostFillers = 8

/** Loopback answers within this time or not at all. */
const patienceMs = 100

async function connects(socket: Socket): Promise<boolean> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), patienceMs)
  try {
    await once(socket, 'connect', { signal: patience.signal })
    return true
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

const sleepingListener = `
const { createServer } = require('node:net')
const { parentPort, workerData } = require('node:worker_threads')
const server = createServer()
server.listen({ host: workerData, port: 0, backlog: 1 }, () => {
  parentPort.postMessage(server.address().port)
  setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))
})
`
