import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { LinkWalletVerification } from '../../link/contract'
import { fakeLinkServer, json, refusal } from '../testing/fake-link-server'
import { ADDRESSES, fakeWallets } from '../testing/fake-wallets'
import { heading, type Link, press } from '../testing/link-steps'
import { renderLink } from '../testing/render-link'
import { WalletError } from '../wallet/parent-api'

const verification: LinkWalletVerification = { message: 'Sign me', addresses: [ADDRESSES[1]] }

describe('a wallet', () => {
  it('is connected after it signs', async () => {
    const wallets = fakeWallets()
    const link = renderLink({ wallets })
    await toWallet(link)
    await press(link, 'Sign message')
    await heading('Gamma Wallet is connected')
    expect(wallets.sign.mock.lastCall?.slice(1)).toEqual(['evm', ADDRESSES[0], 'Sign me'])
    expect(link.server.calls.at(-1)).toMatchObject({
      path: '/wallet/proof',
      body: { challengeKey: 'wallet-1', signature: '0xsigned' },
    })
  })

  it('shows what will be signed in a region that the keyboard can scroll', async () => {
    const link = renderLink({ wallets: fakeWallets() })
    await toWallet(link)
    const message = await screen.findByRole('region', { name: 'Message' })
    await waitFor(() => expect(message).toHaveTextContent('Sign me'))
    await link.user.tab()
    while (document.activeElement !== message && document.activeElement !== document.body) {
      await link.user.tab()
    }
    expect(message).toHaveFocus()
  })

  it('with several networks and accounts offers a choice of both', async () => {
    const wallets = fakeWallets({ families: ['evm', 'solana'] })
    wallets.connect.mockResolvedValue([...ADDRESSES])
    const link = renderLink({ wallets })
    await toWallet(link)
    await press(link, 'Ethereum and compatible networks')
    await press(link, '0x9999…0000')
    await press(link, 'Sign message')
    await heading('Gamma Wallet is connected')
    expect(wallets.sign.mock.lastCall?.[2]).toBe(ADDRESSES[1])
  })

  it('offers no choice of network when the app has set the network', async () => {
    const wallets = fakeWallets({ families: ['evm', 'solana'] })
    const link = renderLink({ wallets, server: verifying({ ...verification, family: 'solana' }) })
    await toWallet(link)
    await screen.findByRole('button', { name: 'Sign message' })
    expect(wallets.connect.mock.lastCall?.[1]).toBe('solana')
  })

  it('that the server refuses gets no request', async () => {
    const wallets = fakeWallets()
    const server = fakeLinkServer()
    server.next('/wallet/open', refusal('wallet_unavailable', 422))
    const link = renderLink({ wallets, server })
    await toWallet(link)
    await screen.findByRole('button', { name: 'Try again' })
    expect(wallets.connect).not.toHaveBeenCalled()
    expect(link.host.types()).toContain('connectionUnavailable')
    expect(link.host.types()).not.toContain('integrationConnectionError')
    await press(link, 'Try again')
    await screen.findByRole('button', { name: 'Sign message' })
  })

  it.each([
    ['declined', 'connectionDeclined', 'You declined the request in Gamma Wallet'],
    ['timeout', 'defiWalletError', 'Gamma Wallet did not answer'],
    ['failed', 'integrationConnectionError', 'Gamma Wallet could not do this'],
  ] as const)('that fails with "%s" sends %s', async (reason, event, words) => {
    const wallets = fakeWallets()
    wallets.connect.mockRejectedValueOnce(new WalletError(reason))
    const link = renderLink({ wallets })
    await toWallet(link)
    expect(await screen.findByText(new RegExp(words))).toBeVisible()
    expect(link.host.types()).toContain(event)
    await press(link, 'Try again')
    await screen.findByRole('button', { name: 'Sign message' })
  })

  it('that answers after the person went back is ignored', async () => {
    const wallets = fakeWallets()
    let answer: (addresses: string[]) => void = () => {}
    wallets.connect.mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve
      }),
    )
    const link = renderLink({ wallets })
    await toWallet(link)
    await heading('Continue in Gamma Wallet')
    await press(link, 'Back')
    answer([...ADDRESSES])
    await heading('Where is your account?')
    expect(link.host.types()).not.toContain('integrationAccountSelectionRequired')
  })

  it('can sign again after an invalid signature', async () => {
    const server = fakeLinkServer()
    server.next('/wallet/proof', refusal('wrong_signature', 422))
    const wallets = fakeWallets()
    const link = renderLink({ wallets, server })
    await toWallet(link)
    await press(link, 'Sign message')
    expect(await screen.findByText(/The wallet did not sign the right message/)).toBeVisible()
    await press(link, 'Sign message')
    await heading('Gamma Wallet is connected')
    expect(wallets.sign).toHaveBeenCalledTimes(2)
  })
})

