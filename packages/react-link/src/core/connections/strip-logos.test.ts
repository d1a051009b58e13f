import { expect, it } from 'vitest'
import { stripLogos } from './strip-logos'

it('leaves out the base64 logo and keeps everything else', () => {
  const brokerBrandInfo = { brokerLogo: 'A'.repeat(100_000), iconLightUrl: 'https://cdn.test/i.svg' }
  const accountTokens = [{ account: { accountId: 'a', accountName: 'A' }, accessToken: 'fake' }]
  const stripped = stripLogos({
    accessToken: { accountTokens, brokerType: 'coinbase', brokerName: 'Coinbase', brokerBrandInfo },
    delayedAuth: { refreshToken: 'fake', brokerType: 'ibkr', brokerName: 'IBKR', brokerBrandInfo },
  })
  expect(stripped).toEqual({
    accessToken: {
      accountTokens,
      brokerType: 'coinbase',
      brokerName: 'Coinbase',
      brokerBrandInfo: { iconLightUrl: 'https://cdn.test/i.svg' },
    },
    delayedAuth: {
      refreshToken: 'fake',
      brokerType: 'ibkr',
      brokerName: 'IBKR',
      brokerBrandInfo: { iconLightUrl: 'https://cdn.test/i.svg' },
    },
  })
})

it('does not invent the part that is absent', () => {
  expect(
    stripLogos({ accessToken: { accountTokens: [], brokerType: 'x', brokerName: 'X' } }),
  ).not.toHaveProperty('delayedAuth')
})
