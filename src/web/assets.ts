import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { sealFile } from '../present/html/icons.ts'
import { sheet } from '../present/html/style.ts'
import { webSheet } from './pages/style.ts'

export interface Asset {
  /** With a digest of the body in it. */
  readonly path: string
  readonly type: string
  readonly body: string
}

let known: ReadonlyMap<string, Asset> | null = null

/** The files that pages refer to, by plain name. Made once, from what the program itself runs from. */
export function readAssets(): ReadonlyMap<string, Asset> {
  known ??= new Map(
    [
      asset('style.css', 'text/css; charset=utf-8', `${sheet}\n${webSheet}`),
      asset('icon.svg', 'image/svg+xml', sealFile()),
      asset('live.js', 'text/javascript; charset=utf-8', readClient('live')),
    ].map((one) => [one.name, one]),
  )
  return known
}

/** Address of an asset by its plain name. */
export function assetPath(name: string): string {
  const found = readAssets().get(name)
  if (found === undefined) throw new Error(`no asset ${name}`)
  return found.path
}

function asset(name: string, type: string, body: string): Asset & { readonly name: string } {
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 12)
  const [stem, extension] = name.split('.')
  return { name, path: `/assets/${stem}-${digest}.${extension}`, type, body }
}

/** In a checkout the module as it was written, its types stripped; in an installed package the compiled one. */
function readClient(name: string): string {
  const source = join(import.meta.dirname, 'client', `${name}.ts`)
  return existsSync(source)
    ? stripTypes(readFileSync(source, 'utf8'))
    : readFileSync(join(import.meta.dirname, 'client', `${name}.js`), 'utf8')
}

/** Node calls the function experimental, and says so on stderr; an operator can do nothing about that. */
function stripTypes(source: string): string {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = () => undefined
  try {
    return stripTypeScriptTypes(source)
  } finally {
    process.emitWarning = emitWarning
  }
}
