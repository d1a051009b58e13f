import { SandboxStartError } from './errors'
import { type LinkStyle, linkStyleSchema } from './link-style'

/** How a sandbox and its own client start. Everything has a default. */
export interface SandboxOptions extends ClientOptions {
  /** Port of the Mesh API; 0 takes any free one. Default 4010. */
  port?: number
  /** Port of the Link UI, another one so that its frame is cross-origin; 0 takes any free one. Default 4011. */
  linkPort?: number
  /** Folder that keeps the data, test tokens in the clear; it is made if need be. Without it the data ends with the sandbox. */
  dataDir?: string
  /** Client id of the API; generated, and kept in `dataDir`, when absent. */
  clientId?: string
  /** Client secret of the API; generated, and kept in `dataDir`, when absent. */
  clientSecret?: string
  /** Secret of a second API key, which may only read; generated, and kept in `dataDir`, when absent. */
  readClientSecret?: string
  /** Secret that signs the webhooks; generated, and kept in `dataDir`, when absent. */
  webhookSecret?: string
  /** How long a webhook may take to be answered, in ms. Default 200, as Mesh has it. */
  webhookTimeoutMs?: number
  /** Host name in the URLs. Default `localhost`. */
  publicHost?: string
  /** Address to listen on. Default `127.0.0.1`. */
  host?: string
  /** Gets a fault of the sandbox itself, without any secret in it. Default: a line on stderr. */
  onError?: (error: unknown) => void
}

const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i
const ADDRESS = /^[a-z0-9:]([a-z0-9.:-]*[a-z0-9:])?$/i

/** Checks options at the border. Throws a `SandboxStartError` that names the option and what it takes. */
export function checkOptions(options: SandboxOptions): void {
  checkPort('port', options.port)
  checkPort('linkPort', options.linkPort)
  if (options.port !== undefined && options.port !== 0 && options.port === options.linkPort) {
    throw new SandboxStartError('The API and the Link UI need two different ports.')
  }
  for (const name of ['clientId', 'clientSecret', 'readClientSecret', 'webhookSecret'] as const) {
    const value = options[name]
    // They travel in headers.
    if (value === undefined || /^[\x21-\x7e]{1,200}$/.test(value)) continue
    throw new SandboxStartError(`The ${name} must be 1 to 200 printable characters without spaces.`)
  }
  if (options.clientSecret !== undefined && options.clientSecret === options.readClientSecret) {
    throw new SandboxStartError('The clientSecret and the readClientSecret must differ.')
  }
  checkClientOptions(options)
  const { webhookTimeoutMs, host, publicHost } = options
  if (webhookTimeoutMs !== undefined && !(webhookTimeoutMs >= 1 && webhookTimeoutMs <= 60_000)) {
    throw new SandboxStartError('The webhook timeout must be a number of ms from 1 to 60000.')
  }
  if (host !== undefined && !ADDRESS.test(host)) {
    throw new SandboxStartError(
      `The host "${host}" is not an address to listen on, e.g. 127.0.0.1 or 0.0.0.0.`,
    )
  }
  if (publicHost !== undefined && !HOST.test(publicHost)) {
    throw new SandboxStartError(`The public host "${publicHost}" is not a host name.`)
  }
}

function checkPort(name: string, port: number | undefined) {
  if (port === undefined || (Number.isInteger(port) && port >= 0 && port <= 65_535)) return
  throw new SandboxStartError(`The ${name} must be a whole number from 0 to 65535.`)
}

// Nothing but an origin: what is allowed goes into a header, where a space or a semicolon would change its meaning.
const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:(\d{1,5}|\*))?$/i
const LONGEST_SETTLEMENT = 7 * 86_400

/** Checks how a client is set up. Throws a `SandboxStartError` that names the option and what it takes. */
export function checkClientOptions(options: ClientOptions): void {
  const { clientName, settleAfterSeconds, webhookUrl, seed, allowedOrigins = [], linkStyle } = options
  if (linkStyle !== undefined) checkLinkStyle(linkStyle)
  if (webhookUrl !== undefined && !isHttpUrl(webhookUrl)) {
    throw new SandboxStartError(
      `The webhook URL "${webhookUrl}" is not valid. Give an http or https URL, e.g. http://localhost:3000/webhooks/mesh.`,
    )
  }
  for (const origin of allowedOrigins) {
    if (ORIGIN.test(origin)) continue
    throw new SandboxStartError(
      `The allowed origin "${origin}" is not valid. Give scheme, host and port only, e.g. http://localhost:3000 or https://*.example.com.`,
    )
  }
  if (clientName !== undefined && !(clientName.trim() !== '' && clientName.length <= 60)) {
    throw new SandboxStartError('The client name must be 1 to 60 characters.')
  }
  if (seed !== undefined && !(seed.length >= 1 && seed.length <= 200)) {
    throw new SandboxStartError('The seed must be 1 to 200 characters.')
  }
  if (
    settleAfterSeconds !== undefined &&
    !(settleAfterSeconds >= 0 && settleAfterSeconds <= LONGEST_SETTLEMENT)
  ) {
    throw new SandboxStartError(
      `The time to settle must be a number of seconds from 0 to ${LONGEST_SETTLEMENT}.`,
    )
  }
}

function checkLinkStyle(linkStyle: unknown): void {
  const [issue] = linkStyleSchema.safeParse(linkStyle).error?.issues ?? []
  if (!issue) return
  const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
  throw new SandboxStartError(
    `The link style is not valid (${where}${issue.message}). Its keys are ir, io, th, ac, ff and cr.`,
  )
}

function isHttpUrl(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}

/** How a client of the sandbox is set up. */
export interface ClientOptions {
  /** The integrator's name as Link shows it. Default `Your app`. */
  clientName?: string
  /** Where this client's webhooks are posted; none are sent without it. */
  webhookUrl?: string
  /** Makes ids and secrets, the client's own credentials too, the same for the same requests in the same order. */
  seed?: string
  /** Seconds from a transfer's execution to its settlement. Default 4. */
  settleAfterSeconds?: number
  /** Origins that may frame this client's Link. Default: any loopback origin. */
  allowedOrigins?: string[]
  /** How Link looks for this client: it goes into the address that its link tokens hold. Default: as Link looks by itself. */
  linkStyle?: LinkStyle
}

/** How a client is set up, the defaults filled in. */
export type ClientSettings = Required<Omit<ClientOptions, 'webhookUrl' | 'seed' | 'linkStyle'>> &
  Pick<ClientOptions, 'webhookUrl' | 'seed' | 'linkStyle'>

/** The settings out of checked options. */
export function toClientSettings(options: ClientOptions): ClientSettings {
  return {
    clientName: options.clientName ?? 'Your app',
    settleAfterSeconds: options.settleAfterSeconds ?? 4,
    allowedOrigins: options.allowedOrigins ?? [],
    webhookUrl: options.webhookUrl,
    seed: options.seed,
    linkStyle: options.linkStyle,
  }
}
