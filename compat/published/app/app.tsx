import { QueryClient, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import {
  type LinkResult,
  MeshConnectionList,
  MeshLinkButton,
  MeshLinkError,
  type MeshLinkErrorCode,
  MeshLinkFrame,
  MeshLinkProvider,
  meshConnectionsQueryOptions,
  type SessionConnection,
  type SessionTransfer,
  type UseMeshLinkOptions,
  useMeshConnections,
  useMeshLink,
  useMeshLinkEvent,
  useMeshLinkSession,
  useMeshTransfers,
} from 'react-mesh-link'
import { meshLink } from './mesh.js'

/** An app may pass a value that is still undefined, also with exactOptionalPropertyTypes. */
export function App({ userId }: { userId: string | undefined }) {
  return (
    <MeshLinkProvider client={meshLink} userKey={userId}>
      <Deposit />
      <Everything />
    </MeshLinkProvider>
  )
}

function Deposit() {
  const link = useMeshLink({
    intent: 'deposit',
    params: { asset: 'USDC', amount: 25 },
    onConnected: (connection: SessionConnection) => connection.accounts.map(({ id }) => id),
    onTransferFinished: (transfer: SessionTransfer) => transfer.txHash?.length,
    onEvent: ({ type, payload }) => [type, payload],
    onExit: (result) => toText(result),
    onError: (error) => toCode(error),
  })
  const open = async () => toText(await link.open())
  if (link.session.status === 'open') return <p>{link.session.page ?? 'Link is open'}</p>
  return (
    <button type="button" disabled={link.isPageBusy} onClick={open}>
      {link.error?.message ?? link.status}
    </button>
  )
}

/** The data of an intent, typed by the intent's name. */
export function Order() {
  const link = useMeshLink({ intent: 'order', onExit: ({ data }) => data?.orderId.toFixed() })
  const shown: number | undefined = link.session.status === 'open' ? link.session.data.orderId : undefined
  const paid: number | undefined = link.result?.status === 'submitted' ? link.result.data.orderId : undefined
  const open = async () => (await link.open()).data?.orderId.toFixed()
  return (
    <>
      <button type="button" onClick={open}>
        {shown} {paid} {link.result?.data?.orderId.toFixed()}
      </button>
      <MeshLinkButton intent="order" onExit={({ data }) => data?.orderId.toFixed()} />
      {/* @ts-expect-error -- this intent's data has no such part */}
      <MeshLinkFrame intent="order" onExit={({ data }) => data?.price} />
    </>
  )
}

/** A hook of the app's own, which passes on the options of any intent. */
export const useLink = (options: UseMeshLinkOptions) => useMeshLink(options).result?.data

/** Only a `failed` result is certain to have an error. */
function toText(result: LinkResult): string {
  if (result.status === 'failed') return toCode(result.error)
  // @ts-expect-error -- it may have no error
  result.error.code
  switch (result.status) {
    case 'submitted':
      return `${result.transfers[0]?.amount ?? 0}`
    case 'connected':
    case 'verified':
      return result.connections.map(({ brokerName }) => brokerName).join()
    case 'cancelled':
      return result.summary?.page ?? ''
    default: {
      const none: never = result
      return none
    }
  }
}

function toCode(error: unknown): MeshLinkErrorCode | 'unknown' {
  return error instanceof MeshLinkError ? error.code : 'unknown'
}

function Everything() {
  const button = useRef<HTMLButtonElement>(null)
  const frame = useRef<HTMLElement>(null)
  const connections = useMeshConnections()
  const transfers = useMeshTransfers()
  const isIdle: boolean = useMeshLinkSession((session) => session.status === 'idle')
  const same = useQuery(meshConnectionsQueryOptions(meshLink), new QueryClient())
  useMeshLinkEvent('integrationConnected', ({ payload }) => payload.brokerName.toUpperCase())
  useMeshLinkEvent('*', ({ type }) => type.length)

  return (
    <>
      <MeshLinkButton ref={button} intent="connect" className="primary" disabled={!isIdle}>
        Connect {connections.data?.length ?? 0} {same.data?.[0]?.brokerName} {transfers.status}
      </MeshLinkButton>
      <MeshLinkFrame ref={frame} intent="deposit" params={{ asset: 'BTC' }} />
      <MeshConnectionList showBalances={false} />
    </>
  )
}

export function Wrong() {
  // @ts-expect-error -- the backend offers no such intent
  useMeshLink({ intent: 'withdraw' })
  // @ts-expect-error -- params are missing
  useMeshLink({ intent: 'deposit' })
  // @ts-expect-error -- a connectionId is missing
  useMeshLink({ intent: 'connect', savedAccounts: 'requested' })
  return (
    <>
      {/* @ts-expect-error -- no such asset */}
      <MeshLinkButton intent="deposit" params={{ asset: 'DOGE' }} />
      {/* @ts-expect-error -- this intent has no params */}
      <MeshLinkFrame intent="connect" params={{ asset: 'BTC' }} />
    </>
  )
}
