import type { Entry } from '../entry.ts'

export const inconclusiveVerdict: Entry = {
  code: 'verdict-inconclusive',
  kind: 'verdict',
  standards: ['RFC 5321 section 4.2.1'],
  words: {
    en: {
      title: 'No lasting answer, not judged',
      sentence:
        'At least one mail server answered, but none let the conversation go far enough to ' +
        'judge its encryption.',
      meaning:
        'A connection came about, but then the server refused this check, asked it to come ' +
        'back later, answered too slowly or broke off before the question of TLS was ' +
        'settled. Usual reasons are limits on the number of connections, a block list that ' +
        'holds the address this check ran from, or overload. This is no grade: a refusal ' +
        'aimed at this check says nothing about how mail of others travels.',
      consequence:
        'What senders do is not known: those with a good reputation may be let in and may send encrypted. ' +
        'A sender that gets the same temporary answers keeps the mail and tries again later.',
      remedy:
        'Repeat the check after an hour, and from an address with a matching reverse DNS ' +
        'entry (PTR) that is on no block list. The findings name the reply and the stage; ' +
        'show them to the operator of the server if it stays that way.',
    },
    de: {
      title: 'Keine endgültige Antwort, nicht beurteilt',
      sentence:
        'Mindestens ein Mailserver hat geantwortet, doch keiner ließ das Gespräch so weit ' +
        'kommen, dass seine Verschlüsselung beurteilt werden konnte.',
      meaning:
        'Eine Verbindung kam zustande, doch dann hat der Server diese Prüfung abgewiesen, ' +
        'auf später vertröstet, zu langsam geantwortet oder abgebrochen, bevor die Frage ' +
        'nach TLS geklärt war. Übliche Gründe sind Begrenzungen der Verbindungszahl, eine ' +
        'Sperrliste, auf der die Adresse dieser Prüfung steht, oder Überlastung. Das ist ' +
        'keine Bewertung: Eine Abweisung dieser Prüfung sagt nichts darüber, wie E-Mails ' +
        'anderer Absender übertragen werden.',
      consequence:
        'Was Absender erleben, ist nicht bekannt: Solche mit gutem Ruf werden möglicherweise angenommen und ' +
        'können verschlüsselt senden. Ein Absender, der dieselben vorläufigen Antworten ' +
        'erhält, stellt die E-Mail zurück und versucht es später erneut.',
      remedy:
        'Wiederholen Sie die Prüfung nach einer Stunde, und zwar von einer Adresse mit ' +
        'passendem Rückwärtseintrag (PTR), die auf keiner Sperrliste steht. Die Befunde ' +
        'nennen Serverantwort und Stufe; legen Sie sie dem Betreiber des Servers vor, wenn ' +
        'es dabei bleibt.',
    },
  },
}
