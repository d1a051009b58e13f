import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './lib/paths.mjs'

it('docs/reliability.md names no proof that is not there', () => {
  const doc = readFileSync(join(root, 'docs/reliability.md'), 'utf8')
  const named = [...doc.matchAll(/`([\w./-]+\.(?:tsx?|mjs))`/g)].flatMap(([, path]) => path ?? [])
  const places = [join(root, 'packages/react-link/src'), root]
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((path) => !places.some((place) => existsSync(join(place, path))))).toEqual([])
})
