/** The browser itself notes each request that was refused, where a journey means it to be; nobody else may say a word. */
export function forgiveRefusals(consoleLines: string[]): void {
  const others = consoleLines.filter((line) => !line.startsWith('error: Failed to load resource'))
  consoleLines.splice(0, consoleLines.length, ...others)
}
