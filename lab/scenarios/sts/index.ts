import type { Scenario } from '../../scenario.ts'
import { stsEnforce } from './sts-enforce.ts'
import { stsTesting } from './sts-testing.ts'
import { stsNone } from './sts-none.ts'
import { stsMxNotListed } from './sts-mx-not-listed.ts'
import { stsOneLabel } from './sts-one-label.ts'
import { stsCertificate } from './sts-certificate.ts'
import { stsWithoutTls } from './sts-without-tls.ts'
import { sts404 } from './sts-404.ts'
import { stsRedirect } from './sts-redirect.ts'
import { stsHostSelfSigned } from './sts-host-self-signed.ts'
import { stsHostOtherName } from './sts-host-other-name.ts'
import { stsTwoRecords } from './sts-two-records.ts'
import { stsOtherTexts } from './sts-other-texts.ts'
import { stsNoId } from './sts-no-id.ts'
import { stsIdForm } from './sts-id-form.ts'
import { stsRecordBogus } from './sts-record-bogus.ts'
import { stsRecordAlias } from './sts-record-alias.ts'
import { stsInvalid } from './sts-invalid.ts'
import { stsContentType } from './sts-content-type.ts'
import { stsHtml } from './sts-html.ts'
import { stsEndless } from './sts-endless.ts'
import { stsSilent } from './sts-silent.ts'
import { stsShort } from './sts-short.ts'
import { stsPatternUnused } from './sts-pattern-unused.ts'
import { stsServfail } from './sts-servfail.ts'
import { stsDaneFails } from './sts-dane-fails.ts'
import { stsFailsDaneHolds } from './sts-fails-dane-holds.ts'
import { stsOff } from './sts-off.ts'
import { stsHostNowhere } from './sts-host-nowhere.ts'
import { stsHostSpecial } from './sts-host-special.ts'
import { tlsrpt } from './tlsrpt.ts'
import { tlsrptNoScheme } from './tlsrpt-no-scheme.ts'
import { tlsrptTwoRecords } from './tlsrpt-two-records.ts'
import { tlsrptAbsent } from './tlsrpt-absent.ts'
import { stsMisspelt } from './sts-misspelt.ts'
import { stsRecordOdd } from './sts-record-odd.ts'
import { stsAddressListed } from './sts-address-listed.ts'
import { stsHostOneFamily } from './sts-host-one-family.ts'
import { stsHostBothFamilies } from './sts-host-both-families.ts'
import { stsMxGiven } from './sts-mx-given.ts'
import { tlsrptServfail } from './tlsrpt-servfail.ts'
import { tlsrptAdvice } from './tlsrpt-advice.ts'
import { stsHostAlias } from './sts-host-alias.ts'

export const stsScenarios: readonly Scenario[] = [
  stsEnforce,
  stsTesting,
  stsNone,
  stsMxNotListed,
  stsOneLabel,
  stsCertificate,
  stsWithoutTls,
  sts404,
  stsRedirect,
  stsHostSelfSigned,
  stsHostOtherName,
  stsTwoRecords,
  stsOtherTexts,
  stsNoId,
  stsIdForm,
  stsRecordBogus,
  stsRecordAlias,
  stsInvalid,
  stsContentType,
  stsHtml,
  stsEndless,
  stsSilent,
  stsShort,
  stsPatternUnused,
  stsServfail,
  stsDaneFails,
  stsFailsDaneHolds,
  stsOff,
  stsHostNowhere,
  stsHostSpecial,
  tlsrpt,
  tlsrptNoScheme,
  tlsrptTwoRecords,
  tlsrptAbsent,
  stsMisspelt,
  stsRecordOdd,
  stsAddressListed,
  stsHostOneFamily,
  stsHostBothFamilies,
  stsMxGiven,
  tlsrptServfail,
  tlsrptAdvice,
  stsHostAlias,
]
