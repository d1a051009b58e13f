import { expect, it } from 'vitest'
import { readableOn } from './marks'

it('writes white on dark and black on light', () => {
  expect(readableOn('#0052ff')).toBe('#ffffff')
  expect(readableOn('#f0b90b')).toBe('#000000')
})

it('accepts an invalid colour', () => {
  expect(readableOn('red')).toBe('#ffffff')
})
