import type { Sandbox } from '../sandbox'

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const

/** Closes the sandbox at the first SIGINT or SIGTERM, and ends the process at once at the second. */
export function stopOnSignal(sandbox: Sandbox): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(EXIT_CODES[signal])
      isStopping = true
      sandbox.close().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`mesh-link-sandbox: ${error instanceof Error ? error.message : error}\n`)
          process.exit(1)
        },
      )
    })
  }
}
