/**
 * A program of its own: gets the source of one document from its parent, answers with the PDF, and ends.
 * The compiler is native code that ends its whole process over some texts; here that costs one document.
 */

/** What the parent gets. `missing`: the compiler, an optional dependency, is not there for this machine. */
export type Typeset =
  | { readonly kind: 'pdf'; readonly pdf: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly error: string }

process.once('message', (source: string) => {
  void typeset(source).then((answer) =>
    process.send?.(answer, undefined, undefined, () => process.exit()),
  )
})

async function typeset(source: string): Promise<Typeset> {
  const compiler = await loadCompiler()
  if (compiler === null) return { kind: 'missing' }
  try {
    return { kind: 'pdf', pdf: compiler.pdf({ mainFileContent: source }) }
  } catch (error) {
    return { kind: 'failed', error: String(error).slice(0, 1000) }
  }
}

/** Its workspace is this folder: what a document could read at most, if a source ever came to ask for a file. */
async function loadCompiler() {
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    return NodeCompiler.create({ workspace: import.meta.dirname })
  } catch {
    return null
  }
}
