import { expect, it } from 'vitest'
import { sumDecimals } from './sum-decimals'

it.each([
  [[], '0'],
  [['25'], '25'],
  [['0.1', '0.2'], '0.3'],
  [['0.004786', '25'], '25.004786'],
  [['1.50', '0.50'], '2'],
  [['90071992547409931', '0.000000000000000001'], '90071992547409931.000000000000000001'],
  [['0.25', '-0.75'], '-0.5'],
  [['-0.25', '0.25'], '0'],
  [['100', '900'], '1000'],
])('adds %j up to %s', (texts, sum) => {
  expect(sumDecimals(texts)).toBe(sum)
})

it('skips texts that are not decimal', () => {
  expect(sumDecimals(['', '1e3', 'NaN', '.5', '5.', '0x10', '1,000', ' 1', '2'])).toBe('2')
})
