import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SRC = dirname(fileURLToPath(import.meta.url))

/** The rooms, lowest first. A room may import from the rooms before it, and from the files in `EVERYWHERE`. */
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

/** Files at the root that every room may import: types, and a helper without dependencies. */
const EVERYWHERE = new Set(['events', 'updates', 'with-timeout'])

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/[.-]test(-d)?\.ts$/.test(file) && !file.startsWith('testing'),
)

/** The room of a file: its folder, or the name of a file at the root. */
function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] as string) : file.replace(/\.ts$/, '')
}

test('no room imports upward', () => {
  const violations: string[] = []
  for (const file of files) {
    const room = roomOf(file)
    if (room === 'index') continue
    for (const [, from = ''] of readFileSync(join(SRC, file), 'utf8').matchAll(/from '(\.[^']*)'/g)) {
      const target = roomOf(relative(SRC, normalize(join(SRC, dirname(file), from))))
      if (target === room || EVERYWHERE.has(target)) continue
      // The types at the root have no floor. They may import the types they consist of.
      const isBelow = EVERYWHERE.has(room) || FLOORS.indexOf(target) < FLOORS.indexOf(room)
      if (!FLOORS.includes(target) || !isBelow) violations.push(`${file} → ${from}`)
    }
  }
  expect(violations).toEqual([])
})

test('every room is on the list', () => {
  const rooms = new Set(files.map(roomOf))
  for (const room of rooms) expect([...FLOORS, ...EVERYWHERE, 'index']).toContain(room)
})
