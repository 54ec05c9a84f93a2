import { escapeJson } from './escape.ts'
import type { Presenter } from './presenter.ts'

/** The report itself, indented. Same JSON as the model's; safe on a terminal. */
export const presentJson: Presenter = (report) => `${escapeJson(JSON.stringify(report, null, 2))}\n`

/** The report on one line. */
export const presentJsonLine: Presenter = (report) => `${escapeJson(JSON.stringify(report))}\n`
