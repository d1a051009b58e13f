import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SRC = dirname(fileURLToPath(import.meta.url))

/** From the ground up: a room may use what is below it, and its own floor's files at the root. */
const FLOORS = [
  'problems',
  'storage',
  'crypto',
  'schemas',
  'mesh',
  'intents',
  'limits',
  'services',
  'link-sessions',
  'connections',
  'transfers',
  'wallets',
  'settlement',
  'openapi',
  'routes',
  'handler',
  'cli',
]

/** Types at the root that every room may name, and a helper that knows none of them. */
const EVERYWHERE = new Set(['events', 'updates', 'user', 'within'])

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/[.-]test(-d)?\.ts$/.test(file) && !file.startsWith('testing'),
)

/** The room of a file: its folder, or its name where it stands at the root. */
function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] as string) : file.replace(/\.ts$/, '')
}

test('no room imports upward', () => {
  const faults: string[] = []
  for (const file of files) {
    const room = roomOf(file)
    if (room === 'index' || room === 'cli-entry') continue
    for (const [, from = ''] of readFileSync(join(SRC, file), 'utf8').matchAll(/from '(\.[^']*)'/g)) {
      const target = roomOf(relative(SRC, normalize(join(SRC, dirname(file), from))))
      if (target === room || EVERYWHERE.has(target)) continue
      // The types at the root stand on no floor, and may name what they are made of.
      const isBelow = EVERYWHERE.has(room) || FLOORS.indexOf(target) < FLOORS.indexOf(room)
      if (!FLOORS.includes(target) || !isBelow) faults.push(`${file} → ${from}`)
    }
  }
  expect(faults).toEqual([])
})

test('every room is on the list', () => {
  const rooms = new Set(files.map(roomOf))
  for (const room of rooms) expect([...FLOORS, ...EVERYWHERE, 'index']).toContain(room)
})
