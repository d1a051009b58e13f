/**
 * Origins of Mesh's own sandbox Link, for `trustedLinkOrigins`. Not trusted by default: what connects there is play money.
 *
 * Source: Mesh's list in its SDK's repository.
 */
export const meshSandboxLinkOrigins: readonly string[] = [
  'https://sandbox-web.meshconnect.com',
  'https://sandbox-link.meshconnect.com',
  'https://link.sbx.meshpay.com',
]
