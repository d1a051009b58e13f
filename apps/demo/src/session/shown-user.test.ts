import { expect, it } from 'vitest'
import { shownUser } from './shown-user'

it('sends the id of the shown user, encoded for a header', () => {
  shownUser.set('ada lovelace ♥')
  expect(new Headers(shownUser.headers()).get('X-Harbor-User')).toBe('ada%20lovelace%20%E2%99%A5')
})

it('sends no header while nobody is signed in', () => {
  shownUser.set(undefined)
  expect(shownUser.headers()).toEqual({})
})
