import { expect, it } from 'vitest'
import { shortenAddress } from './shorten-address'

it('keeps both ends of an address', () => {
  expect(shortenAddress('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed')).toBe('0x5aAe…eAed')
})

it('leaves a short address unchanged', () => {
  expect(shortenAddress('0x5aAe…eAed')).toBe('0x5aAe…eAed')
})
