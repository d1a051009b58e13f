import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fakeLinkServer, json, refusal } from '../testing/fake-link-server'
import {
  aDeposit,
  anAccessToken,
  aPreview,
  aSavedAccount,
  aTransfer,
  btc,
  eth,
  usdc,
} from '../testing/fixtures'
import { renderLink } from '../testing/render-link'

type Link = ReturnType<typeof renderLink>

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const press = async ({ user }: Link, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }))

/** A returning user's session: it begins at the balances. */
function renderDeposit(options: Parameters<typeof fakeLinkServer>[0] = {}) {
  const server = fakeLinkServer({
    saved: [aSavedAccount],
    ...options,
    session: { integrationId: 'int-alpha', transfer: aDeposit, ...options.session },
  })
  return renderLink({ server, accessTokens: [anAccessToken] })
}

async function toAmount(link: Link) {
  await press(link, /USDC/)
  await press(link, /Polygon/)
  return screen.findByLabelText('Amount')
}

async function toPreview(link: Link, amount = '100') {
  await link.user.type(await toAmount(link), amount)
  await press(link, 'Continue')
  await heading('Check and confirm')
}

describe('a deposit of a returning user', () => {
  it('needs no catalog and no login, and tells the host each step in order', async () => {
    const link = renderDeposit()
    await toPreview(link)
    await press(link, 'Confirm deposit')
    await link.user.type(await screen.findByLabelText('Code'), '123456')
    await press(link, 'Continue')
    await heading('On its way')
    await press(link, 'Done')

    expect(link.host.types()).toEqual([
      'loaded',
      'transferStarted',
      'transferAssetSelected',
      'transferNetworkSelected',
      'transferAmountEntered',
      'transferPreviewed',
      'transferMfaRequired',
      'transferMfaEntered',
      'transferInitiated',
      'transferExecuted',
      'transferFinished',
      'done',
    ])
    expect(link.host.postMessage.mock.calls.at(-1)?.[0]).toMatchObject({
      payload: {
        page: 'transferExecutedPage',
        transfer: { previewId: 'preview-1', transactionId: 'order-1' },
      },
    })
  })

  it('passes the saved accounts to the server as the host gave them', async () => {
    const link = renderDeposit()
    await heading('What do you want to deposit?')
    expect(link.server.calls[1]).toMatchObject({ path: '/return', body: { accessTokens: [anAccessToken] } })
  })

  it('lets choose between saved accounts when no integration is asked for', async () => {
    const link = renderDeposit({ session: { integrationId: undefined } })
    await heading('Where should it come from?')
    await press(link, /Another account/)
    await heading('Where do you send from?')
    // Nothing that could not send.
    expect(screen.queryByText('Gamma Wallet')).not.toBeInTheDocument()
    await press(link, 'Back')
    await press(link, /Alpha Exchange/)
    await heading('What do you want to deposit?')
  })

  it('takes an account whose login expired through the login', async () => {
    renderDeposit({ saved: [{ ...aSavedAccount, needsLogin: true }] })
    await heading('Log in to Alpha Exchange')
    expect(screen.getByText(/has expired/)).toBeVisible()
  })

  it('goes on without accounts that are not recognised', async () => {
    const server = fakeLinkServer({ session: { transfer: aDeposit } })
    server.next('/return', refusal('invalid_request', 400))
    renderLink({ server, accessTokens: [anAccessToken] })
    await heading('Deposit to Acme')
  })
})

