import type { Entry } from '../entry.ts'

export const slowGreeting: Entry = {
  code: 'slow-greeting',
  kind: 'finding',
  standards: ['RFC 5321 section 4.5.3.2.1'],
  words: {
    en: {
      title: 'Slow greeting',
      sentence: 'The server waited {seconds} seconds before it greeted.',
      meaning:
        'A sender must not speak before the greeting. Some servers wait on purpose to catch ' +
        'spam programs that cannot wait; others wait for answers of the DNS or of block ' +
        'lists, or are overloaded. The standard lets senders wait up to five minutes.',
      consequence:
        'Mail arrives, only later. Senders with a shorter patience break off and try again.',
      remedy:
        'If the wait is intended, nothing is to be done; a few seconds suffice. Otherwise ' +
        'the operator checks that the resolver of the server answers quickly and that no ' +
        'lookup before the greeting runs into a time-out.',
      howTo: {
        postfix:
          '# main.cf: the intended wait of postscreen\n' +
          'postscreen_greet_wait = 6s\n' +
          '# how fast is the resolver for the address of a sender?\n' +
          'time dig -x 192.0.2.25',
        exim:
          '# main configuration: no ident query before the greeting\n' +
          'rfc1413_query_timeout = 0s\n' +
          '# intended waits stand as "delay =" in the ACL named by\n' +
          'exim -bP acl_smtp_connect',
      },
    },
    de: {
      title: 'Langsame Begrüßung',
      sentence: 'Der Server hat mit der Begrüßung {seconds} Sekunden gewartet.',
      meaning:
        'Ein Absender darf vor der Begrüßung nicht sprechen. Manche Server warten ' +
        'absichtlich, um ungeduldige Spam-Programme zu erkennen; andere warten auf Antworten ' +
        'des DNS oder von Sperrlisten oder sind überlastet. Der Standard lässt Absender bis ' +
        'zu fünf Minuten warten.',
      consequence:
        'E-Mails kommen an, nur später. Weniger geduldige Absender brechen ab und versuchen ' +
        'es erneut.',
      remedy:
        'Ist das Warten beabsichtigt, ist nichts zu tun; wenige Sekunden genügen. ' +
        'Andernfalls prüft der Betreiber, ob der Resolver des Servers zügig antwortet und ob ' +
        'vor der Begrüßung keine Abfrage bis zum Zeitablauf hängen bleibt.',
      howTo: {
        postfix:
          '# main.cf: die beabsichtigte Wartezeit von postscreen\n' +
          'postscreen_greet_wait = 6s\n' +
          '# Wie schnell antwortet der Resolver für die Adresse eines Absenders?\n' +
          'time dig -x 192.0.2.25',
        exim:
          '# Hauptkonfiguration: keine Ident-Abfrage vor der Begrüßung\n' +
          'rfc1413_query_timeout = 0s\n' +
          '# beabsichtigtes Warten steht als „delay =“ in der ACL aus\n' +
          'exim -bP acl_smtp_connect',
      },
    },
  },
}
