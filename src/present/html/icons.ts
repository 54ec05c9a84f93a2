import type { Mood } from '../tell/answer.ts'
import { html, type Html } from './html.ts'

/** The pictures of the page: drawn once, used by name. They are decoration; the words stand beside them. */

export type IconName = 'ok' | 'fail' | 'temporary' | 'skipped' | 'sender' | 'dns'

/** All drawings, to stand once at the top of a document. */
export function drawings(): Html {
  return html`<svg class="drawings" aria-hidden="true" width="0" height="0">
<symbol id="i-ok" viewBox="0 0 16 16"><path d="M2.8 8.6l3.5 3.5 7-8"/></symbol>
<symbol id="i-fail" viewBox="0 0 16 16"><path d="M3.5 3.5l9 9m0-9l-9 9"/></symbol>
<symbol id="i-temporary" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.8"/><path d="M8 4.6V8l2.4 1.6"/></symbol>
<symbol id="i-skipped" viewBox="0 0 16 16"><path d="M4.5 8h7"/></symbol>
<symbol id="i-sender" viewBox="0 0 24 24"><path d="M3 6h18v12H3zM3 6.5l9 7 9-7"/></symbol>
<symbol id="i-dns" viewBox="0 0 24 24"><circle cx="12" cy="12" r="8.5"/><path d="M15.8 8.2l-2.4 5.2-5.2 2.4 2.4-5.2z"/></symbol>
<symbol id="s-good" viewBox="0 0 100 100"><path class="wax" d="${scallops}"/><circle class="rim" cx="50" cy="50" r="31"/><path class="mark" d="M35 51l11 11 20-24"/></symbol>
<symbol id="s-bad" viewBox="0 0 100 100"><g transform="rotate(-5 50 50) translate(-4 1)"><path class="wax" d="${scallops}" clip-path="url(#c-left)"/><path class="rim" d="M44 20a31 31 0 0 0 2 61"/></g><g transform="rotate(7 50 50) translate(6 0)"><path class="wax" d="${scallops}" clip-path="url(#c-right)"/><path class="rim" d="M58 20a31 31 0 0 1-2 60"/></g></symbol>
<symbol id="s-unsure" viewBox="0 0 100 100"><path class="open" d="${scallops}"/><path class="ask" d="M39 41c0-16 23-16 23-1 0 10-11 10-11 21"/><circle class="dot" cx="51" cy="72" r="3.6"/></symbol>
<clipPath id="c-left"><path d="M0 0h54L44 22l11 16-13 17 10 18-6 27H0z"/></clipPath>
<clipPath id="c-right"><path d="M100 0H57L47 22l11 16-13 17 10 18-6 27h51z"/></clipPath>
</svg>`
}

export function icon(name: IconName): Html {
  return html`<svg class="icon" aria-hidden="true" focusable="false"><use href="#i-${name}"/></svg>`
}

/** The seal: whole, broken, or only sketched where nothing is known. */
export function seal(mood: Mood, size: 'large' | 'small'): Html {
  return html`<svg class="seal seal-${size} is-${mood}" aria-hidden="true" focusable="false" viewBox="0 0 100 100"><use href="#s-${mood}"/></svg>`
}

/** The seal to come, on pages of a server only. */
export function waitingSeal(): Html {
  return html`<svg class="seal seal-large" aria-hidden="true" focusable="false" viewBox="0 0 100 100"><path class="open" d="${scallops}"/><circle class="dot" cx="34" cy="51" r="4"/><circle class="dot" cx="50" cy="51" r="4"/><circle class="dot" cx="66" cy="51" r="4"/></svg>`
}

/** The whole seal as a file of its own, for the browser's tab. */
export function sealFile(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="#0f5e49" d="${scallops}"/><path fill="none" stroke="#fdfdfb" stroke-width="8" stroke-linecap="round" stroke-linejoin="round" d="M35 51l11 11 20-24"/></svg>`
}

/** The uneven edge of wax: a circle with bulges of two sizes. */
const scallops = ((): string => {
  const count = 14
  const point = (index: number, radius: number) => {
    const angle = (index / count) * 2 * Math.PI
    return `${(50 + radius * Math.cos(angle)).toFixed(1)} ${(50 + radius * Math.sin(angle)).toFixed(1)}`
  }
  const bulges = Array.from({ length: count }, (_, index) => {
    const radius = index % 3 === 0 ? 50 : 47
    return `Q${point(index + 0.5, radius)} ${point(index + 1, 40)}`
  })
  return `M${point(0, 40)}${bulges.join('')}z`
})()
