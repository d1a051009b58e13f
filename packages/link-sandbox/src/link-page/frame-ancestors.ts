/** Origins that may frame Link when none are named: whatever runs on this machine. */
const LOOPBACK = ['http://localhost:*', 'http://127.0.0.1:*']

/** The value of CSP's `frame-ancestors` for the allowed origins. */
export function frameAncestors(allowedOrigins: string[]): string {
  return (allowedOrigins.length > 0 ? allowedOrigins : LOOPBACK).join(' ')
}
