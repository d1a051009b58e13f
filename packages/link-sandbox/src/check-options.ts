import { checkTenantOptions } from './check-tenant-options'
import type { SandboxOptions } from './sandbox-options'
import { SandboxStartError } from './sandbox-start-error'

const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i
const ADDRESS = /^[a-z0-9:]([a-z0-9.:-]*[a-z0-9:])?$/i
const SHORTEST_KEY = 16

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
  checkTenantOptions(options)
  const { webhookTimeoutMs, host, publicHost, dataKey } = options
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
  if (dataKey !== undefined && dataKey.length < SHORTEST_KEY) {
    throw new SandboxStartError(`The data key must be at least ${SHORTEST_KEY} characters.`)
  }
}

function checkPort(name: string, port: number | undefined) {
  if (port === undefined || (Number.isInteger(port) && port >= 0 && port <= 65_535)) return
  throw new SandboxStartError(`The ${name} must be a whole number from 0 to 65535.`)
}
