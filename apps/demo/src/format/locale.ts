/** Locale of numbers and times: English, like the texts. */
export const LOCALE = 'en-US'
