/** The default report of a fault: what was thrown, never the request that met it. */
export function reportError(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`mesh-link-sandbox: ${text}\n`)
}
