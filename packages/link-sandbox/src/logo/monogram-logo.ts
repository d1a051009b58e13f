import type { Integration } from '../model/catalog/integrations'
import { encodePng } from './encode-png'
import { GLYPHS } from './glyphs'

const SIZE = 64
const RADIUS = 16
const drawn = new Map<string, string>()

/** Base64 of a PNG of the monogram on its colour, in place of the institution's logo. */
export function monogramLogo({ id, monogram, color }: Integration): string {
  const known = drawn.get(id)
  if (known !== undefined) return known
  const pixels = new Uint8Array(SIZE * SIZE)
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) pixels[y * SIZE + x] = isInside(x, y) ? 1 : 0
  }
  const scale = monogram.length > 1 ? 4 : 6
  const left = Math.floor((SIZE - (monogram.length * 6 - 1) * scale) / 2)
  const top = Math.floor((SIZE - 7 * scale) / 2)
  for (const [index, letter] of [...monogram].entries()) {
    for (const [row, dots] of (GLYPHS[letter] ?? []).entries()) {
      for (const [column, dot] of [...dots].entries()) {
        if (dot === '.') continue
        const x = left + (index * 6 + column) * scale
        for (let dy = 0; dy < scale; dy += 1) {
          const start = (top + row * scale + dy) * SIZE + x
          pixels.fill(2, start, start + scale)
        }
      }
    }
  }
  const channel = (start: number) => Number.parseInt(color.slice(start, start + 2), 16)
  const background = [channel(1), channel(3), channel(5), 255]
  const png = encodePng(SIZE, pixels, [[0, 0, 0, 0], background, [255, 255, 255, 255]])
  const logo = png.toString('base64')
  drawn.set(id, logo)
  return logo
}

/** Whether a pixel lies in the square with round corners. */
function isInside(x: number, y: number): boolean {
  const beyond = (value: number) => Math.max(RADIUS - 0.5 - value, value - (SIZE - RADIUS - 0.5), 0)
  return Math.hypot(beyond(x), beyond(y)) <= RADIUS
}
