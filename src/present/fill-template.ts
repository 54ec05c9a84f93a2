/** Fills `{name}` with its argument; a placeholder without one stays as it is. */
export function fillTemplate(template: string, args: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => args[name] ?? whole)
}
