import type { LinkOAuthDecided, LinkOAuthLogin, LinkOAuthWindow } from '../../link-api/contract-connect'
import { createLinkCall } from '../api/create-link-call'
import { hasShape } from '../api/has-shape'

/** The Link server as the institution's window sees it. Every call rejects with a `LinkApiError`. */
export interface WindowApi {
  open(): Promise<LinkOAuthWindow>
  logIn(input: { username: string; password: string }): Promise<LinkOAuthLogin>
  decide(isAllowed: boolean): Promise<LinkOAuthDecided>
}

/** @param state what the address of the window is good for, once */
export function createWindowApi(
  state: string,
  fetcher: typeof fetch = (...args) => fetch(...args),
  pathname = window.location.pathname,
): WindowApi {
  const { post } = createLinkCall({ fetcher, pathname })
  const hasStep = (value: unknown) => hasShape(value, { step: 'string' })
  return {
    open: () =>
      post('/oauth-window', { state }, (value) =>
        hasShape(value, { integration: 'object', clientName: 'string', isTransfer: 'boolean' }),
      ),
    logIn: (input) => post('/oauth-window/login', { ...input, state }, hasStep),
    decide: (isAllowed) => post('/oauth-window/decide', { state, isAllowed }, hasStep),
  }
}
