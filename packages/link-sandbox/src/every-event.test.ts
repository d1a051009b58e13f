import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string | URL) => readFileSync(path, 'utf8')
const specs = readdirSync(new URL('../e2e', import.meta.url))
  .filter((name) => name.endsWith('.spec.ts'))
  .map((name) => read(new URL(`../e2e/${name}`, import.meta.url)))
  .join('\n')
const readme = read(new URL('../README.md', import.meta.url))

/** Node can't import the SDK, so the list is read as text. */
const sdk = read(new URL('../node_modules/@meshconnect/web-link-sdk/utils/event-types.js', import.meta.url))
const [, list = ''] = /LINK_EVENT_TYPE_KEYS = \[(.*?)\]/s.exec(sdk) ?? []
/** Added by 3.14: the SDK's own word about its backup page, and an event of sessions that the sandbox does not have. */
const SINCE_3_14 = ['backupTierChanged', 'withdrawalRequested']
const KEYS = [...list.matchAll(/'(\w+)'/g)]
  .map(([, key]) => key ?? '')
  .filter((key) => !SINCE_3_14.includes(key))

/** Not passed to `onEvent`: the SDK passes their summary to `onExit`. */
const ENDS = ['close', 'done']

test('the Web SDK knows 43 events since 3.13', () => {
  expect(new Set(KEYS).size).toBe(43)
})

test.each(KEYS)('%s is in the table of the README and in an end-to-end test', (key) => {
  expect(readme).toContain(`| \`${key}\` `)
  if (!ENDS.includes(key)) expect(specs).toMatch(new RegExp(`['"\`]${key}['"\`]`))
})

test('the README lists no event that the Web SDK does not have', () => {
  const [, table = ''] = /## Every event of the Web SDK(.*?)\n## /s.exec(readme) ?? []
  const named = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, key]) => key)
  expect(named.sort()).toEqual([...KEYS].sort())
})
