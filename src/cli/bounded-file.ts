import { readFileSync, statSync } from 'node:fs'
import { reasonOf } from './option-values.ts'
import { printable } from './printable.ts'
import { UsageError } from './usage-error.ts'

export interface BoundedFile {
  /** The option or command that names the file. */
  readonly option: string
  /** `-`: standard input. */
  readonly file: string
  readonly maxBytes: number
}

/** JSON of a file, of a bounded size; what cannot be read or is no JSON is a UsageError. */
export function readJsonFile(bounded: BoundedFile): unknown {
  const { option, file } = bounded
  const text = readBounded(bounded)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  try {
    const json: unknown = JSON.parse(text)
    return json
  } catch (error) {
    const reason = printable(error instanceof Error ? error.message : String(error))
    throw new UsageError('file-no-json', { option, file: printable(file), reason })
  }
}

/** The bytes of a file of a bounded size; one that cannot be read or is larger is a UsageError. */
export function readBounded({ option, file, maxBytes }: BoundedFile): Buffer {
  let bytes: Buffer | null = null
  try {
    const isLarge = file !== '-' && statSync(file).size > maxBytes
    if (!isLarge) bytes = readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    const args = { option, file: printable(file), reason: reasonOf(error) }
    throw new UsageError('file-unreadable', args)
  }
  if (bytes !== null && bytes.length <= maxBytes) return bytes
  const limit = `${maxBytes / 2 ** 20} MiB`
  throw new UsageError('file-too-large', { option, file: printable(file), limit })
}
