import { afterEach, expect, it } from 'vitest'
import { en } from './en'
import { languages } from './languages'
import { loadTexts } from './load-texts'

const german = languages['de-DE']
afterEach(() => {
  if (german) languages['de-DE'] = german
})

it('keeps the region that was asked for, for the numbers', async () => {
  expect(await loadTexts('de-AT')).toMatchObject({ language: 'de-AT', header: { back: 'Zurück' } })
})

it('has every English of the listed one', async () => {
  expect(await loadTexts('en-GB')).toEqual({ ...en, language: 'en-GB' })
})

it('speaks English when the file of a language cannot be loaded', async () => {
  languages['de-DE'] = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
  expect(await loadTexts('de-DE')).toEqual(en)
})
