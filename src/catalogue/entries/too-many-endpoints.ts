import type { Entry } from '../entry.ts'

export const tooManyEndpoints: Entry = {
  code: 'too-many-endpoints',
  kind: 'finding',
  standards: ['RFC 5321 section 5.1'],
  words: {
    en: {
      title: 'Not every address was visited',
      sentence:
        'The mail servers have more addresses than one check visits: {skipped} were left ' +
        'out, the limit is {limit}.',
      meaning:
        'Addresses are visited in the order in which a sender would use them, up to a limit ' +
        'that keeps a check short and polite. It is a bound of this check, not a fault of ' +
        'the domain.',
      consequence:
        'The addresses left out were not judged, so the verdict does not cover them. A ' +
        'sender normally gets an answer from the first ones and hardly ever comes to the ' +
        'last.',
      remedy:
        'Check the MX hosts left out one by one: mxseal check host:mx9.example.org. The ' +
        'operator may ask whether so many addresses are needed.',
    },
    de: {
      title: 'Nicht jede Adresse wurde besucht',
      sentence:
        'Die Mailserver haben mehr Adressen, als eine Prüfung besucht: {skipped} wurden ' +
        'ausgelassen, die Grenze liegt bei {limit}.',
      meaning:
        'Die Adressen werden in der Reihenfolge besucht, in der ein Absender sie verwenden ' +
        'würde, bis zu einer Grenze, die die Prüfung kurz und rücksichtsvoll hält. Sie ist ' +
        'eine Beschränkung dieser Prüfung, kein Fehler der Domain.',
      consequence:
        'Die ausgelassenen Adressen wurden nicht beurteilt, das Ergebnis umfasst sie also ' +
        'nicht. Ein Absender erhält in der Regel schon von den ersten eine Antwort und kommt ' +
        'kaum je zu den letzten.',
      remedy:
        'Prüfen Sie die ausgelassenen MX-Hosts einzeln: mxseal check host:mx9.example.org. ' +
        'Der Betreiber kann prüfen, ob so viele Adressen nötig sind.',
    },
  },
}
