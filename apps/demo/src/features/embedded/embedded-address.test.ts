import { expect, it } from 'vitest'
import {
  type EmbeddedView,
  embeddedAddress,
  isEmbeddedAddress,
  readEmbeddedAddress,
} from './embedded-address'

it.each<EmbeddedView>([
  { intent: 'connect' },
  { intent: 'deposit', asset: 'ETH' },
  { intent: 'deposit', asset: 'any', connectionId: 'a b&c' },
])('reads an address that it wrote: %o', (view) => {
  expect(readEmbeddedAddress(embeddedAddress(view))).toEqual(view)
})

it('reads unknown values as a deposit of USDC', () => {
  expect(readEmbeddedAddress('/embedded?do=harm&asset=GOLD&from=')).toEqual({
    intent: 'deposit',
    asset: 'USDC',
  })
})

it('recognises the addresses of the embedded page', () => {
  expect(isEmbeddedAddress('/embedded?do=connect')).toBe(true)
  expect(isEmbeddedAddress('/')).toBe(false)
  expect(isEmbeddedAddress('/embedded-not')).toBe(false)
})
