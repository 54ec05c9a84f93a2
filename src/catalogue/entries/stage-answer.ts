import type { Entry } from '../entry.ts'

export const answerStage: Entry = {
  code: 'stage-answer',
  kind: 'stage',
  standards: ['RFC 5321 section 5.1'],
  words: {
    en: {
      title: 'Connection (Answer)',
      sentence:
        'This stage is passed when the server takes the TCP connection to its address and ' +
        'port.',
      meaning:
        'The first column of the matrix. It shows whether anybody answers at this address at ' +
        'all, and how long the connection took to come about. It fails when the connection ' +
        'is refused, when nobody answers in time or when no route leads there.',
      consequence:
        'Without a connection nothing else can be tested, and all further stages are ' +
        'skipped. A sender goes on to the next address or MX host, and keeps the mail if ' +
        'none is left.',
      remedy:
        'Repeat the check, best from another network: outgoing connections to port 25 are ' +
        'blocked in many networks. If it stays, the operator checks that the server listens ' +
        'on port 25 of this address and that the firewall lets it through.',
    },
    de: {
      title: 'Verbindungsaufbau (Answer)',
      sentence:
        'Diese Stufe ist bestanden, wenn der Server die TCP-Verbindung zu seiner Adresse und ' +
        'seinem Port annimmt.',
      meaning:
        'Die erste Spalte der Übersicht. Sie zeigt, ob unter dieser Adresse überhaupt jemand ' +
        'antwortet und wie lange der Verbindungsaufbau gedauert hat. Sie scheitert, wenn die ' +
        'Verbindung abgewiesen wird, wenn niemand rechtzeitig antwortet oder wenn kein Weg ' +
        'dorthin führt.',
      consequence:
        'Ohne Verbindung lässt sich nichts Weiteres prüfen, alle folgenden Stufen entfallen. ' +
        'Ein Absender geht zur nächsten Adresse oder zum nächsten MX-Host über und stellt ' +
        'die E-Mail zurück, wenn keine übrig ist.',
      remedy:
        'Wiederholen Sie die Prüfung, am besten aus einem anderen Netz: Ausgehende ' +
        'Verbindungen zu Port 25 sind in vielen Netzen gesperrt. Bleibt es dabei, prüft der ' +
        'Betreiber, ob der Server an Port 25 dieser Adresse lauscht und die Firewall ihn ' +
        'freigibt.',
    },
  },
}
