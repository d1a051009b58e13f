/** The colour theme of the page; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'
