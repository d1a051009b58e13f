/** Backgrounds on which a white monogram has a contrast of 4.5 and more. */
const COLORS = ['#1f4fd8', '#0b6b41', '#8a3ffc', '#9f1853', '#005d5d', '#7a4a00', '#3b4252', '#a2191f']

/** A colour of an asset's own, always the same one. */
export function assetColor(symbol: string): string {
  let sum = 0
  for (const letter of symbol) sum = (sum * 31 + letter.charCodeAt(0)) % 9973
  return COLORS[sum % COLORS.length] ?? '#1f4fd8'
}
