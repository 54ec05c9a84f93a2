import type { Entry } from '../entry.ts'
import { googleCompliance } from '../how-to/google-workspace.ts'

export const tlsRequired: Entry = {
  code: 'tls-required',
  kind: 'finding',
  standards: ['RFC 3207 section 4'],
  words: {
    en: {
      title: 'No mail without encryption',
      sentence:
        'The server takes no mail in clear text: it replied {code} "{text}" to the sender ' +
        'address.',
      meaning:
        'This server demands STARTTLS before it accepts a sender. That protects against mail ' +
        'in clear text, but the standard forbids it for servers that receive mail from ' +
        'everybody, because senders without TLS are shut out. The question came up here ' +
        'because this check spoke to the server in clear text; its TLS was not usable for ' +
        'the check then.',
      consequence:
        'Nothing is delivered in clear text. A sender that finds no usable TLS, or that ' +
        'falls back to clear text because of a certificate that is not valid, cannot deliver ' +
        'and returns the mail in the end.',
      remedy:
        'Mend first what the findings on STARTTLS, TLS and certificate name, for then ' +
        'everybody can deliver encrypted. Whether the demand stays is for the operator to ' +
        'decide; it suits servers for a closed circle of partners.',
      howTo: {
        postfix:
          '# encrypt demands TLS, may offers it to everybody (RFC 3207)\n' +
          'postconf smtpd_tls_security_level\n' +
          '# is TLS itself in order?\n' +
          'openssl s_client -starttls smtp -connect mx1.example.org:25',
        exim:
          '# the demand stands in one of these ACLs, as the condition\n' +
          '#   !encrypted = *\n' +
          'exim -bP acl_smtp_mail acl_smtp_rcpt',
        exchange: 'Get-ReceiveConnector | fl Identity,Bindings,RequireTLS,AuthMechanism',
        microsoft365:
          '# partner connectors can demand TLS:\n' +
          'Get-InboundConnector | fl Name,Enabled,ConnectorType,SenderDomains,RequireTls',
        googleWorkspace: googleCompliance.en,
      },
    },
    de: {
      title: 'Keine Annahme ohne Verschlüsselung',
      sentence:
        'Der Server nimmt im Klartext keine E-Mails an: Auf die Absenderadresse hat er mit ' +
        '{code} „{text}“ geantwortet.',
      meaning:
        'Dieser Server verlangt STARTTLS, bevor er einen Absender annimmt. Das schützt vor ' +
        'E-Mails im Klartext, doch der Standard untersagt es Servern, die von jedermann ' +
        'E-Mails empfangen, weil Absender ohne TLS ausgeschlossen werden. Die Frage stellte ' +
        'sich hier, weil diese Prüfung im Klartext mit dem Server sprach; sein TLS war dabei ' +
        'nicht nutzbar.',
      consequence:
        'Im Klartext wird nichts zugestellt. Ein Absender, der kein brauchbares TLS ' +
        'vorfindet oder wegen eines ungültigen Zertifikats in den Klartext ausweicht, kann ' +
        'nicht zustellen und meldet die E-Mail schließlich als unzustellbar.',
      remedy:
        'Beheben Sie zuerst, was die Befunde zu STARTTLS, TLS und Zertifikat nennen, denn ' +
        'dann können alle verschlüsselt zustellen. Ob die Forderung bestehen bleibt, ' +
        'entscheidet der Betreiber; sie passt zu Servern für einen geschlossenen Kreis von ' +
        'Partnern.',
      howTo: {
        postfix:
          '# encrypt verlangt TLS, may bietet es allen an (RFC 3207)\n' +
          'postconf smtpd_tls_security_level\n' +
          '# Ist TLS selbst in Ordnung?\n' +
          'openssl s_client -starttls smtp -connect mx1.example.org:25',
        exim:
          '# die Forderung steht in einer dieser ACLs, als Bedingung\n' +
          '#   !encrypted = *\n' +
          'exim -bP acl_smtp_mail acl_smtp_rcpt',
        exchange: 'Get-ReceiveConnector | fl Identity,Bindings,RequireTLS,AuthMechanism',
        microsoft365:
          '# Partner-Connectors können TLS verlangen:\n' +
          'Get-InboundConnector | fl Name,Enabled,ConnectorType,SenderDomains,RequireTls',
        googleWorkspace: googleCompliance.de,
      },
    },
  },
}
