/** The page is in English, so numbers and times are too. */
export const LOCALE = 'en-US'
