'use client'

import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import type { LinkAppearance } from '../../core/client/appearance'
import type { MeshConnection } from '../../core/contract'
import { toMeshLinkError } from '../../core/errors/to-mesh-link-error'
import { useMeshConnections } from '../../hooks/use-mesh-connections'
import { accountWords } from '../../messages/english'
import { useMessages } from '../../messages/mesh-messages-provider'
import { LinkProblem } from '../link-problem'
import { RowsSkeleton } from '../rows-skeleton'
import { useParts } from '../use-parts'
import { ConnectionRow } from './connection-row'

/** Props of the list: its own, and all of a `<section>`. */
export interface MeshConnectionListProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Name of the list for screen readers. Default "Connected accounts". */
  label?: string | undefined
  /** What to show when there are no connections. */
  empty?: ReactNode | undefined
  /** Whether to load and show the list: `false` while nobody is signed in, so that nothing is asked or drawn. Default `true`. */
  enabled?: boolean | undefined
  /** Load and show the balance of each connection. Default `true`. */
  showBalances?: boolean | undefined
  /** For this list, over the provider's. */
  appearance?: LinkAppearance | undefined
  /**
   * More actions for a connection, e.g. logging in again where its `status` is `reconnect_required`. Offer no transfer from
   * one that is `pending_access`, and promise "no login" only where `canSkipLogin` is true.
   */
  renderActions?: ((connection: MeshConnection) => ReactNode) | undefined
}

/** Lists the user's saved connections with balance and status (a login that has expired, access that follows later), and lets the user disconnect them. */
export const MeshConnectionList: ForwardRefExoticComponent<
  MeshConnectionListProps & RefAttributes<HTMLElement>
> = forwardRef(function MeshConnectionList(
  {
    label,
    empty,
    enabled = true,
    showBalances = true,
    renderActions,
    appearance,
    className = '',
    style = {},
    ...rest
  },
  ref,
) {
  const part = useParts({ appearance })
  const { t } = useMessages(accountWords)
  const { data: connections, error, isFetching, refetch } = useMeshConnections({ enabled })
  const [announcement, setAnnouncement] = useState('')
  const root = useRef<HTMLElement>(null)
  useImperativeHandle(ref, () => root.current as HTMLElement, [])

  /** Names of the connections that are being disconnected, by id. */
  const leaving = useRef(new Map<string, string>())
  useEffect(() => {
    if (!connections) return
    for (const [id, name] of leaving.current) {
      if (connections.some((connection) => connection.id === id)) continue
      leaving.current.delete(id)
      setAnnouncement(t.isDisconnected(name))
      // The focus was lost with the row, unless the user has moved it.
      const list = root.current
      if (list?.ownerDocument.activeElement === list?.ownerDocument.body) list?.focus()
    }
  }, [connections, t])

  // The cache may still have what a user had who has signed out.
  if (!enabled) return null

  return (
    // Focusable by script only, for when a row or a retry button disappears.
    <section
      aria-label={label ?? t.accounts}
      tabIndex={-1}
      {...rest}
      ref={root}
      {...part('list', `mesh-link-list ${className}`, style)}
    >
      <p role="status" {...part('announcement', 'mesh-link-visually-hidden')}>
        {announcement}
      </p>
      {connections ? (
        connections.length > 0 ? (
          <ul {...part('rows', 'mesh-link-list__rows')}>
            {connections.map((connection) => (
              <ConnectionRow
                key={connection.id}
                connection={connection}
                part={part}
                appearance={appearance}
                showBalance={showBalances}
                actions={renderActions?.(connection)}
                onConfirmed={() => leaving.current.set(connection.id, connection.brokerName)}
              />
            ))}
          </ul>
        ) : (
          <div {...part('empty', 'mesh-link-list__empty')}>{empty ?? t.accountsEmpty}</div>
        )
      ) : error && !isFetching ? (
        <LinkProblem
          part={part}
          error={toMeshLinkError(error, 'backend_error', t.accountsFailed)}
          onRetry={() => {
            root.current?.focus()
            void refetch()
          }}
        />
      ) : (
        <RowsSkeleton part={part} label={t.accountsLoading} />
      )}
    </section>
  )
})
