import type { Network } from './catalog/networks'

const PATTERNS: Record<Network['addressStyle'], RegExp> = {
  evm: /^0x[0-9a-fA-F]{40}$/,
  solana: /^[1-9A-HJ-NP-Za-km-z]{32,44}$/,
  bitcoin: /^(bc1[02-9ac-hj-np-z]{8,87}|[13][1-9A-HJ-NP-Za-km-z]{25,34})$/,
}

/** Whether an address is written as a network writes its addresses; checksums are not checked. */
export function isAddressOf(network: Network, address: string): boolean {
  return PATTERNS[network.addressStyle].test(address)
}