describe('the verification of a wallet', () => {
  it('ends on its own page, and the host gets the signed message', async () => {
    const server = verifying(verification)
    const payload = {
      signedMessageHash: '0xsigned',
      message: 'Sign me',
      address: ADDRESSES[1],
      isVerified: true,
    }
    server.next('/wallet/proof', json({ step: 'verified', payload }))
    const link = renderLink({ wallets: fakeWallets(), server })
    await heading('Verify your wallet for Acme')
    await toWallet(link)
    await press(link, 'Sign message')
    await heading('Your wallet is verified')
    await press(link, 'Done')
    expect(link.host.types().slice(-3)).toEqual(['walletMessageSigned', 'verifyDonePage', 'done'])
    expect(link.host.postMessage.mock.calls.at(-1)?.[0]).toMatchObject({
      payload: { page: 'verifyDonePage' },
    })
  })

  it('with a wrong signature is reported as not verified', async () => {
    const server = verifying(verification)
    server.next('/wallet/proof', refusal('wrong_signature', 422))
    const link = renderLink({ wallets: fakeWallets(), server })
    await toWallet(link)
    await press(link, 'Sign message')
    await screen.findByText(/The wallet did not sign the right message/)
    expect(link.host.postMessage.mock.calls.at(-1)?.[0]).toMatchObject({
      type: 'walletMessageSigned',
      payload: {
        isVerified: false,
        signedMessageHash: '0xsigned',
        message: 'Sign me',
        address: ADDRESSES[0],
      },
    })
  })

  it('with a wrong address is checked again after the person switched accounts', async () => {
    const server = verifying(verification)
    server.next('/wallet/challenge', refusal('wallet_mismatch', 422))
    const wallets = fakeWallets()
    const link = renderLink({ wallets, server })
    await toWallet(link)
    expect(await screen.findByText(/This is not the account that was asked for/)).toBeVisible()
    expect(link.host.postMessage.mock.calls.at(-1)?.[0]).toMatchObject({
      type: 'defiWalletError',
      payload: {
        errorType: 'verifyMismatch',
        details: { requestedAddress: ADDRESSES[1], connectedAddress: ADDRESSES[0] },
      },
    })
    wallets.connect.mockResolvedValue([ADDRESSES[1]])
    await press(link, 'Try again')
    await press(link, 'Sign message')
    expect(wallets.sign.mock.lastCall?.[2]).toBe(ADDRESSES[1])
  })

  it('offers only wallets', async () => {
    const link = renderLink({ wallets: fakeWallets(), server: verifying(verification) })
    await press(link, 'Continue')
    await screen.findByRole('button', { name: /^Gamma Wallet/ })
    expect(screen.queryByRole('button', { name: /^Alpha Exchange/ })).not.toBeInTheDocument()
  })
})

async function toWallet(link: Link) {
  await press(link, 'Continue')
  await press(link, /^Gamma Wallet.*Installed/)
}

function verifying(verifyWallet: LinkWalletVerification) {
  return fakeLinkServer({ session: { verifyWallet } })
}
