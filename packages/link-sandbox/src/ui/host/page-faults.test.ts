import { expect, it, vi } from 'vitest'
import { fakeWindow, specs } from '../testing/fake-window'
import { createHostChannel } from './create-host-channel'
import { createPageFaults, withPageFaults } from './page-faults'

const summary = { type: 'done' as const, payload: { page: 'integrationConnectedPage' } }

function faultyPage(...names: string[]) {
  const host = fakeWindow()
  const faults = createPageFaults(names)
  const shown = vi.fn()
  faults.onShown(shown)
  const channel = withPageFaults(createHostChannel(host.page), faults)
  channel.open()
  host.receive(specs)
  return { host, faults, shown, channel, sent: () => host.postMessage.mock.calls.map(([message]) => message) }
}

it('sends every message unchanged while no fault is on', () => {
  const { channel, sent, shown } = faultyPage()
  channel.post(summary)
  expect(sent()).toEqual([{ type: 'loaded' }, summary])
  expect(shown).not.toHaveBeenCalled()
})

it('sends nothing when it is silent from the start, and does not wait for the host', async () => {
  const { channel, host, faults, shown } = faultyPage('page-silent')
  expect(await channel.ready).toEqual([])
  channel.post({ type: 'legalTermsViewed' })
  faults.set([])
  channel.post(summary)
  expect(host.postMessage).not.toHaveBeenCalled()
  expect(shown.mock.calls).toEqual([['page-silent']])
})

it('becomes silent during a session, and sends again afterwards', () => {
  const { channel, host, faults } = faultyPage()
  faults.set(['page-silent'])
  channel.post({ type: 'legalTermsViewed' })
  faults.set([])
  channel.post(summary)
  expect(host.types()).toEqual(['loaded', 'done'])
})

it('sends several kinds of malformed payloads under the right message types', () => {
  const { channel, host, sent, shown } = faultyPage('page-malformed-payload')
  for (let time = 0; time < 7; time += 1) channel.post(summary)
  expect(host.types()).toEqual(['loaded', ...Array(7).fill('done')])
  const payloads = sent()
    .slice(1)
    .map((message) => JSON.stringify((message as { payload?: unknown }).payload))
  expect(new Set(payloads).size).toBeGreaterThan(4)
  expect(payloads).not.toContain(JSON.stringify(summary.payload))
  expect(shown).toHaveBeenCalledTimes(1)
})

it('reports its end as done, close and exit', () => {
  const { channel, host, shown } = faultyPage('page-double-done')
  channel.post({ type: 'legalTermsViewed' })
  channel.post(summary)
  expect(host.types()).toEqual(['loaded', 'legalTermsViewed', 'done', 'close', 'exit'])
  expect(shown.mock.calls).toEqual([['page-double-done']])
})
