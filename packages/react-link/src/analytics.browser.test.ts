import posthog from 'posthog-js'
import { expect, inject, it, vi } from 'vitest'
import { createTestMeshLink, linkSays, SECRET } from '../test/link-page'
import { untilStatus } from '../test/until'

const ADDRESS = '0xFAKE0000000000000000000000000000000ADD2E'
const AMOUNT = 1234.5678

/** The messages of a whole deposit, with secrets and private data. */
const DEPOSIT = [
  { type: 'integrationSelected', payload: { integrationName: 'Coinbase', integrationType: 'coinbase' } },
  {
    type: 'brokerageAccountAccessToken',
    payload: {
      brokerType: 'coinbase',
      brokerName: 'Coinbase',
      accountTokens: [
        { account: { accountId: 'acc-1', accountName: 'My savings' }, accessToken: SECRET, tokenId: SECRET },
      ],
    },
  },
  {
    type: 'transferPreviewed',
    payload: { symbol: 'USDC', networkName: 'Base', amount: AMOUNT, toAddress: ADDRESS, previewId: 'p' },
  },
  {
    type: 'transferExecuted',
    payload: { status: 'pending', symbol: 'USDC', amount: AMOUNT, fromAddress: ADDRESS, txId: 'tx' },
  },
]

it('a real analytics client gets the funnel of a session, but no token, address, amount or account', async () => {
  const endpoint = `${inject('backendOrigin')}/collect/${crypto.randomUUID()}`
  posthog.init('fake-project-key', {
    api_host: endpoint,
    persistence: 'memory',
    request_batching: false,
    opt_out_useragent_filter: true,
    disable_compression: true,
    advanced_disable_flags: true,
    disable_external_dependency_loading: true,
    autocapture: false,
    capture_pageview: false,
    capture_pageleave: false,
    capture_performance: false,
  })
  // As the guide shows it.
  const { client } = createTestMeshLink({
    onEvent({ type, payload, sessionId, intent, elapsedMs }) {
      posthog.capture(`mesh_link ${type}`, { ...(payload as object), sessionId, intent, elapsedMs })
    },
  })
  const opening = client.open({ intent: 'deposit' })
  await untilStatus(client, 'open')
  for (const message of DEPOSIT) linkSays(message)
  linkSays({ type: 'close' })
  const { sessionId } = await opening

  const arrived = async () => (await fetch(endpoint)).json() as Promise<string[]>
  const events = async () => (await arrived()).flatMap((body) => JSON.parse(body).batch)
  const names = [
    'pageLoaded',
    'integrationSelected',
    'integrationConnected',
    'transferPreviewed',
    'transferExecuted',
  ].map((name) => `mesh_link ${name}`)
  await vi.waitFor(
    async () => {
      const seen = (await events()).map(({ event }) => event)
      expect(seen).toEqual(expect.arrayContaining(names))
    },
    { timeout: 8_000, interval: 100 },
  )

  const ofLink = (await events()).filter(({ event }) => event.startsWith('mesh_link '))
  for (const { properties } of ofLink) {
    expect(properties).toMatchObject({ sessionId, intent: 'deposit', elapsedMs: expect.any(Number) })
  }
  const previewed = ofLink.find(({ event }) => event === 'mesh_link transferPreviewed')
  expect(previewed.properties).toMatchObject({ symbol: 'USDC', networkName: 'Base' })
  const all = (await arrived()).join()
  for (const hidden of [SECRET, ADDRESS, String(AMOUNT), 'acc-1', 'My savings']) {
    expect(all.includes(hidden)).toBe(false)
  }
})
