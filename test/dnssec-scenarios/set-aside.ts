/**
 * What cannot agree, with the reason: scenarios about what a resolver remembers, limits or is configured to do,
 * not about what an answer is worth. A name alone is a whole file; with `#` one of its questions. Whatever
 * agrees after all must be taken off the list.
 */
export const setAside: Readonly<Record<string, string>> = {
  'val_any_cap.rpl': 'a resolver cuts off an answer to ANY that has too many sets',
  'val_rrsig.rpl':
    'asks for signatures themselves, which nothing signs; a resolver hands them on as insecure',

  'val_negcache_nodata.rpl':
    'aggressive-nsec: answers from NSEC records that it remembers (RFC 8198)',
  'val_negcache_nta.rpl': 'negative trust anchor (domain-insecure)',
  'val_negcache_nxdomain.rpl': 'aggressive-nsec: answers from NSEC records that it remembers',
  'val_negcache_ttl.rpl': 'aggressive-nsec, and how long its memory lasts',
  'val_negcache_ttl_prefetch.rpl': 'aggressive-nsec, and how long its memory lasts',
  'val_dnameqtype.rpl#cup2.h-dname.example.com 39': 'denied from memory; no server is asked',
  'val_dnameqtype_qmin.rpl#cup2.h-dname.example.com 39': 'denied from memory; no server is asked',

  'val_cnameqtype.rpl#www4.example.com 5':
    'the CNAME asked for comes with NXDOMAIN for its target; a resolver hands that on',
  'val_cnameqtype_qmin.rpl#www4.example.com 5':
    'the CNAME asked for comes with NXDOMAIN for its target; a resolver hands that on',
  'val_cnameother.rpl#www2.example.test 1':
    'CNAME beside an address (against RFC 2181 10.1): unbound takes the first of them, we what was asked for',

  'val_ds_gost.crpl':
    'digest GOST R 34.11-94 must not be used (RFC 9904 registry): unsupported, so insecure',
  'val_ds_gost_downgrade.crpl': 'digest GOST R 34.11-94: unsupported, so insecure',
  'val_ds_sha2_lenient.crpl':
    'harden-algo-downgrade: no. SHA-1 is believed beside a wrong SHA-256, against RFC 4509 3',
  'val_ta_algo_missing.rpl':
    'harden-algo-downgrade: yes. All algorithms must be good, where one is enough (RFC 6840 5.11)',
  'val_faildnskey_ok.rpl': 'harden-dnssec-stripped: no. A zone without its keys counts as unsigned',
  'val_anchor_nx_nosig.rpl':
    'the trust anchor is for a zone that is not there: unbound drops the anchor, we believe it',
}

/** Here a resolver says SERVFAIL because a lookup failed, or an alias leads nowhere; in all others it is bogus. */
export const failingLookups: readonly string[] = [
  'val_canon_short_px.rpl',
  'val_cname_loop1.rpl',
  'val_dnametoolong.rpl',
  'val_faildnskey.rpl',
  'val_failure_dnskey.rpl',
]
