'use client'

import { type ReactNode, useRef, useState } from 'react'
import type { MeshConnection } from '../../core/contract/connection'
import { toMeshLinkError } from '../../core/errors/to-mesh-link-error'
import { useMeshConnections } from '../../hooks/use-mesh-connections'
import { LinkProblem } from '../link-problem'
import { ConnectionRow } from './connection-row'

export interface MeshConnectionListProps {
  /** Names the list for a screen reader. Default "Connected accounts". */
  label?: string
  /** What to show when there is none. */
  empty?: ReactNode
  /** Ask for balances and show each account's. Default `true`. */
  showBalances?: boolean
  /** What can be done with an account beside disconnecting it. */
  renderActions?: (connection: MeshConnection) => ReactNode
  className?: string
}

/** The user's saved connections: balance, state, and a way to disconnect each. */
export function MeshConnectionList({
  label = 'Connected accounts',
  empty = 'No accounts connected yet.',
  showBalances = true,
  renderActions,
  className,
}: MeshConnectionListProps) {
  const { data: connections, error, refetch } = useMeshConnections()
  const [announcement, setAnnouncement] = useState('')
  const root = useRef<HTMLElement>(null)

  return (
    // Focusable by script: the row that had the focus goes when its account is disconnected.
    <section
      ref={root}
      tabIndex={-1}
      aria-label={label}
      className={`mesh-link-list ${className ?? ''}`.trim()}
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
                onDisconnected={() => {
                  setAnnouncement(`${connection.brokerName} is disconnected.`)
                  root.current?.focus()
                }}
              />
            ))}
          </ul>
        ) : (
          <div className="mesh-link-list__empty">{empty}</div>
        )
      ) : error ? (
        <LinkProblem
          error={toMeshLinkError(error, 'backend_error', 'Your accounts could not be loaded. Try again.')}
          onRetry={() => void refetch()}
        />
      ) : (
        <div role="status" aria-label="Loading accounts" className="mesh-link-list__rows">
          <span className="mesh-link-bone mesh-link-bone--row" />
          <span className="mesh-link-bone mesh-link-bone--row" />
        </div>
      )}
    </section>
  )
}
