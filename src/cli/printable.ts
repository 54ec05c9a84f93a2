/** Typed or foreign text inside a message: no control or format characters, and short. */
export function printable(text: string): string {
  const shown = text.replaceAll(/[\p{C}\u2028\u2029]/gu, '?')
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown
}
