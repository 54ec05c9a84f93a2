import type { Lang } from '../../model/lang.ts'
import { html, type Html } from '../../present/html/html.ts'
import { webWords } from '../words/words.ts'

export interface FieldParts {
  readonly lang: Lang
  /** What stands in the field. */
  readonly typed: string
  /** Why it could not be checked; null: nothing wrong. */
  readonly problem: string | null
}

/** One field, one button. */
export function renderField({ lang, typed, problem }: FieldParts): Html {
  const { field } = webWords[lang]
  const described = problem === null ? 'target-hint' : 'target-problem target-hint'
  return html`<form class="field" method="post" action="/checks?lang=${lang}" role="search">
<label for="target">${field.label}</label>
<div class="field-line"><input id="target" name="target" value="${typed}" required maxlength="1000" autocomplete="off" autocapitalize="none" spellcheck="false" inputmode="email" aria-describedby="${described}"${problem === null ? null : html` aria-invalid="true"`}>
<button type="submit">${field.button}</button></div>
${problem === null ? null : html`<p class="field-problem" id="target-problem" role="alert">${problem}</p>\n`}<p class="field-hint" id="target-hint">${field.hint}</p>
<details><summary>${field.more}</summary><fieldset><legend class="unseen">${field.more}</legend>
${(['standard', 'quick', 'full'] as const).map((depth) => html`<label class="choice"><input type="radio" name="depth" value="${depth}"${depth === 'standard' ? html` checked` : null}> ${field.depths[depth]}</label>\n`)}</fieldset></details>
</form>`
}
