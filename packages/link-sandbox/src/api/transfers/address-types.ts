/** Mesh's kinds of address, which may stand for a symbol. */
export const ADDRESS_TYPES = [
  'ethAddress',
  'btcAddress',
  'ltcAddress',
  'solAddress',
  'algoAddress',
  'celoAddress',
  'cardanoAddress',
  'polygonAddress',
  'bnbAddress',
  'elrondAddress',
  'neoAddress',
  'xrpAddress',
  'flowAddress',
  'harmonyOneAddress',
  'tronAddress',
  'dogeAddress',
  'opAddress',
] as const

const SYMBOLS: Partial<Record<(typeof ADDRESS_TYPES)[number], string>> = {
  ethAddress: 'ETH',
  btcAddress: 'BTC',
  solAddress: 'SOL',
  polygonAddress: 'POL',
}

/** The asset that an address type stands for, if the sandbox has it. */
export function symbolOfAddressType(type: (typeof ADDRESS_TYPES)[number]): string | undefined {
  return SYMBOLS[type]
}