describe('what can be sent', () => {
  it('shows what cannot, with the reason, and does not offer it', async () => {
    renderDeposit({ assets: [usdc, eth, btc] })
    expect(await screen.findByText('Not accepted here')).toBeVisible()
    expect(screen.queryByRole('button', { name: /BTC/ })).not.toBeInTheDocument()
  })

  it('says when there is nothing, tells the host, and leads to another account', async () => {
    const link = renderDeposit({ assets: [btc] })
    await heading('Nothing to send here')
    expect(link.host.postMessage.mock.calls.at(-1)?.[0]).toEqual({
      type: 'transferNoEligibleAssets',
      payload: {
        integrationType: 'alphaExchange',
        integrationName: 'Alpha Exchange',
        arrayOfTokensHeld: [
          { symbol: 'BTC', amount: 0.5, amountInFiat: 48000, ineligibilityReason: 'symbolDoesNotMatch' },
        ],
      },
    })
    await press(link, 'Choose another account')
    await heading('Where do you send from?')
  })

  it('skips what leaves no choice, and still tells the host', async () => {
    const link = renderDeposit({ assets: [eth] })
    await screen.findByLabelText('Amount')
    expect(link.host.types().slice(1)).toEqual([
      'transferStarted',
      'transferAssetSelected',
      'transferNetworkSelected',
    ])
  })

  it('lets try again when the balances do not come', async () => {
    const server = fakeLinkServer({
      saved: [aSavedAccount],
      session: { integrationId: 'int-alpha', transfer: aDeposit },
    })
    server.next('/assets', new TypeError('Failed to fetch'))
    const link = renderLink({ server, accessTokens: [anAccessToken] })
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('There was no answer.'))
    await press(link, 'Try again')
    await screen.findByRole('button', { name: /USDC/ })
  })
})

describe('the amount', () => {
  it.each([
    ['', 'Enter an amount.'],
    ['abc', 'That is not an amount. Use digits, and a point for decimals: 1.5'],
    ['1,5', 'That is not an amount. Use digits, and a point for decimals: 1.5'],
    ['0', 'The minimum is 1\u00a0USDC. Enter a higher amount.'],
    ['0.5', 'The minimum is 1\u00a0USDC. Enter a higher amount.'],
    ['5000', 'You can send up to 999.9\u00a0USDC after fees. Enter a lower amount.'],
  ])('refuses %j', async (text, message) => {
    const link = renderDeposit()
    const field = await toAmount(link)
    if (text) await link.user.type(field, text)
    await press(link, 'Continue')
    expect(screen.getByText(message, { normalizer: (value) => value })).toBeVisible()
    expect(field).toBeInvalid()
    expect(link.server.calls.some(({ path }) => path === '/preview')).toBe(false)
  })

  it('tells of too much at once, of too little only when it is entered', async () => {
    const link = renderDeposit()
    const field = await toAmount(link)
    await link.user.type(field, '0.5')
    expect(field).toBeValid()
    await link.user.clear(field)
    await link.user.type(field, '5000')
    expect(field).toBeInvalid()
  })

  it('takes the maximum exactly, in either unit', async () => {
    const link = renderDeposit({ assets: [eth] })
    const field = await screen.findByLabelText('Amount')
    await press(link, /enter in USD/)
    await press(link, 'Max')
    expect(field).toHaveValue('6396.8')
    await press(link, /enter in ETH/)
    expect(field).toHaveValue('1.999')
    await press(link, 'Continue')
    await heading('Check and confirm')
    expect(link.server.calls.at(-1)?.body).toMatchObject({ amount: 1.999 })
  })

  it('is entered in money as well', async () => {
    const link = renderDeposit({ assets: [eth] })
    const field = await screen.findByLabelText('Amount')
    await press(link, /enter in USD/)
    await link.user.type(field, '3,200.00')
    expect(screen.getByText('≈ 1\u00a0ETH', { normalizer: (value) => value })).toBeVisible()
  })

  it('is kept when one comes back from the preview', async () => {
    const link = renderDeposit()
    await toPreview(link, '42.5')
    await press(link, 'Back')
    expect(await screen.findByLabelText('Amount')).toHaveValue('42.5')
  })

  it('is not asked for when the app has set it', async () => {
    const link = renderDeposit({
      assets: [eth],
      session: { transfer: { ...aDeposit, type: 'payment', amountInFiat: 320 } },
    })
    await screen.findByRole('button', { name: 'Confirm payment' })
    expect(link.server.calls.at(-1)?.body).toMatchObject({ amount: 0.1 })
    expect(link.host.types()).not.toContain('transferAmountEntered')
  })
})

