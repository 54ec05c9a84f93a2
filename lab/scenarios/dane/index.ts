import type { Scenario } from '../../scenario.ts'
import { daneValid } from './dane-valid.ts'
import { daneOneKey } from './dane-one-key.ts'
import { daneKeyAndIssuer } from './dane-key-and-issuer.ts'
import { daneWouldRepair } from './dane-would-repair.ts'
import { daneExpired } from './dane-expired.ts'
import { tlsaMismatch } from './tlsa-mismatch.ts'
import { daneWithoutTls } from './dane-without-tls.ts'
import { tlsaServfail } from './tlsa-servfail.ts'
import { tlsaBogus } from './tlsa-bogus.ts'
import { tlsaUnusable } from './tlsa-unusable.ts'
import { tlsaUnusableWithoutTls } from './tlsa-unusable-without-tls.ts'
import { tlsaInsecure } from './tlsa-insecure.ts'
import { addressInsecure } from './address-insecure.ts'
import { daneMxInsecure } from './dane-mx-insecure.ts'
import { addressBogus } from './address-bogus.ts'
import { oneFamilyBogus } from './one-family-bogus.ts'
import { allAddressesBogus } from './all-addresses-bogus.ts'
import { daneAlias } from './dane-alias.ts'
import { daneAliasStart } from './dane-alias-start.ts'
import { daneAliasOut } from './dane-alias-out.ts'
import { daneIssuer } from './dane-issuer.ts'
import { daneIssuerPrivate } from './dane-issuer-private.ts'
import { daneIssuerNotSent } from './dane-issuer-not-sent.ts'
import { daneIssuerWrongName } from './dane-issuer-wrong-name.ts'
import { daneIssuerDomainName } from './dane-issuer-domain-name.ts'
import { daneOneOfMany } from './dane-one-of-many.ts'
import { daneDigestAgility } from './dane-digest-agility.ts'
import { daneTwoKeyTypes } from './dane-two-key-types.ts'
import { tlsaAbsent } from './tlsa-absent.ts'
import { daneOff } from './dane-off.ts'
import { tlsaAlias } from './tlsa-alias.ts'
import { tlsaAliasOut } from './tlsa-alias-out.ts'
import { daneImplicit } from './dane-implicit.ts'
import { tlsaSilent } from './tlsa-silent.ts'
import { tlsaSometimes } from './tlsa-sometimes.ts'
import { daneIssuerUnsignedDomain } from './dane-issuer-unsigned-domain.ts'
import { daneIssuerAliasedDomain } from './dane-issuer-aliased-domain.ts'
import { daneIssuerAliasItself } from './dane-issuer-alias-itself.ts'
import { daneFormerIssuer } from './dane-former-issuer.ts'
import { tlsaAliasMismatch } from './tlsa-alias-mismatch.ts'
import { tlsaRefused } from './tlsa-refused.ts'
import { tlsaBogusAtOne } from './tlsa-bogus-at-one.ts'
import { noHostLeft } from './no-host-left.ts'
import { daneIssuerExpired } from './dane-issuer-expired.ts'
import { daneHandshakeFails } from './dane-handshake-fails.ts'
import { tlsaFormsUnusable } from './tlsa-forms-unusable.ts'

export const daneScenarios: readonly Scenario[] = [
  daneValid,
  daneOneKey,
  daneKeyAndIssuer,
  daneWouldRepair,
  daneExpired,
  tlsaMismatch,
  daneWithoutTls,
  tlsaServfail,
  tlsaBogus,
  tlsaUnusable,
  tlsaUnusableWithoutTls,
  tlsaInsecure,
  addressInsecure,
  daneMxInsecure,
  addressBogus,
  oneFamilyBogus,
  allAddressesBogus,
  daneAlias,
  daneAliasStart,
  daneAliasOut,
  daneIssuer,
  daneIssuerPrivate,
  daneIssuerNotSent,
  daneIssuerWrongName,
  daneIssuerDomainName,
  daneIssuerUnsignedDomain,
  daneOneOfMany,
  daneDigestAgility,
  daneTwoKeyTypes,
  tlsaAbsent,
  daneOff,
  tlsaAlias,
  tlsaAliasOut,
  daneImplicit,
  tlsaSilent,
  tlsaSometimes,
  daneIssuerAliasedDomain,
  daneIssuerAliasItself,
  daneFormerIssuer,
  tlsaAliasMismatch,
  tlsaRefused,
  tlsaBogusAtOne,
  noHostLeft,
  daneIssuerExpired,
  daneHandshakeFails,
  tlsaFormsUnusable,
]
