import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { SandboxStartError } from '../errors'
import { type Sandbox, startSandbox } from '../start-sandbox'
import { type Command, HELP, parseArguments } from './arguments'

/** Streams for the output. */
interface Output {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
}

/** Runs a command line. Returns an exit code, or the running sandbox. */
export async function run(args: string[], { stdout, stderr }: Output): Promise<number | Sandbox> {
  let command: Command
  try {
    command = parseArguments(args)
  } catch (error) {
    stderr.write(`mesh-link-sandbox: ${(error as Error).message} See mesh-link-sandbox --help.\n`)
    return 2
  }
  if (command.do === 'help') {
    stdout.write(HELP)
    return 0
  }
  if (command.do === 'version') {
    stdout.write(`${version()}\n`)
    return 0
  }
  try {
    const sandbox = await startSandbox(command.options)
    if (!isLoopback(command.options.host)) stderr.write(`mesh-link-sandbox: ${OPEN_WARNING}\n`)
    stdout.write(ready(command, sandbox))
    return sandbox
  } catch (error) {
    if (!(error instanceof SandboxStartError)) throw error
    stderr.write(`mesh-link-sandbox: ${error.message}\n`)
    return 1
  }
}

function ready({ json, printEnv }: { json: boolean; printEnv: boolean }, sandbox: Sandbox): string {
  if (json) return `${JSON.stringify(readiness(sandbox))}\n`
  return printEnv ? environment(sandbox) : greeting(sandbox)
}

/** The output of `--print-env`: what `mesh-link-server` reads, and the origin that the page must trust. */
function environment({ apiUrl, linkUrl, clientId, clientSecret, webhookSecret }: Sandbox): string {
  return `MESH_API_URL=${apiUrl}
MESH_CLIENT_ID=${clientId}
MESH_CLIENT_SECRET=${clientSecret}
MESH_WEBHOOK_SECRET=${webhookSecret}
# Yours, not Mesh's. Make another one for production
MESH_LINK_ENCRYPTION_SECRET=${encryptionSecret(clientSecret)}
# For trustedLinkOrigins of createMeshLink, or of the Web SDK's createLink
VITE_LINK_ORIGIN=${new URL(linkUrl).origin}
`
}

/** The same for the same data, so that a database stays readable when the lines are copied again. */
function encryptionSecret(clientSecret: string): string {
  return createHash('sha256').update(`mesh-link-server beside ${clientSecret}`).digest('base64')
}

/** The output of `--json`. */
function readiness({ apiUrl, linkUrl, clientId, clientSecret, webhookSecret, readClientSecret }: Sandbox) {
  return { apiUrl, linkUrl, clientId, clientSecret, webhookSecret, readClientSecret }
}

/** The output for a person, when the sandbox is ready. */
function greeting(ready: Sandbox): string {
  return `The Mesh sandbox is ready.

  Mesh API        ${ready.apiUrl}
  Link UI         ${ready.linkUrl}
  Client id       ${ready.clientId}
  Client secret   ${ready.clientSecret}
  Read secret     ${ready.readClientSecret}
  Webhook secret  ${ready.webhookSecret}

For the .env of your app:

${environment(ready)}
Log in to any exchange as Mesh, MeshUSDC, … with the password Pass123 and the code 123456. Stop with Ctrl+C.
`
}

const OPEN_WARNING =
  'Warning: other machines can reach the sandbox. Its users and codes are publicly known: keep it off public networks.'

/** Whether only this machine can reach the address. True for the default. */
function isLoopback(host: string | undefined): boolean {
  return host === undefined || host === 'localhost' || host === '::1' || /^127\.(\d+\.){2}\d+$/.test(host)
}

/** The package's version. `package.json` is one folder up in the build, two in the source. */
function version(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const manifest = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
      if (manifest.name === 'mesh-link-sandbox') return manifest.version
    } catch {
      // Not there: try the next path.
    }
  }
  return 'unknown'
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const

/** Closes the sandbox at the first SIGINT or SIGTERM. Ends the process at once at the second. */
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
