import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { reasonOf } from './option-values.ts'
import { printable } from './printable.ts'
import { UsageError } from './usage-error.ts'

/** Writes a file whole or not at all: beside it first, then in its place. */
export function writeWhole(file: string, text: string): void {
  guarded(file, () => {
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
  guarded(file, () => appendFileSync(file, text))
}

/** Fails before the work begins where the file could not be written after it. */
export function assertWritable(file: string): void {
  guarded(file, () => {
    const folder = mkdtempSync(join(dirname(file), '.mxseal-'))
    rmSync(folder, { recursive: true, force: true })
  })
}

function guarded(file: string, run: () => void): void {
  try {
    run()
  } catch (error) {
    const args = { option: '--output', file: printable(file), reason: reasonOf(error) }
    throw new UsageError('file-unwritable', args)
  }
}
