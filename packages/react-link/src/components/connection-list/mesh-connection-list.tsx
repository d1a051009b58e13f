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
import type { MeshConnection } from '../../core/contract/connection'
import { toMeshLinkError } from '../../core/errors/to-mesh-link-error'
import { useMeshConnections } from '../../hooks/use-mesh-connections'
import { LinkProblem } from '../link-problem'
import { ConnectionRow } from './connection-row'

/** What the list takes, and whatever a `<section>` takes. */
export interface MeshConnectionListProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Names the list for a screen reader. Default "Connected accounts". */
  label?: string | undefined
  /** What to show when there is none. */
  empty?: ReactNode | undefined
  /** Ask for balances and show each account's. Default `true`. */
  showBalances?: boolean | undefined
  /** What can be done with an account beside disconnecting it, e.g. logging in again where its `status` asks for it. */
  renderActions?: ((connection: MeshConnection) => ReactNode) | undefined
}

/** The user's saved connections: balance, state, and a way to disconnect each. */
export const MeshConnectionList: ForwardRefExoticComponent<
  MeshConnectionListProps & RefAttributes<HTMLElement>
> = forwardRef(function MeshConnectionList(
  {
    label = 'Connected accounts',
    empty = 'No accounts connected yet.',
    showBalances = true,
    renderActions,
    className = '',
    ...rest
  },
  ref,
) {
  const { data: connections, error, isFetching, refetch } = useMeshConnections()
  const [announcement, setAnnouncement] = useState('')
  const root = useRef<HTMLElement>(null)
  useImperativeHandle(ref, () => root.current as HTMLElement, [])

  /** Names of those that are being disconnected, by id. */
  const leaving = useRef(new Map<string, string>())
  useEffect(() => {
    if (!connections) return
    for (const [id, name] of leaving.current) {
      if (connections.some((connection) => connection.id === id)) continue
      leaving.current.delete(id)
      setAnnouncement(`${name} is disconnected.`)
      // It went with the row, unless the user has moved on.
      if (document.activeElement === document.body) root.current?.focus()
    }
  }, [connections])

  return (
    // Focusable by script only.
    <section
      aria-label={label}
      tabIndex={-1}
      {...rest}
      ref={root}
      className={`mesh-link-list ${className}`.trim()}
    >
      <p role="status" className="mesh-link-visually-hidden">
        {announcement}
      </p>
      {connections ? (
        connections.length > 0 ? (
          <ul className="mesh-link-list__rows">
            {connections.map((connection) => (
              <ConnectionRow
                key={connection.id}
                connection={connection}
                showBalance={showBalances}
                actions={renderActions?.(connection)}
                onConfirmed={() => leaving.current.set(connection.id, connection.brokerName)}
              />
            ))}
          </ul>
        ) : (
          <div className="mesh-link-list__empty">{empty}</div>
        )
      ) : error && !isFetching ? (
        <LinkProblem
          error={toMeshLinkError(error, 'backend_error', 'Your accounts could not be loaded. Try again.')}
          onRetry={() => {
            root.current?.focus()
            void refetch()
          }}
        />
      ) : (
        <div role="status" aria-label="Loading accounts" className="mesh-link-list__rows">
          <span className="mesh-link-bone mesh-link-bone--row" />
          <span className="mesh-link-bone mesh-link-bone--row" />
        </div>
      )}
    </section>
  )
})
