import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { MeshMessages } from './english'
import * as groups from './english'
import { loadLanguage } from './languages'

const english = Object.assign({}, ...Object.values(groups)) as MeshMessages
const CODES = readdirSync(join(import.meta.dirname, 'languages')).map((file) => file.replace('.ts', ''))

it('has the twelve languages of Mesh Link beside English', () => {
  expect(CODES.sort()).toEqual(['de', 'es', 'fi', 'fr', 'hi', 'ja', 'pl', 'pt', 'ru', 'tr', 'vi', 'zh'])
})

describe.each(CODES)('%s', (code) => {
  const load = async () => (await loadLanguage(code)) as MeshMessages

  it('has each word, and no English one', async () => {
    const words = await load()
    expect(Object.keys(words)).toEqual(Object.keys(english))
    const same = Object.entries(words).filter(
      ([key, text]) => typeof text === 'string' && text === english[key as keyof MeshMessages],
    )
    expect(same.map(([key]) => key)).toEqual([])
  })

  it('has each name, amount and number where English has it', async () => {
    const words = await load()
    for (const [key, text] of Object.entries(english)) {
      if (typeof text !== 'function') continue
      const say = words[key as keyof MeshMessages] as (...parts: unknown[]) => string
      for (const count of [1, 2, 5, 21]) {
        const parts = key === 'assets' ? [count] : ['NAME', count]
        expect(say(...parts), key).toContain(String(parts[0]))
      }
    }
    expect(words.resultSubmitted(undefined)).not.toMatch(/undefined| {2}|^ | $/)
  })
})

it.each([
  ['de-AT', 'de'],
  ['pt-BR', 'pt'],
  ['zh-CN', 'zh'],
  ['zh', 'zh'],
])('%s has the words of %s', async (locale, code) => {
  expect(await loadLanguage(locale)).toBe(await loadLanguage(code))
})

it.each(['en-GB', 'zh-TW', 'sv', 'not a locale', ''])('“%s” has none of its own', async (locale) => {
  expect(await loadLanguage(locale)).toBeUndefined()
})

it('each language comes in a file of its own, on demand', () => {
  const source = readFileSync(join(import.meta.dirname, 'languages.ts'), 'utf8')
  for (const code of CODES) expect(source).toContain(`import('./languages/${code}')`)
  expect(source).not.toMatch(/^import .*'\.\/languages\//m)
})
