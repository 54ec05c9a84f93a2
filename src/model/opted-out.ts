/** What stands in the place of a special-purpose network where the owner of an address asked to be left alone. */
export const optedOut = 'opted out'
