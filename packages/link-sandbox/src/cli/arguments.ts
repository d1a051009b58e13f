import { parseArgs } from 'node:util'
import { checkOptions, type SandboxOptions } from '../options'

/** A parsed command line. */
export type Command =
  | { do: 'help' }
  | { do: 'version' }
  | { do: 'start'; json: boolean; printEnv: boolean; options: SandboxOptions }

/** Parses a command line. Throws a `UsageError` with a one-line message. */
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
        'webhook-delivery': { type: 'string' },
        'broker-types': { type: 'string' },
        json: { type: 'boolean', default: false },
        'print-env': { type: 'boolean', default: false },
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
      // `checkOptions` checks the values.
      webhookDelivery: values['webhook-delivery'] as SandboxOptions['webhookDelivery'],
      brokerTypes: values['broker-types'] as SandboxOptions['brokerTypes'],
    }
    checkOptions(options)
    if (values.json && values['print-env']) throw new UsageError('Give --json or --print-env, not both.')
    return { do: 'start', json: values.json, printEnv: values['print-env'], options }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const [line = ''] = message.split('\n')
    throw new UsageError(line.replace(/\.?$/, '.'))
  }
}

/** Parses the JSON only; `checkOptions` checks the value. */
function linkStyleOf(text: string | undefined): SandboxOptions['linkStyle'] {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`--link-style must be JSON, e.g. '{"th":"dark","ac":"#0b6b41"}'.`)
  }
}

function numberOf(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d+(\.\d+)?$/.test(text)) throw new UsageError(`${flag} must be a number, not "${text}".`)
  return Number(text)
}

/** The text of `--help`. */
export const HELP = `Usage: mesh-link-sandbox [options]

A local stand-in for Mesh: its API on one port, its Link UI on another.

Server
  --port PORT              port of the Mesh API (default 4010; 0: any free port)
  --link-port PORT         port of the Link UI (default 4011; 0: any free port)
  --host ADDRESS           address to listen on (default 127.0.0.1: this machine only)
  --public-host NAME       host name in the URLs (default localhost)
  --data DIR               folder for data and credentials (default: memory only)

Client
  --client-id ID                client id of the API (default: generated)
  --client-secret SECRET        secret of the API key that can write (default: generated)
  --read-client-secret SECRET   secret of the API key that can only read (default: generated)
  --client-name NAME            name of your app in Link (default "Your app")
  --allowed-origin ORIGIN       origin that can frame Link; can be repeated (default: any on this machine)
  --link-style JSON             how Link looks, e.g. '{"th":"dark","ac":"#0b6b41"}'
  --seed TEXT                   makes ids, secrets and credentials repeatable
  --broker-types WHOSE          production (default), or sandbox: Coinbase is sandboxCoinbase and Binance is sandbox,
                                as in Mesh's hosted sandbox

Webhooks and transfers
  --webhook-url URL        URL for transfer webhooks (default: no webhooks)
  --webhook-secret SECRET  secret that signs webhooks (default: generated)
  --webhook-timeout MS     timeout for the answer to a webhook (default 200)
  --webhook-delivery HOW   mesh (default): each webhook twice, some 24 seconds apart, now and then out of order;
                           once: once each, in order
  --settle-after SECONDS   time from a transfer to its settlement (default 4)

Output
  --json                   print one line of JSON with URLs and credentials when ready
  --print-env              print only lines for the .env of your app when ready
  --help                   print this
  --version                print the version

Users: Mesh, Mesh2 (empty), Mesh3 (cash only), Mesh4, MeshBTC, MeshUSDC, MeshUSDT, MeshPYUSD, MeshETH, MeshSOL
Password: Pass123   Code: 123456
`

/** A wrong command line. The exit code is 2. */
class UsageError extends Error {
  override name = 'UsageError'
}
