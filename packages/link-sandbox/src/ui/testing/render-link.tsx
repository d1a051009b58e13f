import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { createLinkApi } from '../api/link-api'
import { LinkApp } from '../app/link-app'
import { createLinkController } from '../controller/create-link-controller'
import { createHostChannel } from '../host/create-host-channel'
import { readLinkParams } from '../params/link-params'
import type { WalletBridge } from '../wallet/wallet-bridge'
import { fakeLinkServer } from './fake-link-server'
import { fakeWindow, specs } from './fake-window'

interface RenderOptions {
  server?: ReturnType<typeof fakeLinkServer>
  search?: string
  /** The host's saved accounts. Default: none. */
  accessTokens?: unknown
  isFramed?: boolean
  /** The wallets in the host page. Default: none. */
  wallets?: WalletBridge
}

/** Renders the whole page under StrictMode, with a fake host and a fake server. */
export function renderLink({
  server = fakeLinkServer(),
  search = '',
  accessTokens,
  isFramed,
  wallets,
}: RenderOptions = {}) {
  const host = fakeWindow({ isFramed })
  const params = readLinkParams(`?auth_code=fresh&${search}`)
  const controller = createLinkController({
    api: createLinkApi(server.fetcher),
    host: createHostChannel(host.page),
    authCode: params.authCode,
    wallets,
    fiatCurrency: params.fiatCurrency,
  })
  const view = render(
    <StrictMode>
      <LinkApp controller={controller} params={params} />
    </StrictMode>,
  )
  // The SDK's answer to `loaded`. An empty list avoids the wait for saved accounts.
  host.receive(specs)
  host.receive({ type: 'frontAccessTokens', payload: accessTokens ?? [] })
  return { ...view, host, server, controller, user: userEvent.setup({ delay: null }) }
}
