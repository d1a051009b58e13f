/** Whether only this machine reaches what listens on the address; the default does. */
export function isLoopback(host: string | undefined): boolean {
  return host === undefined || host === 'localhost' || host === '::1' || /^127\.(\d+\.){2}\d+$/.test(host)
}
