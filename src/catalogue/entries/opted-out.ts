import type { Entry } from '../entry.ts'

export const optedOutEntry: Entry = {
  code: 'opted-out',
  kind: 'finding',
  standards: [],
  words: {
    en: {
      title: 'Server is left alone at its operator’s wish',
      sentence:
        'The MX host {host} ({address}) was not contacted: its operator asked not to be tested ' +
        'from here.',
      meaning:
        'Whoever runs a mail server can ask the operator of a testing service to leave it ' +
        'alone. Its domain, name or network then stands on a list, and no connection is made, ' +
        'whoever asks for the check. That says nothing about the server itself.',
      consequence:
        'Senders reach the server as ever. Only this check cannot say how mail would travel ' +
        'there.',
      remedy:
        'Whoever wants to know all the same runs mxseal on a machine of their own, best in ' +
        'agreement with the operator of the server: "mxseal check example.org". Whoever asked ' +
        'to be left alone and now wants to be tested asks the operator of this service to ' +
        'take the entry off the list again (setting opt-out).',
    },
    de: {
      title: 'Server bleibt auf Wunsch seines Betreibers ungeprüft',
      sentence:
        'Der MX-Host {host} ({address}) wurde nicht kontaktiert: Sein Betreiber hat darum ' +
        'gebeten, von hier aus nicht geprüft zu werden.',
      meaning:
        'Wer einen Mailserver betreibt, kann den Betreiber eines Prüfdienstes bitten, ihn in ' +
        'Ruhe zu lassen. Seine Domain, sein Name oder sein Netz steht dann auf einer Liste, ' +
        'und es wird keine Verbindung aufgebaut, wer auch immer die Prüfung verlangt. Über ' +
        'den Server selbst sagt das nichts.',
      consequence:
        'Absender erreichen den Server wie immer. Nur diese Prüfung kann nicht sagen, wie eine ' +
        'E-Mail dorthin übertragen würde.',
      remedy:
        'Wer es dennoch wissen möchte, lässt mxseal auf einem eigenen Rechner laufen, am ' +
        'besten in Absprache mit dem Betreiber des Servers: „mxseal check example.org“. Wer ' +
        'um Ruhe gebeten hat und nun geprüft werden möchte, bittet den Betreiber dieses ' +
        'Dienstes, den Eintrag von der Liste zu nehmen (Einstellung opt-out).',
    },
  },
}
