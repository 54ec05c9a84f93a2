import { findEntry } from '../catalogue/catalogue.ts'
import { presentJson, presentJsonLine } from './json.ts'
import type { Format, Presenter } from './presenter.ts'
import { makeTextPresenter } from './text.ts'

export type { Format, PresentOptions, Presenter } from './presenter.ts'

/** Every format with its presenter. */
export const present: Readonly<Record<Format, Presenter>> = {
  text: makeTextPresenter(findEntry),
  json: presentJson,
  jsonl: presentJsonLine,
}
