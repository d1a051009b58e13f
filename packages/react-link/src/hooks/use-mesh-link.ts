'use client'

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { LinkHandlers } from '../core/client/callbacks'
import type { IntentData, IntentName, IntentRequest, IntentsShape } from '../core/client/intents'
import type {
  OpenOptions,
  OpenRequest,
  RegisteredIntents,
  SessionRequest,
} from '../core/client/mesh-link-client'
import type { PayLinkResult } from '../core/client/pay-link'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import {
  isLive,
  type LinkResult,
  type MeshLinkState,
  type Session,
  type SessionBase,
  type SessionStatus,
} from '../core/session/session'
import { whenIdle } from '../on-demand/when-idle'
import { useMeshLinkContext } from './mesh-link-context'
import { trackReads } from './track-reads'

/** The intent with its params, how to show Link, and callbacks. New objects in each render are fine. */
export type UseMeshLinkOptions = IntentOptions<RegisteredIntents> & OpenOptions & ComponentOptions

/** One member for each intent: its params, and callbacks that get its data. */
type IntentOptions<Intents extends IntentsShape> = {
  [Name in IntentName<Intents>]: Extract<IntentRequest<Intents>, { intent: Name }> &
    LinkHandlers<IntentData<Intents[Name]>>
}[IntentName<Intents>]

/** The data of one of the app's intents; `unknown` when no client is registered. */
type RegisteredData<Name extends IntentName<RegisteredIntents>> = IntentData<RegisteredIntents[Name]>

interface ComponentOptions {
  /**
   * When to load Link's code: `idle`, when the page has loaded and is idle (not if the user saves data, or on 2G); `intent`, on
   * hover, focus and touch of a button, or when you call `prefetch()`; `none`, at the click. Default `idle`.
   */
  prefetch?: 'idle' | 'intent' | 'none' | undefined
  /** End the session when this component unmounts. Default `false`: a menu item that closes at the click must not end a deposit. */
  closeOnUnmount?: boolean | undefined
}

/**
 * What `useMeshLink` returns. The component renders again only when a property that it has read changes.
 *
 * @typeParam Data what the intent gives the page beside the link token
 */
export type UseMeshLinkResult<Data = unknown> = LinkView<Data> & LinkActions<Data>

/** The state of Link, as far as this hook opened it. */
export interface LinkView<Data = unknown> {
  /** The session that this hook opened; `idle` while the page's session is another one. */
  session: Session<Data>
  status: SessionStatus
  /** Link is on the screen, opened by this hook. */
  isOpen: boolean
  /** Any session of the page is live, so that `open()` would be refused. */
  isPageBusy: boolean
  /** How the last session of this hook ended. */
  result: LinkResult<Data> | undefined
  /** Why the last session of this hook failed. */
  error: MeshLinkError | undefined
}

/** Actions on Link. None of them changes its identity. */
export interface LinkActions<Data = unknown> {
  /** Opens Link with the options of the latest render. Never rejects: a `failed` result says why. */
  open: () => Promise<LinkResult<Data>>
  /** Ends the session that this hook opened. */
  close: () => void
  /** Opens Link again, with a new link token. */
  retry: () => Promise<LinkResult<Data>>
  /** Clears the last result and its error. */
  reset: () => void
  /**
   * Asks the backend for a pay link, and opens nothing: for an intent whose request has `generatePayLink`. Each call makes a
   * new one. Never rejects: the result has either a `paymentLink` or an `error`.
   */
  createPayLink: () => Promise<PayLinkResult<Data>>
  /** Loads Link's code before the click, and with `token: true` a link token too (works once, for 10 minutes). */
  prefetch: (what?: { token?: boolean | undefined }) => Promise<void>
}

/**
 * Opens Link and returns its state.
 *
 * @param options those of the latest render are used: at the click, and for each callback
 * @throws Error when there is no `MeshLinkProvider` above
 */
export const useMeshLink = useLinkSession as <Name extends IntentName<RegisteredIntents>>(
  options: { intent: Name } & OpenRequest<RegisteredIntents> &
    LinkHandlers<RegisteredData<Name>> &
    ComponentOptions,
) => UseMeshLinkResult<RegisteredData<Name>>

/** `useMeshLink` as the frame uses it: with the requests that only a frame can make. */
export function useLinkSession(options: SessionRequest & LinkHandlers & ComponentOptions): UseMeshLinkResult {
  const context = useMeshLinkContext()
  const { client } = context
  // Not a random text: Next.js refuses a page that makes one while it is prerendered.
  const [ownerId] = useState(Symbol)
  const latest = useRef<typeof options>(options)
  useEffect(() => {
    latest.current = { ...options, context }
  })

  const [getView, getServerView] = useMemo(() => {
    const { _internal: internals } = client
    const open = () => internals.open(latest.current, () => latest.current, ownerId)
    const actions: LinkActions = {
      open,
      retry: open,
      close: () => internals.close(ownerId),
      reset: () => internals.reset(ownerId),
      // These two take requests that came in by `useMeshLink`: a frame needs neither.
      createPayLink: () => client.createPayLink(latest.current as OpenRequest),
      prefetch: ({ token } = {}) => client.prefetch(token ? (latest.current as OpenRequest) : undefined),
    }
    const track = trackReads<LinkView, LinkActions>(actions)
    const { store } = internals
    const viewOf = (getState: () => MeshLinkState) => () => track(toLinkView(getState(), ownerId))
    // The second is for hydration too, which must start from what the server rendered: without a session.
    return [viewOf(store.getState), viewOf(store.getInitialState)]
  }, [client, ownerId])

  const { prefetch = 'idle' } = options
  useEffect(() => (prefetch === 'idle' ? whenIdle(client.prefetch) : undefined), [client, prefetch])

  useEffect(
    () => () => {
      if (latest.current.closeOnUnmount) client._internal.close(ownerId)
    },
    [client, ownerId],
  )

  return useSyncExternalStore(client.subscribe, getView, getServerView)
}

const IDLE: Session = { status: 'idle' }

/** Reads the page's state as the hook with this `ownerId` sees it. */
function toLinkView({ session: current }: MeshLinkState, ownerId: symbol): LinkView {
  // An idle session has no owner.
  const session = (current as Partial<SessionBase>).ownerId === ownerId ? current : IDLE
  const { status, result } = session as Session & { result?: LinkResult }
  return {
    session,
    status,
    result,
    error: result?.error,
    isOpen: status === 'loading' || status === 'open',
    isPageBusy: isLive(current.status),
  }
}
