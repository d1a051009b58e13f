import { screen } from '@testing-library/react'
import { fakeLinkServer } from './fake-link-server'
import { aDeposit, anAccessToken, aSavedAccount } from './fixtures'
import { heading, type Link, press } from './link-steps'
import { renderLink } from './render-link'

/** Renders the session of a returning user, which starts at the balances. */
export function renderDeposit(options: Parameters<typeof fakeLinkServer>[0] = {}) {
  const server = fakeLinkServer({
    saved: [aSavedAccount],
    ...options,
    session: { integrationId: 'int-alpha', transfer: aDeposit, ...options.session },
  })
  return renderLink({ server, accessTokens: [anAccessToken] })
}

export async function toAmount(link: Link) {
  await press(link, /USDC/)
  await press(link, /Polygon/)
  return screen.findByLabelText('Amount')
}

export async function toPreview(link: Link, amount = '100') {
  await link.user.type(await toAmount(link), amount)
  await press(link, 'Continue')
  await heading('Check and confirm')
}
