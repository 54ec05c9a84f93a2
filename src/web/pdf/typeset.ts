/**
 * A program of its own: gets the source of one document from its parent, answers with the PDF, and ends.
 * The compiler is native code that ends its whole process over some texts; here that costs one document.
 */

import { createRequire } from 'node:module'

/** What the parent gets. `missing`: the compiler, an optional dependency, is not there for this machine. */
export type Typeset =
  | { readonly kind: 'pdf'; readonly pdf: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly error: string }

process.once('message', (source: string) => {
  process.send?.(typeset(source), undefined, undefined, () => process.exit())
})

/** Of the compiler's interface what is used here; the package brings no types. */
interface Compiler {
  pdf(document: { mainFileContent: string }, options: { pdfStandard: 'ua-1' }): Uint8Array
}

interface CompilerPackage {
  readonly NodeCompiler: { create(options: { workspace: string }): Compiler }
}

function typeset(source: string): Typeset {
  const compiler = loadCompiler()
  if (compiler === null) return { kind: 'missing' }
  try {
    return { kind: 'pdf', pdf: compiler.pdf({ mainFileContent: source }, { pdfStandard: 'ua-1' }) }
  } catch (error) {
    return { kind: 'failed', error: String(error).slice(0, 1000) }
  }
}

/** Its workspace is this folder: what a document could read at most, if a source ever came to ask for a file. */
function loadCompiler(): Compiler | null {
  try {
    const load = createRequire(import.meta.url)
    const found = load('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as CompilerPackage
    return found.NodeCompiler.create({ workspace: import.meta.dirname })
  } catch {
    return null
  }
}
