import assert from 'node:assert/strict'

export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** `open` has a partner that closes it; `single` has none. */
  readonly kind: 'open' | 'close' | 'single'
}

/**
 * The tags of an HTML or XML document. Fails where a `<`, `>` or `&` is no tag or character reference, where
 * an attribute is not in double quotes, and where tags do not nest: so text that came alive is found.
 */
export function readTags(document: string, singles: readonly string[] = []): readonly Tag[] {
  const tags: Tag[] = []
  const open: string[] = []
  let at = 0
  for (const match of document.matchAll(tagPattern)) {
    checkText(document.slice(at, match.index))
    at = match.index + match[0].length
    const [, slash = '', name = '', list = '', end = ''] = match
    const isSingle = end !== '' || singles.includes(name)
    const kind = slash === '/' ? 'close' : isSingle ? 'single' : 'open'
    tags.push({ name, kind, attributes: readAttributes(list) })
    if (kind === 'open') {
      open.push(name)
    }
    if (kind === 'close') {
      assert.equal(open.pop(), name, `closed at ${document.slice(Math.max(0, at - 80), at)}`)
    }
  }
  checkText(document.slice(at))
  assert.deepEqual(open, [], 'something is left open')
  return tags
}

const tagPattern = /<([/!?]?)([A-Za-z][\w-]*)((?:\s+[A-Za-z][\w:-]*(?:="[^"<>]*")?)*)\s*([/?]?)>/g

function readAttributes(list: string): Readonly<Record<string, string>> {
  const pairs = [...list.matchAll(/([A-Za-z][\w:-]*)(?:="([^"]*)")?/g)]
  for (const [, , value = ''] of pairs) {
    checkText(value)
  }
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]))
}

function checkText(text: string): void {
  assert.doesNotMatch(text, /[<>]/, 'a bare angle bracket')
  assert.doesNotMatch(text, /&(?!(?:#\d+|amp|lt|gt|quot|apos);)/, 'a bare ampersand')
}
