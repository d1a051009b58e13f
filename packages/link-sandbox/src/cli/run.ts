import { SandboxStartError } from '../sandbox-start-error'
import { startSandbox } from '../start-sandbox'
import { HELP } from './help'
import { parseArguments } from './parse-arguments'
import { UsageError } from './usage-error'
import { version } from './version'

/** Runs a command line. A started sandbox keeps the process alive until SIGINT or SIGTERM. */
export async function run(args: string[]): Promise<void> {
  try {
    const command = parseArguments(args)
    if (command.do === 'help') return void process.stdout.write(HELP)
    if (command.do === 'version') return void process.stdout.write(`${version()}\n`)
    const { close, ...ready } = await startSandbox(command.options)
    const stop = () => {
      // A second signal ends it at once.
      process.once('SIGINT', () => process.exit(130))
      process.once('SIGTERM', () => process.exit(143))
      close().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      )
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    if (command.json) process.stdout.write(`${JSON.stringify(ready)}\n`)
    else process.stdout.write(greeting(ready))
  } catch (error) {
    fail(error)
  }
}

function greeting(
  ready: Record<'apiUrl' | 'linkUrl' | 'clientId' | 'clientSecret' | 'webhookSecret', string>,
) {
  return `The Mesh sandbox is ready.

  Mesh API        ${ready.apiUrl}
  Link UI         ${ready.linkUrl}
  Client id       ${ready.clientId}
  Client secret   ${ready.clientSecret}
  Webhook secret  ${ready.webhookSecret}

Log in to any exchange as Mesh, MeshUSDC, … with the password Pass123 and the code 123456. Stop with Ctrl+C.
`
}

function fail(error: unknown): never {
  if (error instanceof UsageError) {
    process.stderr.write(`mesh-link-sandbox: ${error.message} See mesh-link-sandbox --help.\n`)
    process.exit(2)
  }
  const isExpected = error instanceof SandboxStartError
  const text = isExpected ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`mesh-link-sandbox: ${text}\n`)
  process.exit(1)
}
