import { parseArgs } from 'node:util'
import { checkOptions } from '../check-options'
import type { SandboxOptions } from '../sandbox-options'
import { UsageError } from './usage-error'

/** What a command line asks for. */
export type Command =
  | { do: 'help' }
  | { do: 'version' }
  | { do: 'start'; json: boolean; options: SandboxOptions }

/** Reads a command line. Throws a `UsageError` in one line for anything it does not understand. */
export function parseArguments(args: string[]): Command {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        'link-port': { type: 'string' },
        data: { type: 'string' },
        'webhook-url': { type: 'string' },
        'webhook-secret': { type: 'string' },
        'allowed-origin': { type: 'string', multiple: true },
        'client-id': { type: 'string' },
        'client-secret': { type: 'string' },
        'client-name': { type: 'string' },
        'settle-after': { type: 'string' },
        'read-client-secret': { type: 'string' },
        seed: { type: 'string' },
        'link-style': { type: 'string' },
        host: { type: 'string' },
        'public-host': { type: 'string' },
        'webhook-timeout': { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        version: { type: 'boolean', default: false },
      },
    })
    if (values.help) return { do: 'help' }
    if (values.version) return { do: 'version' }
    const options: SandboxOptions = {
      port: numberOf('--port', values.port),
      linkPort: numberOf('--link-port', values['link-port']),
      dataDir: values.data,
      webhookUrl: values['webhook-url'],
      webhookSecret: values['webhook-secret'],
      allowedOrigins: values['allowed-origin'],
      clientId: values['client-id'],
      clientSecret: values['client-secret'],
      clientName: values['client-name'],
      settleAfterSeconds: numberOf('--settle-after', values['settle-after']),
      readClientSecret: values['read-client-secret'],
      seed: values.seed,
      linkStyle: linkStyleOf(values['link-style']),
      host: values.host,
      publicHost: values['public-host'],
      webhookTimeoutMs: numberOf('--webhook-timeout', values['webhook-timeout']),
    }
    checkOptions(options)
    return { do: 'start', json: values.json, options }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const [line = ''] = message.split('\n')
    throw new UsageError(line.replace(/\.?$/, '.'))
  }
}

/** Unchecked: `checkOptions` says what is wrong with it. */
function linkStyleOf(text: string | undefined): SandboxOptions['linkStyle'] {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`--link-style takes JSON, e.g. '{"th":"dark","ac":"#0b6b41"}'.`)
  }
}

function numberOf(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d+(\.\d+)?$/.test(text)) throw new UsageError(`${flag} takes a number, not "${text}".`)
  return Number(text)
}
