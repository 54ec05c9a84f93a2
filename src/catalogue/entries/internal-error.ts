import type { Entry } from '../entry.ts'

export const internalError: Entry = {
  code: 'internal-error',
  kind: 'finding',
  standards: [],
  words: {
    en: {
      title: 'Fault of this program',
      sentence: 'At the stage "{stage}" this program itself failed: {message}.',
      meaning:
        'The check broke off because of a mistake in mxseal, not because of the server. ' +
        'Nothing about the domain follows from it.',
      consequence:
        'What came after that stays untested; it counts neither for nor against the server. ' +
        'Mail of others is not affected.',
      remedy:
        'Repeat the check with the newest release. If the fault stays, report it to the ' +
        'makers of mxseal with the message, the version and, if possible, what --evidence ' +
        'FILE kept.',
    },
    de: {
      title: 'Fehler dieses Programms',
      sentence: 'In der Stufe „{stage}“ ist dieses Programm selbst gescheitert: {message}.',
      meaning:
        'Die Prüfung brach wegen eines Fehlers in mxseal ab, nicht wegen des Servers. Über ' +
        'die Domain folgt daraus nichts.',
      consequence:
        'Was danach käme, bleibt ungeprüft; es zählt weder für noch gegen den Server. ' +
        'E-Mails anderer sind nicht betroffen.',
      remedy:
        'Wiederholen Sie die Prüfung mit der neuesten Fassung. Bleibt der Fehler, melden Sie ' +
        'ihn den Entwicklern von mxseal mit der Meldung, der Version und möglichst dem, was ' +
        '--evidence DATEI aufbewahrt hat.',
    },
  },
}
