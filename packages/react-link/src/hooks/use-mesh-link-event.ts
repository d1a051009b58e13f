'use client'

import { useEffect, useRef } from 'react'
import type { MeshLinkEvent, MeshLinkEventName } from '../core/session/mesh-link-event'
import { useMeshLinkContext } from './mesh-link-context'

/**
 * Calls the handler for Link's events of any session on the page, while the component is mounted.
 *
 * @param type name of the event, or `*` for all events
 * @param handler that of the latest render is called
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
        // The compiler can't conclude the type of the payload from the compared name.
        if (type === '*' || event.type === type) latest.current(event as unknown as MeshLinkEvent<Name>)
      }),
    [client, type],
  )
}
