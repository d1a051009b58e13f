import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accentColors, contrast } from './apply-style'

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
const BACKGROUNDS = {
  light: ['#ffffff', '#f4f5f7', '#f0f2f5'],
  dark: ['#14171c', '#1b1f26', '#0d0f13', '#232831'],
}

it('makes any client colour readable in both themes', () => {
  fc.assert(
    fc.property(color, fc.constantFrom('light' as const, 'dark' as const), (chosen, theme) => {
      const { accent, hover, on, soft } = accentColors(chosen, theme)
      for (const background of [...BACKGROUNDS[theme], soft]) {
        expect(contrast(accent, background)).toBeGreaterThanOrEqual(4.5)
      }
      expect(contrast(on, accent)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(on, hover)).toBeGreaterThanOrEqual(4.5)
    }),
    {
      numRuns: 500,
      examples: [
        ['#ffffff', 'light'],
        ['#000000', 'dark'],
        ['#ffff00', 'light'],
        ['#808080', 'dark'],
      ],
    },
  )
})

it('keeps a colour that is readable', () => {
  expect(accentColors('#1f4fd8', 'light').accent).toBe('#1f4fd8')
})
