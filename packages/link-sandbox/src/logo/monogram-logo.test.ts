import { expect, test } from 'vitest'
import { INTEGRATIONS } from '../model/catalog/integrations'
import logos from './logos.json'
import { monogramLogo } from './monogram-logo'

test.each(INTEGRATIONS)('has a PNG of 64 × 64 pixels in the colour of $name', (integration) => {
  const png = Buffer.from(monogramLogo(integration), 'base64')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([64, 64])
  // The second colour of the palette is the background.
  const palette = png.indexOf('PLTE') + 4
  expect(`#${png.subarray(palette + 3, palette + 6).toString('hex')}`).toBe(integration.color.toLowerCase())
})

test('has one logo for each institution, all different', () => {
  expect(Object.keys(logos).sort()).toEqual(INTEGRATIONS.map(({ id }) => id).sort())
  expect(new Set(Object.values(logos)).size).toBe(INTEGRATIONS.length)
})
