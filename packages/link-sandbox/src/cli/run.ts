import type { Sandbox } from '../sandbox'
import { SandboxStartError } from '../sandbox-start-error'
import { startSandbox } from '../start-sandbox'
import { greeting } from './greeting'
import { HELP } from './help'
import { isLoopback } from './is-loopback'
import { type Command, parseArguments } from './parse-arguments'
import { version } from './version'

/** Where the command writes. */
export interface Output {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
}

const OPEN_WARNING =
  'Warning: it listens on more than this machine. Its users and codes are well known: keep it off public networks.'

/** What another program needs to use the sandbox. */
function readiness({ apiUrl, linkUrl, clientId, clientSecret, webhookSecret, readClientSecret }: Sandbox) {
  return { apiUrl, linkUrl, clientId, clientSecret, webhookSecret, readClientSecret }
}

/** Runs a command line, to its exit code or to a running sandbox. */
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
    stdout.write(command.json ? `${JSON.stringify(readiness(sandbox))}\n` : greeting(sandbox))
    return sandbox
  } catch (error) {
    if (!(error instanceof SandboxStartError)) throw error
    stderr.write(`mesh-link-sandbox: ${error.message}\n`)
    return 1
  }
}
