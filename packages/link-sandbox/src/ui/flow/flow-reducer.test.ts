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
      'shows the catalog for an integration it does not know',
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
      'lets choose between saved accounts when no integration is asked for',
      [
        opened({ transfer: aDeposit }, [aSavedAccount]),
        { type: 'savedAccountChosen', account: aSavedAccount },
      ],
      ['source', 'assets'],
    ],
    [
      'lets choose another account beside the saved ones',
      [opened({ transfer: aDeposit }, [aSavedAccount]), { type: 'otherAccountChosen' }],
      ['source', 'catalog'],
    ],
    ['has no use for saved accounts when it only connects', [opened({}, [aSavedAccount])], ['catalog']],
    [
      'says so when the asked account is connected already',
      [opened({ integrationId: 'int-alpha' }, [aSavedAccount])],
      ['connected'],
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
      'skips a choice of one asset',
      [...deposit, assets(usdc, btc)],
      ['terms', 'catalog', 'login', 'mfa', 'accounts', 'assets', 'network'],
    ],
    [
      'skips a choice of one asset with one network',
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
    ['from the assets to the catalog, past a login that is over', [...deposit, back], 'catalog'],
    ['from the amount past what was never shown', [...deposit, assets(eth), back], 'catalog'],
    ['from the preview to the amount', [...toPreview, back], 'amount'],
    ['from the transfer code to the preview', [...toPreview, codeRequired, back], 'preview'],
    ['nowhere from the connected page', [...connect, back], 'connected'],
    ['nowhere once the transfer is on its way', [...toPreview, executed, back], 'executed'],
    [
      'nowhere while an account is handed over',
      [...connect.slice(0, 5), requested('connect'), back],
      'accounts',
    ],
    [
      'nowhere while money is sent',
      [...toPreview, codeRequired, requested('execute'), back],
      'transfer-code',
    ],
  ])('leads %s', (_, events, screen) => {
    expect(play(...events).screen.name).toBe(screen)
  })

  it('keeps the amount that was entered', () => {
    expect(play(...toPreview, back).screen).toMatchObject({ name: 'amount', amount: 100 })
  })

  it('skips an amount that the app has fixed', () => {
    const transfer = { ...aDeposit, amountInFiat: 50 }
    const state = play(opened({ transfer }), ...deposit.slice(1), assets(usdc), choosePolygon, previewed)
    expect(state.screen.name).toBe('preview')
    expect(flowReducer(state, back).screen.name).toBe('network')
  })

  it('gives up the call that was under way', () => {
    const state = play(opened(), accept, choose, requested('login'), back)
    expect(state).toMatchObject({ screen: { name: 'catalog' }, request: null })
    expect(flowReducer(state, challenge)).toBe(state)
  })

  it('is not offered on the first screen', () => {
    expect(canGoBack(play(opened()))).toBe(false)
  })
})
