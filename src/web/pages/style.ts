/** What pages of a server have beside a report: the frame around it, the field, the live matrix. */
export const webSheet = `
.site { max-width: 62rem; margin: 0 auto; padding: 1rem clamp(.75rem, 4vw, 2.5rem) 0; }
`
