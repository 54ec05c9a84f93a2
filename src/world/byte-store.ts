import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ByteStore, Kept } from './world.ts'

/**
 * Fetched bytes kept in memory and, where a folder is given, on disk for later runs. Both are bounded,
 * the oldest go first. Files are written whole or not at all. What cannot be read or written is as if it
 * were not there: a cache is no reason to fail. What was read may be forged by whoever can write the
 * folder, so that users verify it like what comes from the network.
 */
export function createByteStore(folder: string | null, bounds: Bounds = usual): ByteStore {
  const memory = new Map<string, Kept>()
  let size = 0
  const forget = (key: string) => {
    size -= memory.get(key)?.bytes.length ?? 0
    memory.delete(key)
  }
  const remember = (key: string, kept: Kept) => {
    forget(key)
    if (kept.bytes.length > bounds.memoryBytes) return
    memory.set(key, kept)
    size += kept.bytes.length
    for (const oldest of memory.keys()) {
      if (size <= bounds.memoryBytes) break
      forget(oldest)
    }
  }
  return {
    async load(key) {
      const known = memory.get(key)
      if (known !== undefined || folder === null) return known ?? null
      const found = await readKept(join(folder, fileOf(key)), key)
      if (found !== null) remember(key, found)
      return found
    },
    async save(key, kept) {
      remember(key, kept)
      if (folder !== null) await writeKept(folder, { key, kept, bounds })
    },
  }
}

export interface Bounds {
  readonly memoryBytes: number
  /** Of all files together. */
  readonly diskBytes: number
  readonly diskFiles: number
}

const usual: Bounds = { memoryBytes: 2 ** 26, diskBytes: 2 ** 27, diskFiles: 1000 }

/** A line of JSON, then the bytes. */
async function readKept(file: string, key: string): Promise<Kept | null> {
  try {
    const content = await readFile(file)
    const end = content.indexOf(0x0a)
    const head: unknown = JSON.parse(content.subarray(0, Math.max(0, end)).toString('utf8'))
    if (!isHead(head) || head.key !== key) return null
    return {
      bytes: content.subarray(end + 1),
      fetchedAt: head.fetchedAt,
      until: head.until,
    }
  } catch {
    return null
  }
}

interface Head {
  readonly key: string
  readonly fetchedAt: string
  readonly until: string
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false
  const { key, fetchedAt, until } = value as Partial<Record<keyof Head, unknown>>
  return [key, fetchedAt, until].every((one) => typeof one === 'string')
}

interface Writing {
  readonly key: string
  readonly kept: Kept
  readonly bounds: Bounds
}

async function writeKept(folder: string, { key, kept, bounds }: Writing): Promise<void> {
  const { bytes, fetchedAt, until } = kept
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const own = await mkdtemp(join(folder, '.new-'))
    try {
      const draft = join(own, fileOf(key))
      const head = `${JSON.stringify({ key, fetchedAt, until } satisfies Head)}\n`
      await writeFile(draft, Buffer.concat([Buffer.from(head), bytes]), { mode: 0o600 })
      await rename(draft, join(folder, fileOf(key)))
    } finally {
      await rm(own, { recursive: true, force: true })
    }
    await sweep(folder, bounds)
  } catch {
    // No room, no permission: the next run fetches again.
  }
}

async function sweep(folder: string, { diskBytes, diskFiles }: Bounds): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}$/.test(name))
  const files = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name))
      return { name, size, mtimeMs }
    }),
  )
  let count = 0
  let bytes = 0
  for (const { name, size } of files.toSorted((a, b) => b.mtimeMs - a.mtimeMs)) {
    count += 1
    bytes += size
    if (count > diskFiles || bytes > diskBytes) await rm(join(folder, name), { force: true })
  }
}

function fileOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
