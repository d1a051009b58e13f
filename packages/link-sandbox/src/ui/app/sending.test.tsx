import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderDeposit, toAmount, toPreview } from '../testing/deposit-steps'
import { json, refusal } from '../testing/fake-link-server'
import { aPreview, aTransfer } from '../testing/fixtures'
import { heading, press } from '../testing/link-steps'
import { t } from '../texts/texts'

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

  it('shows why it was refused, and tells the host', async () => {
    const link = renderDeposit()
    const field = await toAmount(link)
    link.server.next('/preview', refusal('insufficient_funds', 422))
    await link.user.type(field, '999')
    await press(link, 'Continue')
    expect(await screen.findByText(t('refusals.insufficient_funds'))).toBeVisible()
    expect(link.host.types().at(-1)).toBe('transferPreviewError')
  })

  it('loads new fees when the fees have expired', async () => {
    const link = renderDeposit()
    await link.user.type(await toAmount(link), '100')
    link.server.next('/preview', json({ ...aPreview, expiresInSeconds: 0 }))
    await press(link, 'Continue')
    await screen.findByText('These fees are out of date.')
    await press(link, 'Update fees')
    await screen.findByRole('button', { name: 'Confirm deposit' })
    expect(link.server.calls.filter(({ path }) => path === '/preview')).toHaveLength(2)
  })

  it('is shown again when it expired on the code screen', async () => {
    const link = renderDeposit()
    await toPreview(link)
    await press(link, 'Confirm deposit')
    link.server.next('/execute', refusal('preview_expired', 410))
    await link.user.type(await screen.findByLabelText('Code'), '123456')
    await screen.findByRole('button', { name: 'Update fees' })
    expect(link.host.types().at(-1)).toBe('transferExecutionError')
  })
})

describe('sending', () => {
  it('does not report a mistyped code to the host', async () => {
    const link = renderDeposit()
    await toPreview(link)
    await press(link, 'Confirm deposit')
    await link.user.type(await screen.findByLabelText('Code'), '000000')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(t('refusals.wrong_code')))
    expect(link.host.types()).not.toContain('transferExecutionError')
  })

  it('blocks the exit until the server answers, then tells the host and closes', async () => {
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

  it('does not claim that nothing was sent when the response was lost, and allows a retry', async () => {
    const link = renderDeposit()
    await toPreview(link)
    await press(link, 'Confirm deposit')
    const code = await screen.findByLabelText('Code')
    link.server.next('/execute', new TypeError('Failed to fetch'))
    await link.user.type(code, '123456')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('it is never sent twice'))
    await press(link, 'Continue')
    await heading('On its way')
  })

  it('sends only once on a double click', async () => {
    const link = renderDeposit()
    await toPreview(link)
    await link.user.dblClick(await screen.findByRole('button', { name: 'Confirm deposit' }))
    await screen.findByLabelText('Code')
    expect(link.server.calls.filter(({ path }) => path === '/execute')).toHaveLength(1)
  })
})
