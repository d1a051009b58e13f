import { type DepositAddresses, EXAMPLE_ADDRESSES } from './deposit-addresses'

const VARIABLES = {
  evm: 'DEPOSIT_ADDRESS_EVM',
  solana: 'DEPOSIT_ADDRESS_SOLANA',
  bitcoin: 'DEPOSIT_ADDRESS_BITCOIN',
} as const satisfies Record<keyof DepositAddresses, string>

/** Where deposits arrive, and what is missing to know it. */
export interface DepositAddressesRead {
  addresses: DepositAddresses
  issues: string[]
}

/**
 * Reads where deposits arrive. In a sandbox there are examples; where real money moves they must be named, since what
 * goes to an example is lost.
 */
export function readDepositAddresses(env: Record<string, string | undefined>): DepositAddressesRead {
  const isSandbox = isSandboxApi(env.MESH_API_URL)
  const issues: string[] = []
  const read = (kind: keyof DepositAddresses) => {
    const address = env[VARIABLES[kind]]?.trim()
    if (address) return address
    if (!isSandbox) {
      issues.push(
        `${VARIABLES[kind]} is not set: MESH_API_URL moves real money, so it needs your own ${kind} address.`,
      )
    }
    return EXAMPLE_ADDRESSES[kind]
  }
  return { addresses: { evm: read('evm'), solana: read('solana'), bitcoin: read('bitcoin') }, issues }
}

/** Whether no real money moves at this Mesh API: Mesh's own sandbox, or one on this machine. */
function isSandboxApi(apiUrl = ''): boolean {
  if (!URL.canParse(apiUrl)) return false
  const { hostname } = new URL(apiUrl)
  return /^(localhost|127\.0\.0\.1|\[::1\]|sandbox-[\w.-]+\.meshconnect\.com)$/.test(hostname)
}
