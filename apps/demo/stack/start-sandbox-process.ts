import { join } from 'node:path'
import { z } from 'zod'
import { SANDBOX_DIR } from './paths'
import type { Ports } from './ports'
import { StackError } from './stack-error'
import { type StackProcess, startProcess } from './start-process'

const ready = z.object({
  apiUrl: z.url(),
  linkUrl: z.url(),
  clientId: z.string(),
  clientSecret: z.string(),
  webhookSecret: z.string(),
})

/** The addresses and credentials of the local sandbox. Secret. */
export type SandboxReady = z.infer<typeof ready>

export interface SandboxProcessOptions {
  ports: Ports
  dataDir: string
  /** Seconds from a transfer to its settlement. */
  settleAfterSeconds?: number
  onProblem: (line: string) => void
}

/** Starts the local sandbox. `ready` resolves when it answers, and rejects with a `StackError` when it can't start. */
export function startSandboxProcess({
  ports,
  dataDir,
  settleAfterSeconds,
  onProblem,
}: SandboxProcessOptions): StackProcess & { ready: Promise<SandboxReady> } {
  let onFirstLine: (line: string) => void = () => {}
  const firstLine = new Promise<string>((resolve) => {
    onFirstLine = resolve
  })
  const sandbox = startProcess({
    name: 'the local sandbox',
    args: [
      '--import',
      'tsx',
      join(SANDBOX_DIR, 'src/cli.ts'),
      '--json',
      '--client-name=Harbor',
      `--port=${ports.sandbox}`,
      `--link-port=${ports.link}`,
      `--data=${join(dataDir, 'sandbox')}`,
      `--webhook-url=http://127.0.0.1:${ports.api}/api/mesh/webhooks/mesh`,
      `--allowed-origin=http://localhost:${ports.app}`,
      `--allowed-origin=http://127.0.0.1:${ports.app}`,
      ...(settleAfterSeconds === undefined ? [] : [`--settle-after=${settleAfterSeconds}`]),
    ],
    env: {},
    // The first line has credentials: it is read here and never shown.
    onOutput: (line) => onFirstLine(line),
    onProblem,
  })
  const failed = sandbox.ended.then((error) => Promise.reject(error))
  failed.catch(() => {})
  return { ...sandbox, ready: Promise.race([firstLine.then(parse), failed]) }
}

function parse(line: string): SandboxReady {
  try {
    return ready.parse(JSON.parse(line))
  } catch {
    throw new StackError(
      'The local sandbox started, but did not print its addresses. Install the workspace packages again, so that all have the same version.',
    )
  }
}
