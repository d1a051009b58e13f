/** How long a slow answer takes unless told otherwise, in ms. */
export const DEFAULT_DELAY_MS = 3_000
