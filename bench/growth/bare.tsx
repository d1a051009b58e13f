// What an app would write by hand in place of ours: a button with a state, and a list of rows that can be disconnected.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeshConnection } from 'react-mesh-link'

const prepare = () => {}

export function BareButton() {
  const [isBusy, setIsBusy] = useState(false)
  return (
    <button
      type="button"
      aria-busy={isBusy}
      onClick={() => setIsBusy(true)}
      onPointerEnter={prepare}
      onFocus={prepare}
    >
      Connect
    </button>
  )
}

export function BareList({ queryKey }: { queryKey: readonly unknown[] }) {
  const { data = [] } = useQuery<MeshConnection[]>({ queryKey, queryFn: async () => [], staleTime: 60_000 })
  return (
    <section aria-label="Connected accounts">
      <ul>
        {data.map((connection) => (
          <BareRow key={connection.id} {...connection} />
        ))}
      </ul>
    </section>
  )
}

function BareRow({ brokerName, accounts, status }: MeshConnection) {
  const { mutate, isPending } = useMutation({ mutationFn: async () => {} })
  const [isAsking, setIsAsking] = useState(false)
  return (
    <li data-status={status}>
      <span aria-hidden="true">{brokerName.charAt(0)}</span>
      <div>
        <span>{brokerName}</span>
        <span>{accounts.map(({ name }) => name).join(', ')}</span>
      </div>
      <div>
        <button
          type="button"
          aria-label={`Disconnect ${brokerName}`}
          aria-expanded={isAsking}
          disabled={isPending}
          onClick={() => (isAsking ? mutate() : setIsAsking(true))}
        >
          Disconnect
        </button>
      </div>
    </li>
  )
}
