/** Colours on which a white letter has a contrast of 4.5 and more. */
const KNOWN: Record<string, string> = {
  BTC: '#a85b00',
  ETH: '#4b5bb5',
  POL: '#6d3bd1',
  PYUSD: '#0b4ea2',
  SOL: '#6b2fb3',
  USDC: '#1f5fbf',
  USDT: '#1b7a5c',
}

const OTHERS = ['#1f4fd8', '#0b6b41', '#8a3ffc', '#9f1853', '#005d5d', '#7a4a00', '#3b4252', '#a2191f']

/** A colour of an asset's or a network's own, always the same one. */
export function assetColor(name: string): string {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + letter.charCodeAt(0)) % 9973
  return KNOWN[name] ?? OTHERS[sum % OTHERS.length] ?? '#3b4252'
}
