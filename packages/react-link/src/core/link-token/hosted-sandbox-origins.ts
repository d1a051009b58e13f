// In a file of its own: an app that imports it does not load how origins are checked before it is needed.

/**
 * Origins of Link in the sandbox that Mesh hosts, for `trustedLinkOrigins`. Not trusted by default, because accounts there
 * hold play money.
 *
 * Source: the list in the SDK's repository.
 */
export const meshHostedSandboxOrigins: readonly string[] = [
  'https://sandbox-web.meshconnect.com',
  'https://sandbox-link.meshconnect.com',
  'https://link.sbx.meshpay.com',
]
