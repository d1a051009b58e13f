import { crc32, deflateSync } from 'node:zlib'
import type { Integration } from '../model/catalog/integration'

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

/** Letters of the monograms on a grid of 5 × 7. */
export const GLYPHS: Readonly<Record<string, readonly string[]>> = {
  A: ['.###.', '#...#', '#...#', '#####', '#...#', '#...#', '#...#'],
  B: ['####.', '#...#', '#...#', '####.', '#...#', '#...#', '####.'],
  C: ['.###.', '#...#', '#....', '#....', '#....', '#...#', '.###.'],
  E: ['#####', '#....', '#....', '####.', '#....', '#....', '#####'],
  F: ['#####', '#....', '#....', '####.', '#....', '#....', '#....'],
  G: ['.###.', '#...#', '#....', '#.###', '#...#', '#...#', '.###.'],
  H: ['#...#', '#...#', '#...#', '#####', '#...#', '#...#', '#...#'],
  I: ['.###.', '..#..', '..#..', '..#..', '..#..', '..#..', '.###.'],
  K: ['#...#', '#..#.', '#.#..', '##...', '#.#..', '#..#.', '#...#'],
  L: ['#....', '#....', '#....', '#....', '#....', '#....', '#####'],
  M: ['#...#', '##.##', '#.#.#', '#.#.#', '#...#', '#...#', '#...#'],
  O: ['.###.', '#...#', '#...#', '#...#', '#...#', '#...#', '.###.'],
  P: ['####.', '#...#', '#...#', '####.', '#....', '#....', '#....'],
  R: ['####.', '#...#', '#...#', '####.', '#.#..', '#..#.', '#...#'],
  S: ['.####', '#....', '#....', '.###.', '....#', '....#', '####.'],
  T: ['#####', '..#..', '..#..', '..#..', '..#..', '..#..', '..#..'],
  U: ['#...#', '#...#', '#...#', '#...#', '#...#', '#...#', '.###.'],
  V: ['#...#', '#...#', '#...#', '#...#', '#...#', '.#.#.', '..#..'],
  W: ['#...#', '#...#', '#...#', '#.#.#', '#.#.#', '##.##', '#...#'],
  X: ['#...#', '#...#', '.#.#.', '..#..', '.#.#.', '#...#', '#...#'],
  a: ['.....', '.....', '.###.', '....#', '.####', '#...#', '.####'],
  b: ['#....', '#....', '####.', '#...#', '#...#', '#...#', '####.'],
  c: ['.....', '.....', '.###.', '#....', '#....', '#...#', '.###.'],
  e: ['.....', '.....', '.###.', '#...#', '#####', '#....', '.###.'],
  f: ['..##.', '.#...', '####.', '.#...', '.#...', '.#...', '.#...'],
  i: ['..#..', '.....', '.##..', '..#..', '..#..', '..#..', '.###.'],
  l: ['.##..', '..#..', '..#..', '..#..', '..#..', '..#..', '.###.'],
  r: ['.....', '.....', '#.##.', '##..#', '#....', '#....', '#....'],
  s: ['.....', '.....', '.####', '#....', '.###.', '....#', '####.'],
  t: ['.#...', '.#...', '####.', '.#...', '.#...', '.#..#', '..##.'],
  u: ['.....', '.....', '#...#', '#...#', '#...#', '#..##', '.##.#'],
  y: ['.....', '.....', '#...#', '#...#', '.####', '....#', '.###.'],
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A square PNG of a few colours.
 *
 * @param pixels index into `palette`, row by row
 * @param palette red, green, blue and opacity, each 0..255
 */
function encodePng(size: number, pixels: Uint8Array, palette: readonly (readonly number[])[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  // 8 bits a pixel, by palette.
  header.set([8, 3, 0, 0, 0], 8)
  const rows = Buffer.alloc(size * (size + 1))
  for (let y = 0; y < size; y += 1) rows.set(pixels.subarray(y * size, (y + 1) * size), y * (size + 1) + 1)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(([red = 0, green = 0, blue = 0]) => [red, green, blue]))),
    chunk('tRNS', Buffer.from(palette.map(([, , , opacity = 255]) => opacity))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
