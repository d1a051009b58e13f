import { expect, it } from 'vitest'
import { anExchange, aPreview, aTransfer, polygon, usdc } from '../testing/fixtures'
import type { Screen } from './flow-state'
import { pageName, sessionSummary } from './session-summary'

const connection = {
  kind: 'account' as const,
  connectionKey: 'conn-1',
  integration: anExchange,
  accountName: 'Main',
  accountNames: ['Main'],
}
const selectedIntegration = {
  id: 'int-alpha',
  name: 'Alpha Exchange',
  integrationType: 'alphaExchange',
  integrationName: 'Alpha Exchange',
}

it('names the page and the institution of a connection', () => {
  expect(sessionSummary({ name: 'connected', connection })).toEqual({
    page: 'integrationConnectedPage',
    selectedIntegration,
  })
})

it('contains the transfer', () => {
  expect(
    sessionSummary({
      name: 'executed',
      connection,
      preview: aPreview,
      transfer: aTransfer,
      status: 'pending',
    }),
  ).toEqual({
    page: 'transferExecutedPage',
    selectedIntegration,
    transfer: {
      previewId: 'preview-1',
      symbol: 'USDC',
      amount: 100,
      amountInFiat: 100,
      networkId: 'net-polygon',
      transactionId: 'order-1',
    },
  })
})

it('contains the known details of a cancelled transfer', () => {
  expect(sessionSummary({ name: 'amount', connection, asset: usdc, network: polygon }).transfer).toEqual({
    symbol: 'USDC',
    networkId: 'net-polygon',
  })
})

it('says why a session could not be used', () => {
  const summary = sessionSummary({ name: 'problem', problem: { code: 'token_used', canRetry: false } })
  expect(summary.page).toBe('errorPage')
  expect(summary.errorMessage).toMatch(/used before/)
})

it.each([
  [{ name: 'terms' }, 'startPage'],
  [{ name: 'legal' }, 'termsAndConditionPage'],
  [{ name: 'source' }, 'integrationsCatalogPage'],
  [{ name: 'catalog' }, 'integrationsCatalogPage'],
  [{ name: 'login', integration: anExchange, again: false }, 'integrationLoginPage'],
  [
    { name: 'oauth', integration: anExchange, again: false, authorization: null, window: 'none' },
    'integrationLoginPage',
  ],
  [{ name: 'mfa', integration: anExchange, challengeKey: 'challenge-1', resent: 0 }, 'integrationMfaPage'],
  [
    { name: 'accounts', integration: anExchange, challengeKey: 'challenge-1', accounts: [] },
    'integrationAccountSelectPage',
  ],
  [{ name: 'connected', connection }, 'integrationConnectedPage'],
  [{ name: 'delayed', integration: anExchange, hours: 24 }, 'integrationConnectedPage'],
  [{ name: 'problem', problem: { code: 'token_used', canRetry: false } }, 'errorPage'],
] satisfies [Screen, string][])('of the screen %j has the page name %s', (screen, page) => {
  const summary = sessionSummary(screen)
  expect(summary.page).toBe(page)
  expect(summary.selectedIntegration?.name).toBe(
    'integration' in screen || 'connection' in screen ? 'Alpha Exchange' : undefined,
  )
  expect(JSON.stringify(summary)).not.toContain('challenge-1')
})

it('maps every screen to a page name of Mesh', () => {
  for (const page of Object.values(pageName)) expect(page).toMatch(/Page$/)
})
