import { DerError, type DerReader, type Element } from './der.ts'

/** The elements inside `parent`, where there can only be a few: a million of them are no list to build. */
export function fewChildren(reader: DerReader, parent: Element, limit: number): Element[] {
  const list: Element[] = []
  for (let at = parent.from; at < parent.to; ) {
    if (list.length === limit) throw new DerError(at, `more than ${limit} elements`)
    const child = reader.element(at, parent.to)
    list.push(child)
    at = child.to
  }
  return list
}

/** The element itself if it is there and not longer than `bytes`. */
export function noLonger(reader: DerReader, element: Element | undefined, bytes: number): Element {
  if (element === undefined) throw new DerError(reader.bytes.length, 'element missing')
  if (element.to - element.at > bytes) {
    throw new DerError(element.at, `element of more than ${bytes} bytes`)
  }
  return element
}
