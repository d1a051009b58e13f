/** Removes the browser's own lines about failed requests, for tests in which requests have to fail. All other lines stay. */
export function forgiveRefusals(consoleLines: string[]): void {
  const others = consoleLines.filter((line) => !line.startsWith('error: Failed to load resource'))
  consoleLines.splice(0, consoleLines.length, ...others)
}
