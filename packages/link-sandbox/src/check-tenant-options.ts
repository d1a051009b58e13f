import { linkStyleSchema } from './link-page/link-style-schema'
import { SandboxStartError } from './sandbox-start-error'
import type { TenantOptions } from './tenant/tenant-options'

// Nothing but an origin: what is allowed goes into a header, where a space or a semicolon would change its meaning.
const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:(\d{1,5}|\*))?$/i
const LONGEST_SETTLEMENT = 7 * 86_400

/** Checks how a client is set up. Throws a `SandboxStartError` that names the option and what it takes. */
export function checkTenantOptions(options: TenantOptions): void {
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
