import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './lib/paths.mjs'

/** @param {string} path from the root */
const read = (path) => readFileSync(join(root, path), 'utf8')

it('docs/architecture.md names the rooms of the server, on their floors, and no others', () => {
  const [, part = ''] = read('docs/architecture.md').split('## Inside `packages/link-server/src`\n')
  const [, drawing = '', rows = ''] = part.split('```\n')
  const rooms = readdirSync(join(root, 'packages/link-server/src'), { withFileTypes: true })
    .filter((it) => it.isDirectory() && it.name !== 'testing')
    .map(({ name }) => name)
  expect(Array.from(rows.matchAll(/^\| `([\w-]+)\/`/gm), ([, name]) => name).sort()).toEqual(rooms.sort())

  // The test beside the code, from the ground up. The drawing has the highest first; rooms of one line in any order.
  const [, list = ''] = read('packages/link-server/src/rooms.test.ts').split('FLOORS = [')
  const floors = Array.from((list.split(']')[0] ?? '').matchAll(/'([\w-]+)'/g), ([, name = '']) => name)
  const lines = drawing.trim().split('\n').reverse()
  const drawn = lines.map((line) =>
    line
      .split(/ {2,}/)
      .map((it) => it.replace(/\.ts$/, ''))
      .filter((it) => floors.includes(it))
      .sort((a, b) => floors.indexOf(a) - floors.indexOf(b)),
  )
  expect(drawn.flat()).toEqual(floors)
})
