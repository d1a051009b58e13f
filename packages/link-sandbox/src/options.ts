import { SandboxStartError } from './errors'
import { type LinkStyle, linkStyleSchema } from './link-style'

/** Options of a sandbox and of its own client. Everything has a default. */
export interface SandboxOptions extends ClientOptions {
  /** Port of the Mesh API. 0: any free port. Default 4010. */
  port?: number
  /** Port of the Link UI. A second port, so that Link's frame is cross-origin. 0: any free port. Default 4011. */
  linkPort?: number
  /** Folder for the data, with test tokens in plain text. Created if missing. Absent: the data is lost when the sandbox stops. */
  dataDir?: string
  /** Client id of the API. Absent: generated, and kept in `dataDir`. */
  clientId?: string
  /** Client secret of the API. Absent: generated, and kept in `dataDir`. */
  clientSecret?: string
  /** Secret of a second API key with read permission only. Absent: generated, and kept in `dataDir`. */
  readClientSecret?: string
  /** Secret that signs the webhooks. Absent: generated, and kept in `dataDir`. */
  webhookSecret?: string
  /** Timeout for the answer to a webhook, in ms. Default 200, as at Mesh. */
  webhookTimeoutMs?: number
  /** Host name in the URLs. Default `localhost`. */
  publicHost?: string
  /** Address to listen on. Default `127.0.0.1`. */
  host?: string
  /** Called with bugs of the sandbox. The error contains no secret. Default: writes to stderr. */
  onError?: (error: unknown) => void
}

const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i
const ADDRESS = /^[a-z0-9:]([a-z0-9.:-]*[a-z0-9:])?$/i

/** Checks the options. Throws a `SandboxStartError` that names the option and the valid values. */
export function checkOptions(options: SandboxOptions): void {
  checkPort('port', options.port)
  checkPort('linkPort', options.linkPort)
  if (options.port !== undefined && options.port !== 0 && options.port === options.linkPort) {
    throw new SandboxStartError('The API and the Link UI need two different ports.')
  }
  for (const name of ['clientId', 'clientSecret', 'readClientSecret', 'webhookSecret'] as const) {
    const value = options[name]
    // Sent in HTTP headers.
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

// Exactly an origin: the value goes into a header, where a space or a semicolon would change its meaning.
const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:(\d{1,5}|\*))?$/i
const MAX_SETTLE_SECONDS = 7 * 86_400

/** Checks the options of a client. Throws a `SandboxStartError` that names the option and the valid values. */
export function checkClientOptions(options: ClientOptions): void {
  const { clientName, settleAfterSeconds, webhookUrl, seed, allowedOrigins = [], linkStyle } = options
  checkChoice('broker types', BROKER_TYPES, options.brokerTypes)
  checkChoice('webhook delivery', WEBHOOK_DELIVERIES, options.webhookDelivery)
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
    !(settleAfterSeconds >= 0 && settleAfterSeconds <= MAX_SETTLE_SECONDS)
  ) {
    throw new SandboxStartError(
      `The time to settle must be a number of seconds from 0 to ${MAX_SETTLE_SECONDS}.`,
    )
  }
}

function checkChoice(name: string, choices: readonly string[], value: string | undefined): void {
  if (value === undefined || choices.includes(value)) return
  throw new SandboxStartError(`The ${name} must be ${choices.join(' or ')}.`)
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

/** Options of a client. */
export interface ClientOptions {
  /** The integrator's name in Link. Default `Your app`. */
  clientName?: string
  /** URL for this client's webhooks. Absent: no webhooks are sent. */
  webhookUrl?: string
  /** How webhooks are delivered. Default `mesh`: each one twice, some 24 seconds apart, and now and then out of order. */
  webhookDelivery?: WebhookDelivery
  /** Makes ids, secrets and the client's credentials repeatable: the same requests in the same order give the same values. */
  seed?: string
  /** Seconds from a transfer's execution to its settlement. Default 4. */
  settleAfterSeconds?: number
  /** Origins that may frame this client's Link. Default: any loopback origin. */
  allowedOrigins?: string[]
  /** How Link looks for this client. Part of its link tokens. Default: Link's own style. */
  linkStyle?: LinkStyle
  /** Broker types of Coinbase and Binance: as in Mesh's production, or as in Mesh's hosted sandbox. Default `production`. */
  brokerTypes?: BrokerTypes
}

/** `mesh`: as seen at Mesh, each webhook twice and now and then out of order. `once`: once each, in order. */
export type WebhookDelivery = (typeof WEBHOOK_DELIVERIES)[number]

export const WEBHOOK_DELIVERIES = ['mesh', 'once'] as const

/** `sandbox`: Coinbase is `sandboxCoinbase` and Binance is `sandbox`, as in Mesh's hosted sandbox. */
export type BrokerTypes = (typeof BROKER_TYPES)[number]

export const BROKER_TYPES = ['production', 'sandbox'] as const

/** `ClientOptions` with the defaults filled in. */
export type ClientSettings = Required<Omit<ClientOptions, 'webhookUrl' | 'seed' | 'linkStyle'>> &
  Pick<ClientOptions, 'webhookUrl' | 'seed' | 'linkStyle'>

/** Fills in the defaults. @param options checked by `checkClientOptions` */
export function toClientSettings(options: ClientOptions): ClientSettings {
  return {
    clientName: options.clientName ?? 'Your app',
    settleAfterSeconds: options.settleAfterSeconds ?? 4,
    allowedOrigins: options.allowedOrigins ?? [],
    webhookUrl: options.webhookUrl,
    seed: options.seed,
    linkStyle: options.linkStyle,
    brokerTypes: options.brokerTypes ?? 'production',
    webhookDelivery: options.webhookDelivery ?? 'mesh',
  }
}
