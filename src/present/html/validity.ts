import type { ToldValidity } from '../tell/validity.ts'
import { html, type Html } from './html.ts'

/** One certificate's validity on the line of its chain, the moment of judgement marked. */
export function renderValidity({ mood, left, width, now, text }: ToldValidity): Html {
  return html`<div class="validity is-${mood}"><svg aria-hidden="true" focusable="false" width="100%" height="18"><line class="rail" x1="0" y1="9" x2="100%" y2="9"/><rect class="life" x="${left.toFixed(2)}%" y="5" width="${width.toFixed(2)}%" height="8"/><line class="now" x1="${now.toFixed(2)}%" y1="0" x2="${now.toFixed(2)}%" y2="18"/></svg><p class="small">${text}</p></div>`
}
