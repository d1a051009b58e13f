'use client'

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { LinkHandlers } from '../core/client/link-handlers'
import type { OpenRequest } from '../core/client/mesh-link-client'
import { newId } from '../core/client/new-id'
import type { RegisteredIntents } from '../core/intents/register'
import type { LinkResult } from '../core/session/session'
import { type LinkView, toLinkView } from './link-view'
import { trackReads } from './track-reads'
import { useMeshLinkContext } from './use-mesh-link-context'

/** The intent with its params, how to show Link, and what to hear of the session. New objects each render are fine. */
export type UseMeshLinkOptions = OpenRequest<RegisteredIntents> &
  LinkHandlers & {
    /** End the session when this component unmounts. Default `false`: a menu item that closes at the click must not kill a deposit. */
    closeOnUnmount?: boolean | undefined
  }

/** What to do with Link; each keeps its identity. */
export interface LinkActions {
  /** Opens Link with the latest render's options. Never rejects: a `failed` result says why. */
  open: () => Promise<LinkResult>
  /** Ends the session opened from here. */
  close: () => void
  /** Opens again, with a fresh link token. */
  retry: () => Promise<LinkResult>
  /** Forgets the last result and its error. */
  reset: () => void
  /** Loads Link's code ahead of the click; with `token: true` a link token too (one-time, 10 minutes). */
  prefetch: (what?: { token?: boolean }) => Promise<void>
}

/** What `useMeshLink` gives. The component renders again only when something it read of it changes. */
export type UseMeshLinkResult = LinkView & LinkActions

/**
 * Opens Link and tells how it goes.
 *
 * @param options read at the click, and callbacks at each event: always the latest render's
 * @throws Error when there is no `MeshLinkProvider` above
 */
export function useMeshLink(options: UseMeshLinkOptions): UseMeshLinkResult {
  const { client } = useMeshLinkContext()
  const [ownerId] = useState(newId)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  const [getView, getServerView] = useMemo(() => {
    const { _internal: internals } = client
    // The registered intents narrow what may be asked; the client takes any.
    const request = () => latest.current as OpenRequest
    const open = () => internals.open(request(), () => latest.current, ownerId)
    const actions: LinkActions = {
      open,
      retry: open,
      close: () => internals.close(ownerId),
      reset: () => internals.reset(ownerId),
      prefetch: (what) => client.prefetch(what?.token ? request() : undefined),
    }
    const track = trackReads<LinkView, LinkActions>(actions)
    const { getState, getInitialState } = internals.store
    return [
      () => track(toLinkView(getState(), ownerId)),
      // Also what hydration starts from: what the server rendered knows of no session.
      () => track(toLinkView(getInitialState(), ownerId)),
    ]
  }, [client, ownerId])

  useEffect(
    () => () => {
      if (latest.current.closeOnUnmount) client._internal.close(ownerId)
    },
    [client, ownerId],
  )

  return useSyncExternalStore(client.subscribe, getView, getServerView)
}
