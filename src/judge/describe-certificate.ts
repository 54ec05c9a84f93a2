import type { ReportCertificate } from '../model/report.ts'
import type { Certificate } from '../protocol/x509/certificate.ts'
import { generalNameText } from '../protocol/x509/general-name.ts'

/** A certificate as the report shows it; what could not be read is said to be unreadable, never guessed. */
export function describeCertificate(
  certificate: Certificate | null,
  base64: string,
): ReportCertificate {
  const pem = pemOf(base64)
  if (certificate === null) {
    return {
      subject: '',
      issuer: '',
      serialNumber: '-',
      notBefore: null,
      notAfter: null,
      keyType: 'unreadable',
      keyBits: null,
      signatureAlgorithm: 'unreadable',
      subjectAltNames: [],
      pem,
    }
  }
  const { key, extensions } = certificate
  return {
    subject: certificate.subject.text,
    issuer: certificate.issuer.text,
    serialNumber: certificate.serial === '' ? '-' : certificate.serial,
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    keyType: key.curve === null ? key.type : `${key.type} ${key.curve}`,
    keyBits: key.bits,
    signatureAlgorithm: certificate.signatureAlgorithm.name,
    subjectAltNames: (extensions.subjectAltName?.names ?? []).slice(0, 100).map(generalNameText),
    pem,
  }
}

function pemOf(base64: string): string {
  const lines = base64.match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
