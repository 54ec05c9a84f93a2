/**
 * What can be wrong with a certificate, as `malformed` and `not-conformant` have it in `problem`. Each phrase stands
 * behind a colon. The phrases themselves are the English ones; those that hold numbers or names stay as they are.
 */

const de = {
  // The path.
  'signature does not fit the key of the issuer':
    'die Signatur passt nicht zum Schlüssel des Ausstellers',
  'signature fits another issuer of that name than the one that senders choose':
    'die Signatur passt zu einem anderen Aussteller dieses Namens als dem, den die Absender wählen',
  'signature algorithms inside and outside differ':
    'innen und außen sind verschiedene Signaturverfahren angegeben',
  'too many certificates to find a path among':
    'unter so vielen Zertifikaten lässt sich kein Pfad suchen',
  // The rules of RFC 5280 and of public CAs.
  'serial number zero': 'die Seriennummer ist null',
  'serial number negative': 'die Seriennummer ist negativ',
  'serial number of more than 20 bytes': 'die Seriennummer hat mehr als 20 Bytes',
  'issuer empty': 'das Feld für den Aussteller ist leer',
  'subject of a CA empty': 'das Feld für den Inhaber ist bei einer CA leer',
  'authorityKeyIdentifier missing': 'authorityKeyIdentifier fehlt',
  'authorityKeyIdentifier critical': 'authorityKeyIdentifier ist als kritisch gekennzeichnet',
  'authorityKeyIdentifier without keyIdentifier': 'authorityKeyIdentifier ist ohne keyIdentifier',
  'authorityKeyIdentifier names issuer or serial':
    'authorityKeyIdentifier nennt Aussteller oder Seriennummer',
  'authorityKeyIdentifier of a root other than its subjectKeyIdentifier':
    'authorityKeyIdentifier eines Stammzertifikats weicht von dessen subjectKeyIdentifier ab',
  'subjectKeyIdentifier missing': 'subjectKeyIdentifier fehlt',
  'subjectKeyIdentifier critical': 'subjectKeyIdentifier ist als kritisch gekennzeichnet',
  'leaf is a CA': 'das Serverzertifikat ist zugleich das einer CA',
  'keyCertSign without cA': 'keyCertSign steht ohne cA',
  'path length without cA': 'eine Pfadlänge steht ohne cA',
  'CA without basicConstraints': 'einer CA fehlt basicConstraints',
  'basicConstraints of a CA not critical':
    'basicConstraints ist bei einer CA nicht als kritisch gekennzeichnet',
  'extKeyUsage missing': 'extKeyUsage fehlt',
  'extKeyUsage in a root': 'extKeyUsage steht in einem Stammzertifikat',
  'extKeyUsage critical': 'extKeyUsage ist als kritisch gekennzeichnet',
  'subjectAltName missing': 'subjectAltName fehlt',
  'subjectAltName not critical beside an empty subject':
    'subjectAltName ist nicht als kritisch gekennzeichnet, obwohl der Inhaber leer ist',
  'subjectAltName critical beside a subject':
    'subjectAltName ist als kritisch gekennzeichnet, obwohl ein Inhaber angegeben ist',
  'iPAddress of odd length': 'eine IP-Adresse (iPAddress) hat eine unmögliche Länge',
  'address as dNSName': 'eine IP-Adresse steht als dNSName',
  'dNSName that is no host name': 'ein dNSName ist kein Hostname',
  'wildcard for a whole public suffix':
    'ein Platzhalter gilt für eine ganze öffentliche Namensendung',
  'common name not in subjectAltName': 'der Common Name steht nicht in subjectAltName',
  'nameConstraints in a leaf': 'nameConstraints steht in einem Serverzertifikat',
  'nameConstraints empty': 'nameConstraints ist leer',
  'nameConstraints with a malformed name': 'nameConstraints enthält einen fehlerhaften Namen',
  'policyConstraints not critical': 'policyConstraints ist nicht als kritisch gekennzeichnet',
  'authorityInfoAccess critical': 'authorityInfoAccess ist als kritisch gekennzeichnet',
  'RSA modulus of no whole bytes': 'der RSA-Modulus füllt keine ganzen Bytes',
  'RSA exponent even or below 3': 'der RSA-Exponent ist gerade oder kleiner als 3',
}

const en = Object.fromEntries(Object.keys(de).map((phrase) => [phrase, phrase])) as typeof de

export const certificateProblems = { en, de }
