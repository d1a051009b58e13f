/** How the page looks; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'
