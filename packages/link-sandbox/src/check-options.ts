import type { SandboxOptions } from './sandbox-options'
import { SandboxStartError } from './sandbox-start-error'

// Nothing but an origin: what is allowed goes into a header, where a space or a semicolon would change its meaning.
const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:(\d{1,5}|\*))?$/i
const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i
const LONGEST_SETTLEMENT = 7 * 86_400

/** Checks options at the border. Throws a `SandboxStartError` that names the option and what it takes. */
export function checkOptions(options: SandboxOptions): void {
  checkPort('port', options.port)
  checkPort('linkPort', options.linkPort)
  if (options.port !== undefined && options.port !== 0 && options.port === options.linkPort) {
    throw new SandboxStartError('The API and the Link UI need two different ports.')
  }
  if (options.webhookUrl !== undefined && !isHttpUrl(options.webhookUrl)) {
    throw new SandboxStartError(
      `The webhook URL "${options.webhookUrl}" is not valid. Give an http or https URL, e.g. http://localhost:3000/webhooks/mesh.`,
    )
  }
  for (const origin of options.allowedOrigins ?? []) {
    if (ORIGIN.test(origin)) continue
    throw new SandboxStartError(
      `The allowed origin "${origin}" is not valid. Give scheme, host and port only, e.g. http://localhost:3000 or https://*.example.com.`,
    )
  }
  for (const name of ['clientId', 'clientSecret', 'webhookSecret'] as const) {
    const value = options[name]
    // They travel in headers.
    if (value === undefined || /^[\x21-\x7e]{1,200}$/.test(value)) continue
    throw new SandboxStartError(`The ${name} must be 1 to 200 printable characters without spaces.`)
  }
  const { clientName, settleAfterSeconds, webhookTimeoutMs, publicHost } = options
  if (clientName !== undefined && !(clientName.trim() !== '' && clientName.length <= 60)) {
    throw new SandboxStartError('The client name must be 1 to 60 characters.')
  }
  if (
    settleAfterSeconds !== undefined &&
    !(settleAfterSeconds >= 0 && settleAfterSeconds <= LONGEST_SETTLEMENT)
  ) {
    throw new SandboxStartError(
      `The time to settle must be a number of seconds from 0 to ${LONGEST_SETTLEMENT}.`,
    )
  }
  if (webhookTimeoutMs !== undefined && !(webhookTimeoutMs >= 1 && webhookTimeoutMs <= 60_000)) {
    throw new SandboxStartError('The webhook timeout must be a number of ms from 1 to 60000.')
  }
  if (publicHost !== undefined && !HOST.test(publicHost)) {
    throw new SandboxStartError(`The public host "${publicHost}" is not a host name.`)
  }
}

function checkPort(name: string, port: number | undefined) {
  if (port === undefined || (Number.isInteger(port) && port >= 0 && port <= 65_535)) return
  throw new SandboxStartError(`The ${name} must be a whole number from 0 to 65535.`)
}

function isHttpUrl(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}
