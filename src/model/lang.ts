/** The languages that every human sentence exists in. Codes and field names never change. */
export type Lang = 'en' | 'de'
