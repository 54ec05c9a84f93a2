import type { Entry } from '../entry.ts'

export const portBlockedSuspected: Entry = {
  code: 'port-blocked-suspected',
  kind: 'finding',
  standards: ['RFC 5321 section 4.5.4.1'],
  words: {
    en: {
      title: 'Port probably blocked in the network of this check',
      sentence:
        'No connection to port {port} came about (addresses tried: {endpoints}); probably ' +
        'the network this check ran from blocks it.',
      meaning:
        'Access providers, offices and cloud providers often block outgoing connections to ' +
        'port 25 to keep infected machines from sending spam. Then every mail server looks ' +
        'unreachable, whatever its state. When not one of the addresses answers, that is the ' +
        'most likely reason; it is no fault of the domain checked.',
      consequence:
        'Nothing was judged. Mail servers in other networks may reach the domain and send ' +
        'encrypted.',
      remedy:
        'Repeat the check from a machine that may send mail, best the mail server itself, or ' +
        'ask the network administrator to allow outgoing TCP connections to port 25 for this ' +
        'machine. Whether the port is open shows a try with a mail server known to work: nc ' +
        '-vz mx1.example.org 25',
    },
    de: {
      title: 'Port im Netz der Prüfung vermutlich gesperrt',
      sentence:
        'Keine Verbindung zu Port {port} kam zustande (versuchte Adressen: {endpoints}); ' +
        'vermutlich sperrt ihn das Netz, aus dem geprüft wurde.',
      meaning:
        'Zugangsanbieter, Behörden- und Firmennetze und Cloud-Anbieter sperren häufig ' +
        'ausgehende Verbindungen zu Port 25, damit befallene Rechner keine Spam-E-Mails ' +
        'versenden. Dann erscheint jeder Mailserver unerreichbar, gleich in welchem Zustand ' +
        'er ist. Antwortet keine einzige Adresse, ist das der wahrscheinlichste Grund; ein ' +
        'Fehler der geprüften Domain ist es nicht.',
      consequence:
        'Nichts wurde beurteilt. Mailserver in anderen Netzen erreichen die Domain ' +
        'möglicherweise und senden verschlüsselt.',
      remedy:
        'Wiederholen Sie die Prüfung auf einem Rechner, der E-Mails versenden darf, am ' +
        'besten auf dem eigenen Mailserver, oder lassen Sie durch die Netzadministration ' +
        'ausgehende TCP-Verbindungen zu Port 25 für diesen Rechner freigeben. Ob der Port ' +
        'offen ist, zeigt ein Versuch mit einem Mailserver, der nachweislich funktioniert: ' +
        'nc -vz mx1.example.org 25',
    },
  },
}
