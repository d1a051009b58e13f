import { type DepositAddresses, EXAMPLE_ADDRESSES } from './deposit-addresses'

const VARIABLES = {
  evm: 'DEPOSIT_ADDRESS_EVM',
  solana: 'DEPOSIT_ADDRESS_SOLANA',
  bitcoin: 'DEPOSIT_ADDRESS_BITCOIN',
} as const satisfies Record<keyof DepositAddresses, string>

/** The addresses at which deposits arrive, and what is missing in the environment. */
export interface DepositAddressesRead {
  addresses: DepositAddresses
  issues: string[]
}

/**
 * Reads the addresses at which deposits arrive. With a sandbox, example addresses are the default. With real money each
 * address must be set, because money sent to an example address is lost.
 */
export function readDepositAddresses(env: Record<string, string | undefined>): DepositAddressesRead {
  const isSandbox = isSandboxApi(env.MESH_API_URL)
  const issues: string[] = []
  const read = (kind: keyof DepositAddresses) => {
    const address = env[VARIABLES[kind]]?.trim()
    if (address) return address
    if (!isSandbox) {
      issues.push(
        `${VARIABLES[kind]} is not set. MESH_API_URL is not a sandbox, so deposits move real money: set your own ${kind} address.`,
      )
    }
    return EXAMPLE_ADDRESSES[kind]
  }
  return { addresses: { evm: read('evm'), solana: read('solana'), bitcoin: read('bitcoin') }, issues }
}

/** Whether this API moves no real money: Mesh's hosted sandbox, or the local sandbox. */
function isSandboxApi(apiUrl = ''): boolean {
  if (!URL.canParse(apiUrl)) return false
  const { hostname } = new URL(apiUrl)
  return /^(localhost|127\.0\.0\.1|\[::1\]|sandbox-[\w.-]+\.meshconnect\.com)$/.test(hostname)
}
