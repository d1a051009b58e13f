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
  /** What the host passes along; absent: nothing. */
  accessTokens?: unknown
  isFramed?: boolean
  /** The wallets of the host's page; absent: none. */
  wallets?: WalletBridge
}

/** The whole page under StrictMode, between a fake host and a fake server. */
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
  // As the SDK answers `loaded`. An empty list spares the wait for one.
  host.receive(specs)
  host.receive({ type: 'frontAccessTokens', payload: accessTokens ?? [] })
  return { ...view, host, server, controller, user: userEvent.setup({ delay: null }) }
}
