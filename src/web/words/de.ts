import type { WebWords } from './words.ts'

const problems: WebWords['problems'] = {
  'bad-request': 'Die Anfrage ist nicht verständlich.',
  'bad-target': 'An diese Eingabe kann keine E-Mail gerichtet werden.',
  unauthorized: 'Dafür ist ein gültiges API-Token nötig.',
  'forbidden-scope': 'Dieses API-Token berechtigt nicht dazu.',
  'special-purpose-address':
    'Adressen privater und anderer besonderer Netze werden von hier aus nicht geprüft.',
  'opted-out':
    'Der Betreiber dieses Ziels hat darum gebeten, von hier aus nicht geprüft zu werden.',
  'cross-site': 'Prüfungen können nur von dieser Website aus gestartet werden.',
  'not-found': 'Unter dieser Adresse gibt es nichts.',
  'not-done': 'Die Prüfung ist noch nicht abgeschlossen.',
  'body-too-large': 'Die Anfrage ist zu groß.',
  'unsupported-media-type': 'Die Anfrage hat ein Format, das hier nicht verstanden wird.',
  'key-reused': 'Dieser Idempotency-Key wurde bereits für eine andere Anfrage verwendet.',
  'too-many-requests': 'Zu viele Anfragen von Ihrer Adresse. Bitte warten Sie einen Moment.',
  'queue-full': 'Es warten bereits zu viele Prüfungen. Bitte versuchen Sie es gleich noch einmal.',
  'internal-error': 'Auf unserer Seite ist ein Fehler aufgetreten.',
  unavailable: 'Der Dienst wird gerade beendet oder seine Datenbank ist nicht erreichbar.',
}

const targets: WebWords['targets'] = {
  'target-empty': 'Bitte geben Sie eine Domain ein, zum Beispiel example.org.',
  'target-too-long': 'Das ist zu lang für einen Domainnamen.',
  'target-web-address':
    'Das ist eine Webadresse. Bitte geben Sie nur die Domain ein, zum Beispiel example.org.',
  'target-not-a-domain':
    '„{text}“ ist weder ein Domainname noch eine IP-Adresse. Bitte geben Sie eine Domain ein, zum Beispiel example.org.',
  'target-host-port': 'Ein Hostname wird am üblichen Port geprüft; lassen Sie den Port weg.',
  'target-port': '„{text}“ ist kein Port; ein Port ist eine Zahl von 1 bis 65535.',
  'target-several': 'Bitte geben Sie nur eine Domain auf einmal ein.',
  'target-literal': '„{text}“ ist keine IP-Adresse.',
}

export const de: WebWords = { problems, targets }
