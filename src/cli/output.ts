import {
  appendFileSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { reasonOf } from './option-values.ts'
import { printable } from './printable.ts'
import { UsageError } from './usage-error.ts'

/** Writes a file whole or not at all: beside it first, then in its place. */
export function writeWhole(named: string, text: string, option = '--output'): void {
  guarded(named, option, () => {
    const file = placeOf(named)
    if (file === null) {
      writeFileSync(named, text)
      return
    }
    const folder = mkdtempSync(join(dirname(file), '.mxseal-'))
    try {
      const draft = join(folder, basename(file))
      writeFileSync(draft, text)
      renameSync(draft, file)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** Adds a whole line to a file. */
export function appendLine(file: string, text: string): void {
  guarded(file, '--output', () => appendFileSync(file, text))
}

/** Fails before the work begins where the file could not be written after it. */
export function assertWritable(file: string, option: string): void {
  guarded(file, option, () => {
    const place = placeOf(file)
    if (place === null) return
    const folder = mkdtempSync(join(dirname(place), '.mxseal-'))
    rmSync(folder, { recursive: true, force: true })
  })
}

/** Where a file is to be replaced: behind links; null for a pipe or device, which is written to as it is. */
function placeOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) return file
  if (found.isDirectory()) throw new Error('EISDIR: is a directory')
  return found.isFile() ? realpathSync(file) : null
}

function guarded(file: string, option: string, run: () => void): void {
  try {
    run()
  } catch (error) {
    const args = { option, file: printable(file), reason: reasonOf(error) }
    throw new UsageError('file-unwritable', args)
  }
}
