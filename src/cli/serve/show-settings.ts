import { stringify } from 'smol-toml'
import type { GatheredSettings } from './gather-settings.ts'
import { withoutPassword } from './open-database.ts'
import { settingNames } from './settings-table.ts'

/** All settings as the file would have them, each with where it comes from. What is not set is a comment. */
export function showSettings(gathered: GatheredSettings, usual: string): string {
  const lines = settingNames.map((name) => {
    const { value, source } = gathered[name]
    const shown = name === 'database' ? withoutPassword(String(value)) : value
    const assignment = shown === null ? `# ${name} =` : stringify({ [name]: shown }).trimEnd()
    return `${assignment}  # ${source ?? usual}\n`
  })
  return lines.join('')
}