describe('the preview', () => {
  it('itemises the fees and shortens the address', async () => {
    const link = renderDeposit()
    await toPreview(link)
    expect(screen.getByText('Acme fee').nextSibling).toHaveTextContent('0.5')
    expect(screen.getByText('Alpha Exchange fee').nextSibling).toHaveTextContent('Free')
    expect(screen.getByText('Total').nextSibling).toHaveTextContent('100.6')
    expect(screen.getByText('0x1111…0000')).toHaveAttribute('title', aPreview.toAddress)
  })

  it('copies the whole address', async () => {
    const link = renderDeposit()
    await toPreview(link)
    await press(link, 'Copy address')
    expect(await navigator.clipboard.readText()).toBe(aPreview.toAddress)
    expect(screen.getByText('Copied')).toBeInTheDocument()
  })

  it('says what is wrong when it is refused, and tells the host', async () => {
    const link = renderDeposit()
    const field = await toAmount(link)
    link.server.next('/preview', refusal('insufficient_funds', 422))
    await link.user.type(field, '999')
    await press(link, 'Continue')
    expect(await screen.findByText('Refused: insufficient_funds.')).toBeVisible()
    expect(link.host.types().at(-1)).toBe('transferPreviewError')
  })

  it('asks for new fees when they are out of date', async () => {
    const link = renderDeposit()
    await link.user.type(await toAmount(link), '100')
    link.server.next('/preview', json({ ...aPreview, expiresInSeconds: 0 }))
    await press(link, 'Continue')
    await screen.findByText('These fees are out of date.')
    await press(link, 'Update fees')
    await screen.findByRole('button', { name: 'Confirm deposit' })
    expect(link.server.calls.filter(({ path }) => path === '/preview')).toHaveLength(2)
  })

  it('comes back from the code when it expired meanwhile', async () => {
    const link = renderDeposit()
    await toPreview(link)
    await press(link, 'Confirm deposit')
    link.server.next('/execute', refusal('preview_expired', 410))
    await link.user.type(await screen.findByLabelText('Code'), '123456')
    await press(link, 'Continue')
    await screen.findByRole('button', { name: 'Update fees' })
    expect(link.host.types().at(-1)).toBe('transferExecutionError')
  })
})

describe('sending', () => {
  it('keeps a mistyped code between the person and the page', async () => {
    const link = renderDeposit()
    await toPreview(link)
    await press(link, 'Confirm deposit')
    await link.user.type(await screen.findByLabelText('Code'), '000000')
    await press(link, 'Continue')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Refused: wrong_code.'))
    expect(link.host.types()).not.toContain('transferExecutionError')
  })

  it('lets nobody leave before the answer, then tells the host and closes', async () => {
    const link = renderDeposit()
    await toPreview(link)
    await press(link, 'Confirm deposit')
    const code = await screen.findByLabelText('Code')
    let answer: (response: Response) => void = () => {}
    link.server.next(
      '/execute',
      new Promise<Response>((resolve) => {
        answer = resolve
      }),
    )
    await link.user.type(code, '123456')
    await press(link, 'Continue')
    link.host.receive({ type: 'closeRequested' })
    expect(screen.queryByRole('button', { name: 'Back' })).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Close' })).toHaveAttribute('aria-disabled', 'true')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()

    answer(json({ step: 'executed', transfer: aTransfer }))
    await waitFor(() => expect(link.host.types().slice(-2)).toEqual(['transferFinished', 'close']))
    expect(link.host.postMessage.mock.calls.at(-1)?.[0]).toMatchObject({
      payload: { page: 'transferExecutedPage' },
    })
  })

  it('does not say that nothing was sent when the answer got lost, and lets try again', async () => {
    const link = renderDeposit()
    await toPreview(link)
    await press(link, 'Confirm deposit')
    const code = await screen.findByLabelText('Code')
    link.server.next('/execute', new TypeError('Failed to fetch'))
    await link.user.type(code, '123456')
    await press(link, 'Continue')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('it is never sent twice'))
    await press(link, 'Continue')
    await heading('On its way')
  })

  it('sends once on a double click', async () => {
    const link = renderDeposit()
    await toPreview(link)
    await link.user.dblClick(await screen.findByRole('button', { name: 'Confirm deposit' }))
    await screen.findByLabelText('Code')
    expect(link.server.calls.filter(({ path }) => path === '/execute')).toHaveLength(1)
  })
})
