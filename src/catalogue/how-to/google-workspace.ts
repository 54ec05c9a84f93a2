/**
 * What Google Workspace lets a domain do, for the entries: most of it is Google's own and cannot be changed there.
 * Both languages; lines as in `HowTo`.
 */

/** Faults of the server itself: Google's names have none of their own to set, other names are other servers. */
export const googleRuns = {
  en:
    '# Which servers do the MX records of the domain name?\n' +
    'nslookup -type=MX example.org\n' +
    '# smtp.google.com and names that end in aspmx.l.google.com or googlemail.com\n' +
    '# belong to Google, which runs them; the Admin console has no setting for\n' +
    '# this: contact Google support. Any other name is a gateway of your own or of\n' +
    '# a provider: the finding is mended there.',
  de:
    '# Welche Server nennen die MX-Einträge der Domain?\n' +
    'nslookup -type=MX example.org\n' +
    '# smtp.google.com und Namen, die auf aspmx.l.google.com oder googlemail.com\n' +
    '# enden, gehören Google; in der Admin-Konsole lässt sich dazu nichts\n' +
    '# einstellen: Wenden Sie sich an den Support von Google. Jeder andere Name\n' +
    '# ist ein eigenes Gateway oder das eines Dienstleisters: Der Befund wird dort\n' +
    '# behoben.',
}

/** The certificate holds Google's names only. */
export const googleNames = {
  en:
    '# The MX record must hold a name of Google: smtp.google.com, or the older\n' +
    '# aspmx.l.google.com with alt1 to alt4. A name of your own that leads there by\n' +
    "# CNAME does not fit Google's certificate, and none of yours can be put there.\n" +
    'nslookup -type=MX example.org',
  de:
    '# Im MX-Eintrag muss ein Name von Google stehen: smtp.google.com oder die\n' +
    '# älteren aspmx.l.google.com mit alt1 bis alt4. Ein eigener Name, der per\n' +
    '# CNAME dorthin führt, passt nicht zum Zertifikat von Google, und ein eigenes\n' +
    '# Zertifikat lässt sich dort nicht hinterlegen.\n' +
    'nslookup -type=MX example.org',
}

/** Limits and block lists for unknown senders. */
export const googleLimits = {
  en:
    '# Google sets limits and blocks for unknown senders by itself; the Admin\n' +
    '# console cannot change them. Repeat the check later or from a mail server.',
  de:
    '# Grenzen und Sperren für unbekannte Absender setzt Google selbst; in der\n' +
    '# Admin-Konsole lassen sie sich nicht ändern. Wiederholen Sie die Prüfung\n' +
    '# später oder von einem Mailserver aus.',
}

/** Google accepts mail without TLS unless told otherwise. */
export const googleCompliance = {
  en:
    '# Who may send without TLS is set in the Admin console: Apps, Google\n' +
    '# Workspace, Gmail, Compliance, Secure transport (TLS) compliance. For a\n' +
    '# gateway in front: Spam, phishing, and malware, Inbound gateway.',
  de:
    '# Wer ohne TLS senden darf, steht in der Admin-Konsole unter Apps, Google\n' +
    '# Workspace, Gmail, Compliance bei der Einstellung zum sicheren Transport\n' +
    '# (TLS); für ein Gateway davor im Abschnitt zu Spam beim Gateway für\n' +
    '# eingehende E-Mails.',
}

/** MTA-STS: the policy is the domain's, the names in it are Google's. */
export const googlePolicy = {
  en:
    '# Google does not host the policy: put the file on a web server of your own,\n' +
    '# as mta-sts.example.org. Its mx lines must cover the names of the MX records:\n' +
    'nslookup -type=MX example.org\n' +
    '# With the one record smtp.google.com:\n' +
    '# mx: smtp.google.com\n' +
    '# With the older five:\n' +
    '# mx: aspmx.l.google.com\n' +
    '# mx: *.aspmx.l.google.com',
  de:
    '# Google stellt die Richtlinie nicht bereit: Legen Sie die Datei auf einen\n' +
    '# eigenen Webserver, mta-sts.example.org. Ihre mx-Zeilen müssen die Namen der\n' +
    '# MX-Einträge abdecken:\n' +
    'nslookup -type=MX example.org\n' +
    '# Bei dem einen Eintrag smtp.google.com:\n' +
    '# mx: smtp.google.com\n' +
    '# Bei den älteren fünf:\n' +
    '# mx: aspmx.l.google.com\n' +
    '# mx: *.aspmx.l.google.com',
}

/** DANE: the zones of Google's host names are not signed. */
export const googleNoDane = {
  en:
    '# There are no TLSA records for the servers of Google, and a domain cannot add\n' +
    '# any: the names are in zones of Google that are not signed. A host with TLSA\n' +
    '# records is a gateway of your own or of a provider: it is mended there.\n' +
    '# MTA-STS does work with Google: mxseal explain sts-absent',
  de:
    '# Für die Server von Google gibt es keine TLSA-Einträge, und die Domain kann\n' +
    '# keine anlegen: Die Namen stehen in Zonen von Google ohne DNSSEC.\n' +
    '# Ein Host mit TLSA-Einträgen ist ein eigenes Gateway oder das eines\n' +
    '# Dienstleisters: Der Befund wird dort behoben.\n' +
    '# MTA-STS ist mit Google möglich: mxseal explain sts-absent',
}

/** TLSRPT: the mailbox for the reports. */
export const googleReports = {
  en:
    '# Google sends such reports, but evaluates none for you. A mailbox for them:\n' +
    '# Admin console, Directory, Groups, new group tls-reports@example.org; set\n' +
    '# that anyone on the web may post to it.',
  de:
    '# Google versendet solche Berichte, wertet aber keine für Sie aus. Ein\n' +
    '# Postfach dafür: in der Admin-Konsole unter Verzeichnis, Gruppen eine\n' +
    '# neue Gruppe tls-reports@example.org, an die jeder aus dem Internet\n' +
    '# schreiben darf.',
}
