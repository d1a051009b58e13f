import { describe, expect, it, test } from 'vitest'
import { aDeposit, aSavedAccount, btc, eth, usdc } from '../testing/fixtures'
import {
  accept,
  assets,
  back,
  challenge,
  choose,
  choosePolygon,
  codeRequired,
  connect,
  deposit,
  executed,
  opened,
  path,
  play,
  previewed,
  requested,
  toPreview,
} from '../testing/flow-events'
import type { FlowEvent } from './flow-event'
import { canGoBack, flowReducer } from './flow-reducer'

describe('the path through the screens', () => {
  test.each<[string, FlowEvent[], string[]]>([
    ['connects an account', connect, ['terms', 'catalog', 'login', 'mfa', 'accounts', 'connected']],
    [
      'goes on to a transfer without a connected page',
      [...toPreview, codeRequired, executed],
      [
        'terms',
        'catalog',
        'login',
        'mfa',
        'accounts',
        'assets',
        'assets',
        'network',
        'amount',
        'preview',
        'transfer-code',
        'executed',
      ],
    ],
    [
      'skips the catalog for an integration',
      [opened({ integrationId: 'int-beta' }), accept],
      ['terms', 'login'],
    ],
    [
      'shows the catalog for an unknown integration',
      [opened({ integrationId: 'gone' }), accept],
      ['terms', 'catalog'],
    ],
    [
      'skips terms, catalog and login for a saved account of the integration',
      [opened({ integrationId: 'int-alpha', transfer: aDeposit }, [aSavedAccount])],
      ['assets'],
    ],
    [
      'asks a saved account whose login expired to log in',
      [
        opened({ integrationId: 'int-alpha', transfer: aDeposit }, [{ ...aSavedAccount, needsLogin: true }]),
        challenge,
      ],
      ['login', 'mfa'],
    ],
    [
      'offers a choice of saved accounts when no integration is preselected',
      [
        opened({ transfer: aDeposit }, [aSavedAccount]),
        { type: 'savedAccountChosen', account: aSavedAccount },
      ],
      ['source', 'assets'],
    ],
    [
      'offers another account besides the saved accounts',
      [opened({ transfer: aDeposit }, [aSavedAccount]), { type: 'otherAccountChosen' }],
      ['source', 'catalog'],
    ],
    [
      'links another account',
      [...connect, { type: 'otherAccountChosen' } as const, choose],
      ['terms', 'catalog', 'login', 'mfa', 'accounts', 'connected', 'catalog', 'login'],
    ],
    [
      'opens the legal notice and comes back',
      [opened(), { type: 'legalOpened' }, back],
      ['terms', 'legal', 'terms'],
    ],
    [
      'skips the choice of the only asset',
      [...deposit, assets(usdc, btc)],
      ['terms', 'catalog', 'login', 'mfa', 'accounts', 'assets', 'network'],
    ],
    [
      'skips the choice of the only asset and its only network',
      [...deposit, assets(eth)],
      ['terms', 'catalog', 'login', 'mfa', 'accounts', 'assets', 'amount'],
    ],
    [
      'says when nothing can be sent',
      [...deposit, assets(btc)],
      ['terms', 'catalog', 'login', 'mfa', 'accounts', 'assets', 'no-assets'],
    ],
  ])('%s', (_, events, screens) => {
    expect(path(events)).toEqual(screens)
  })
})

describe('going back', () => {
  test.each<[string, FlowEvent[], string]>([
    ['from login to the catalog', [opened(), accept, choose, back], 'catalog'],
    ['from the code to the login', [opened(), accept, choose, challenge, back], 'login'],
    ['from the assets to the catalog, skipping the finished login', [...deposit, back], 'catalog'],
    [
      'from the amount to the catalog, skipping screens that were never shown',
      [...deposit, assets(eth), back],
      'catalog',
    ],
    ['from the preview to the amount', [...toPreview, back], 'amount'],
    ['from the transfer code to the preview', [...toPreview, codeRequired, back], 'preview'],
    ['nowhere from the connected page', [...connect, back], 'connected'],
    ['nowhere once the transfer was sent', [...toPreview, executed, back], 'executed'],
    [
      'nowhere while a connection is pending',
      [...connect.slice(0, 5), requested('connect'), back],
      'accounts',
    ],
    [
      'nowhere while a payment is pending',
      [...toPreview, codeRequired, requested('execute'), back],
      'transfer-code',
    ],
  ])('leads %s', (_, events, screen) => {
    expect(play(...events).screen.name).toBe(screen)
  })

  it('keeps the amount that was entered', () => {
    expect(play(...toPreview, back).screen).toMatchObject({ name: 'amount', amount: 100 })
  })

  it('skips the amount screen when the app has set the amount', () => {
    const transfer = { ...aDeposit, amountInFiat: 50 }
    const state = play(opened({ transfer }), ...deposit.slice(1), assets(usdc), choosePolygon, previewed)
    expect(state.screen.name).toBe('preview')
    expect(flowReducer(state, back).screen.name).toBe('network')
  })

  it('ignores the answer of the pending call', () => {
    const state = play(opened(), accept, choose, requested('login'), back)
    expect(state).toMatchObject({ screen: { name: 'catalog' }, request: null })
    expect(flowReducer(state, challenge)).toBe(state)
  })

  it('is not offered on the first screen', () => {
    expect(canGoBack(play(opened()))).toBe(false)
  })
})
