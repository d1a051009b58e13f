import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Profiler, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import {
  createMeshLink,
  httpBackend,
  MeshConnectionList,
  MeshLinkButton,
  MeshLinkProvider,
  meshQueryKeys,
  type UseMeshLinkOptions,
  type UseMeshLinkResult,
  useMeshLink,
} from 'react-mesh-link'
import { aConnection } from '../../packages/react-link/test/fixtures'
import { BareButton, BareList } from './bare'

type What = 'buttons' | 'list'

declare global {
  interface Window {
    /** Mounts so many, `times` one after the other, and gives the milliseconds of one time. */
    timeMount: (what: What, whose: 'ours' | 'bare', count: number, times: number) => number
    /** Mounts so many buttons, and clicks the middle one; gives how many buttons render in the session. */
    countRenders: (buttons: number) => Promise<number>
    /** Opens Link by a component that reads only `isOpen`; gives its renders, and the milliseconds of one event. */
    timeEvents: (events: number) => Promise<{ renders: number; ms: number }>
  }
}

/** When Link's events arrived. */
let eventsAt: number[] = []
const client = createMeshLink({
  backend: httpBackend({ baseUrl: '/api/mesh' }),
  trustedLinkOrigins: [new URLSearchParams(location.search).get('link') ?? ''],
  onEvent: ({ type }) => {
    if (type === 'integrationSelected') eventsAt.push(performance.now())
  },
})
const queryKey = meshQueryKeys.connections(client)

window.timeMount = (what, whose, count, times) => {
  const queryClient = new QueryClient()
  queryClient.setQueryData(queryKey, manyConnections(count))
  const list =
    whose === 'ours' ? <MeshConnectionList showBalances={false} /> : <BareList queryKey={queryKey} />
  let total = 0
  for (let time = 0; time < times; time++) {
    const { root, remove } = addRoot()
    const content =
      what === 'list'
        ? list
        : whose === 'ours'
          ? oursOf(count)
          : many(count, (index) => <BareButton key={index} />)
    const start = performance.now()
    flushSync(() => root.render(inProviders(whose === 'ours', queryClient, content)))
    total += performance.now() - start
    remove()
  }
  return total / times
}

window.countRenders = async (buttons) => {
  const { root, remove } = addRoot()
  const rendered = new Set<string>()
  const { promise, end } = whenEnded()
  const content = many(buttons, (index) => (
    <Profiler key={index} id={String(index)} onRender={(id) => rendered.add(id)}>
      <MeshLinkButton intent="connect" params={paramsOf(20)} data-index={index} onExit={end}>
        Connect
      </MeshLinkButton>
    </Profiler>
  ))
  flushSync(() => root.render(<MeshLinkProvider client={client}>{content}</MeshLinkProvider>))
  rendered.clear()
  document.querySelector<HTMLElement>(`[data-index="${Math.floor(buttons / 2)}"]`)?.click()
  await promise
  remove()
  return rendered.size
}

window.timeEvents = async (events) => {
  const { root, remove } = addRoot()
  let renders = 0
  let open = () => {}
  const { promise, end } = whenEnded()
  const read = (link: UseMeshLinkResult) => {
    void link.isOpen
    open = link.open
    renders++
  }
  flushSync(() =>
    root.render(
      <MeshLinkProvider client={client}>
        <Reader options={{ intent: 'connect', params: paramsOf(events), onExit: end }} onRender={read} />
      </MeshLinkProvider>,
    ),
  )
  eventsAt = []
  open()
  await promise
  remove()
  const [first = Number.NaN, last = Number.NaN] = [eventsAt[0], eventsAt.at(-1)]
  return { renders, ms: (last - first) / (events - 1) }
}

const paramsOf = (events: number) => ({ events: String(events), end: 'link' })

function whenEnded() {
  let end = () => {}
  const promise = new Promise<void>((resolve) => {
    end = resolve
  })
  return { promise, end }
}

interface ReaderProps {
  options: UseMeshLinkOptions
  onRender: (link: UseMeshLinkResult) => void
}

function Reader({ options, onRender }: ReaderProps) {
  onRender(useMeshLink(options))
  return null
}

const oursOf = (count: number) =>
  many(count, (index) => (
    <MeshLinkButton key={index} intent="connect">
      Connect
    </MeshLinkButton>
  ))

const many = (count: number, make: (index: number) => ReactNode) =>
  Array.from({ length: count }, (_, index) => make(index))

function inProviders(areOurs: boolean, queryClient: QueryClient, content: ReactNode) {
  return (
    <QueryClientProvider client={queryClient}>
      {areOurs ? <MeshLinkProvider client={client}>{content}</MeshLinkProvider> : content}
    </QueryClientProvider>
  )
}

function addRoot() {
  const element = document.body.appendChild(document.createElement('div'))
  const root = createRoot(element)
  const remove = () => {
    flushSync(() => root.unmount())
    element.remove()
  }
  return { root, remove }
}

function manyConnections(count: number) {
  return Array.from({ length: count }, (_, index) =>
    aConnection({ id: `connection-${index}`, brokerName: `Coinbase ${index}` }),
  )
}
