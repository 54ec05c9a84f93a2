import type { Entry } from '../entry.ts'

export const starttlsInsideTls: Entry = {
  code: 'starttls-inside-tls',
  kind: 'finding',
  standards: ['RFC 3207 section 4.2'],
  words: {
    en: {
      title: 'STARTTLS offered again inside TLS',
      sentence:
        'The mail server offers STARTTLS once more although the session is encrypted already.',
      meaning:
        'Inside an encrypted session the server must not list STARTTLS any more. It does so ' +
        'mostly because a TLS proxy or load balancer encrypts in front of it and the mail ' +
        'server itself does not know about that. The encryption seen in this report is not ' +
        'weakened by it.',
      consequence:
        'Nearly all senders pass over it, whatever their rule: mail is encrypted as the rest of ' +
        'this report says. A very strict sender may break off. Whether the stretch between ' +
        'proxy and mail server is encrypted cannot be seen from outside.',
      remedy:
        'Nothing is urgent. The administrator lets the mail server do TLS itself, or tells it ' +
        'that the proxy in front has encrypted already; it then leaves STARTTLS out. The ' +
        'stretch behind the proxy should be encrypted or lie within a protected network.',
      howTo: {
        postfix:
          '# Simplest: let Postfix do TLS itself and pass the TCP connection through.\n' +
          '# With HAProxy: "mode tcp" and "send-proxy", and in main.cf\n' +
          'smtpd_upstream_proxy_protocol = haproxy\n' +
          '# (with postscreen: postscreen_upstream_proxy_protocol = haproxy)\n' +
          'postfix reload',
        exim:
          '# Simplest: let Exim do TLS itself and pass the TCP connection through.\n' +
          '# With HAProxy: "mode tcp" and "send-proxy", and in the main section\n' +
          'hosts_proxy = 192.0.2.10\n' +
          '# (192.0.2.10 stands for the address of your proxy; on Debian this option\n' +
          '# needs the package exim4-daemon-heavy)',
      },
    },
    de: {
      title: 'STARTTLS innerhalb von TLS erneut angeboten',
      sentence:
        'Der Mailserver bietet STARTTLS noch einmal an, obwohl die Sitzung bereits ' +
        'verschlüsselt ist.',
      meaning:
        'In einer verschlüsselten Sitzung darf der Server STARTTLS nicht mehr nennen. Meist tut ' +
        'er es, weil ein TLS-Proxy oder Lastverteiler vor ihm verschlüsselt und der Mailserver ' +
        'selbst davon nichts weiß. Die in diesem Bericht gezeigte Verschlüsselung wird dadurch ' +
        'nicht geschwächt.',
      consequence:
        'Fast alle Absender übergehen das, gleich nach welcher Regel: Die E-Mail wird so ' +
        'verschlüsselt, wie der übrige Bericht es zeigt. Ein sehr strenger Absender könnte ' +
        'abbrechen. Ob die Strecke zwischen Proxy und Mailserver verschlüsselt ist, lässt sich ' +
        'von außen nicht sehen.',
      remedy:
        'Es eilt nicht. Die Administration lässt den Mailserver TLS selbst übernehmen oder ' +
        'teilt ihm mit, dass der Proxy davor bereits verschlüsselt hat; dann lässt er STARTTLS ' +
        'weg. Die Strecke hinter dem Proxy sollte verschlüsselt sein oder in einem geschützten ' +
        'Netz liegen.',
      howTo: {
        postfix:
          '# Am einfachsten: Postfix übernimmt TLS, der Proxy reicht TCP nur durch.\n' +
          '# Mit HAProxy: „mode tcp“ und „send-proxy“, dazu in der main.cf\n' +
          'smtpd_upstream_proxy_protocol = haproxy\n' +
          '# (mit postscreen: postscreen_upstream_proxy_protocol = haproxy)\n' +
          'postfix reload',
        exim:
          '# Am einfachsten: Exim übernimmt TLS, der Proxy reicht TCP nur durch.\n' +
          '# Mit HAProxy: „mode tcp“ und „send-proxy“, dazu im Hauptteil\n' +
          'hosts_proxy = 192.0.2.10\n' +
          '# (192.0.2.10 steht für die Adresse Ihres Proxys; unter Debian gibt es die\n' +
          '# Option nur im Paket exim4-daemon-heavy)',
      },
    },
  },
}
