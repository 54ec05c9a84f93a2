import type { Entry } from '../entry.ts'

export const starttlsCommandInjection: Entry = {
  code: 'starttls-command-injection',
  kind: 'finding',
  standards: ['RFC 3207 section 4.2', 'RFC 3207 section 6', 'CVE-2011-0411'],
  words: {
    en: {
      title: 'Clear text is carried over into TLS',
      sentence:
        'The server answered a command inside TLS that we had sent in clear text behind ' +
        'STARTTLS, before the handshake.',
      meaning:
        'Whatever came before the TLS handshake must be forgotten (RFC 3207 section 4.2). This ' +
        'server keeps what stands behind STARTTLS in its buffer and takes it, once TLS is up, ' +
        'for a part of the encrypted session. We sent NOOP, which does nothing. Somebody on the ' +
        'way could send other commands. The fault is known since 2011 (CVE-2011-0411) and was ' +
        'found again in many products in 2021.',
      consequence:
        'Senders notice nothing and deliver as ever. An attacker on the way can put commands of ' +
        'his own in front of the session of another, such as sender and recipient, and so ' +
        'divert mail or the password of a client that logs in, although the session is ' +
        'encrypted.',
      remedy:
        'The administrator of the mail server updates its software, and any gateway, proxy or ' +
        'virus scanner in front of it that handles STARTTLS itself. Postfix is mended since ' +
        '2.4.16, 2.5.12, 2.6.9 and 2.7.3. If the finding stays after the update, test with the ' +
        'gateway bypassed: it is the culprit if the finding is gone then.',
      howTo: {
        postfix:
          '# which version runs?\n' +
          'postconf mail_version\n' +
          '# update it, then restart, as a reload keeps the old program (Debian, Ubuntu):\n' +
          'apt-get update && apt-get install --only-upgrade postfix\n' +
          'systemctl restart postfix',
        exim:
          '# which version runs?\n' +
          'exim -bV\n' +
          'apt-get update && apt-get install --only-upgrade exim4-daemon-light\n' +
          'systemctl restart exim4\n' +
          '# main section: refuses what comes too early; the default, keep it so:\n' +
          'smtp_enforce_sync = true',
        exchange:
          '# PowerShell: the build number tells the installed update\n' +
          'Get-ExchangeServer | Format-List Name, AdminDisplayVersion\n' +
          '# Install the newest cumulative update and security update, then look at the\n' +
          '# mail gateway or firewall with SMTP inspection in front of Exchange.',
      },
    },
    de: {
      title: 'Klartext wird in die TLS-Sitzung übernommen',
      sentence:
        'Der Server beantwortete innerhalb von TLS einen Befehl, den wir vor der ' +
        'TLS-Aushandlung im Klartext hinter STARTTLS gesendet hatten.',
      meaning:
        'Was vor der TLS-Aushandlung (Handshake) kam, muss der Server vergessen (RFC 3207, ' +
        'Abschnitt 4.2). Dieser Server behält im Puffer, was hinter STARTTLS steht, und hält es ' +
        'nach dem Handshake für einen Teil der verschlüsselten Sitzung. Wir haben NOOP ' +
        'gesendet, das nichts bewirkt; jemand auf dem Weg könnte andere Befehle senden. Der ' +
        'Fehler ist seit 2011 bekannt (CVE-2011-0411) und wurde 2021 erneut in vielen Produkten ' +
        'gefunden.',
      consequence:
        'Absender merken davon nichts und stellen wie gewohnt zu. Ein Angreifer auf dem Weg ' +
        'kann einer fremden Sitzung eigene Befehle voranstellen, etwa Absender und Empfänger, ' +
        'und so Mail oder das Kennwort eines sich anmeldenden Programms umlenken, obwohl die ' +
        'Sitzung verschlüsselt ist.',
      remedy:
        'Die Administration des Mailservers aktualisiert dessen Software und jedes Gateway, ' +
        'jeden Proxy und jeden Virenscanner davor, der STARTTLS selbst behandelt. In Postfix ' +
        'ist der Fehler seit 2.4.16, 2.5.12, 2.6.9 und 2.7.3 behoben. Bleibt der Befund nach ' +
        'der Aktualisierung, prüfen Sie unter Umgehung des Gateways: Ist er dann weg, liegt es ' +
        'am Gateway.',
      howTo: {
        postfix:
          '# Welche Version läuft?\n' +
          'postconf mail_version\n' +
          '# Aktualisieren und neu starten; ein Reload behält das alte Programm (Debian):\n' +
          'apt-get update && apt-get install --only-upgrade postfix\n' +
          'systemctl restart postfix',
        exim:
          '# Welche Version läuft?\n' +
          'exim -bV\n' +
          'apt-get update && apt-get install --only-upgrade exim4-daemon-light\n' +
          'systemctl restart exim4\n' +
          '# Hauptteil: weist ab, was zu früh kommt; Voreinstellung, bitte so lassen:\n' +
          'smtp_enforce_sync = true',
        exchange:
          '# PowerShell: Die Buildnummer verrät den installierten Stand\n' +
          'Get-ExchangeServer | Format-List Name, AdminDisplayVersion\n' +
          '# Neuestes kumulatives Update und Sicherheitsupdate installieren, danach das\n' +
          '# Mail-Gateway oder die Firewall mit SMTP-Prüfung vor Exchange untersuchen.',
      },
    },
  },
}
