import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { createLinkApi } from '../api/link-api'
import { LinkApp } from '../app/link-app'
import { createLinkController } from '../controller/create-link-controller'
import { createHostChannel } from '../host/create-host-channel'
import type { NativeBridge } from '../host/native'
import { readLinkParams } from '../params/link-params'
import { fakeLinkServer } from './fake-link-server'
import { fakeNative } from './fake-native'

/** Renders the whole page like `renderLink`, but in the web view of a native SDK. */
export function renderNativeLink(
  kind: NativeBridge['kind'],
  {
    server = fakeLinkServer(),
    accessTokens,
  }: { server?: ReturnType<typeof fakeLinkServer>; accessTokens?: unknown } = {},
) {
  const native = fakeNative(kind, accessTokens)
  const controller = createLinkController({
    api: createLinkApi(server.fetcher),
    host: createHostChannel(native.page),
    authCode: 'fresh',
  })
  const view = render(
    <StrictMode>
      <LinkApp controller={controller} params={readLinkParams('')} />
    </StrictMode>,
  )
  const types = () => native.messages.map(({ type }) => type)
  return { ...view, native, types, server, controller, user: userEvent.setup({ delay: null }) }
}
