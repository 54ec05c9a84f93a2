/**
 * The bands of the older tool's scale (CheckTLS, 0 to 121 as documented in 2025), worst first; `not-tested`, its
 * 50, stands last, for it is no grade. Only for comparison: our own number is `confidence`.
 */
export const bandIds = [
  'no-encryption',
  'bad-encryption',
  'very-weak',
  'weak',
  'good',
  'strong',
  'not-tested',
] as const

export type BandId = (typeof bandIds)[number]
