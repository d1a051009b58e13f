import { expect, it } from 'vitest'
import { shownUser } from './shown-user'

it('says with each call whom the page shows, in characters that a header may hold', () => {
  shownUser.set('ada lovelace ♥')
  expect(new Headers(shownUser.headers()).get('X-Harbor-User')).toBe('ada%20lovelace%20%E2%99%A5')
})

it('says nothing while nobody is signed in', () => {
  shownUser.set(undefined)
  expect(shownUser.headers()).toEqual({})
})
