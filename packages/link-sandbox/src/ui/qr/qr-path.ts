import { encode } from 'uqr'

/** The quiet zone that cameras need around a code, in modules. */
const BORDER = 4

/** A QR code as the path of an SVG, one unit a module. @param text what a camera reads */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER })
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return { path, size }
}
