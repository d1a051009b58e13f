'use client'

import { useEffect, useRef } from 'react'
import type { MeshLinkEvent, MeshLinkEventName } from '../core/events/mesh-link-event'
import { useMeshLinkContext } from './use-mesh-link-context'

/**
 * Hears one of Link's events, of any session on the page, while the component is mounted.
 *
 * @param type the event's name, or `*` for all
 * @param handler the latest render's is called
 */
export function useMeshLinkEvent<Name extends MeshLinkEventName>(
  type: Name | '*',
  handler: (event: MeshLinkEvent<Name>) => void,
): void {
  const { client } = useMeshLinkContext()
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(
    () =>
      client._internal.onEvent((event) => {
        // The name was compared, which the compiler can't carry over to the payload.
        if (type === '*' || event.type === type) latest.current(event as unknown as MeshLinkEvent<Name>)
      }),
    [client, type],
  )
}
