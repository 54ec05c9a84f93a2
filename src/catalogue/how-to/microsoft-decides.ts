import type { Lang } from '../../model/lang.ts'

/** Versions and suites of Microsoft's own servers cannot be set from a tenant. */
export const microsoftDecides: Readonly<Record<Lang, string>> = {
  en:
    '# Which servers do the MX records of the domain name?\n' +
    'Resolve-DnsName -Name example.org -Type MX\n' +
    '# Names that end in mail.protection.outlook.com or mx.microsoft belong to\n' +
    '# Microsoft, which decides what its servers accept; the tenant cannot set it.\n' +
    '# Any other name is a gateway of your own or of a provider: the finding is\n' +
    '# mended there.',
  de:
    '# Welche Server nennen die MX-Einträge der Domain?\n' +
    'Resolve-DnsName -Name example.org -Type MX\n' +
    '# Namen, die auf mail.protection.outlook.com oder mx.microsoft enden, gehören\n' +
    '# Microsoft. Was diese Server annehmen, entscheidet Microsoft; im Mandanten\n' +
    '# ist nichts einzustellen. Jeder andere Name ist ein eigenes Gateway oder das\n' +
    '# eines Dienstleisters: Der Befund wird dort behoben.',
}
