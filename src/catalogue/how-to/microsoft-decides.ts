import type { Lang } from '../../model/lang.ts'

/** Versions and suites of Microsoft's own servers cannot be set from a tenant. */
export const microsoftDecides: Readonly<Record<Lang, string>> = {
  en:
    '# Which servers do the MX records of the domain name?\n' +
    'Resolve-DnsName -Name example.org -Type MX\n' +
    '# Names that end in mail.protection.outlook.com or mx.microsoft belong to\n' +
    '# Microsoft, names that end in google.com to Google: they decide what their\n' +
    '# servers accept, and no tenant can set it. Any other name is a gateway of\n' +
    '# your own or of a provider: the finding is mended there.',
  de:
    '# Welche Server nennen die MX-Einträge der Domain?\n' +
    'Resolve-DnsName -Name example.org -Type MX\n' +
    '# Namen, die auf mail.protection.outlook.com oder mx.microsoft enden, gehören\n' +
    '# Microsoft, Namen auf google.com gehören Google: Was diese Server annehmen,\n' +
    '# entscheidet der Anbieter, im Mandanten ist nichts einzustellen. Jeder andere\n' +
    '# Name ist ein eigenes Gateway oder das eines Dienstleisters: Der Befund wird\n' +
    '# dort behoben.',
}
