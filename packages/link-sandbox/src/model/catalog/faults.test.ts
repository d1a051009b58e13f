import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FAULTS } from './faults'

test.each(['README.md', 'docs/faults.md'])('%s names every fault', (file) => {
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
  expect(Object.keys(FAULTS).filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})
