import { describe, expect, it, test } from 'vitest'
import {
  aConnect,
  aDeposit,
  anExchange,
  aPreview,
  aSavedAccount,
  aSession,
  aTransfer,
  btc,
  eth,
  theAccounts,
  usdc,
} from '../testing/fixtures'
import { canGoBack } from './can-go-back'
import type { FailureCode } from './failure'
import type { FlowEvent } from './flow-event'
import { flowReducer } from './flow-reducer'
import { type FlowState, initialFlowState } from './flow-state'

const play = (...events: FlowEvent[]): FlowState => events.reduce(flowReducer, initialFlowState)
const path = (events: FlowEvent[]) =>
  events.map((_, index) => play(...events.slice(0, index + 1)).screen.name)

const { sessionKey: _, ...facts } = aSession
const opened = (session: Partial<typeof aSession> = {}, savedAccounts = [] as (typeof aSavedAccount)[]) =>
  ({ type: 'sessionOpened', session: { ...facts, ...session }, savedAccounts }) satisfies FlowEvent
const failed = (code: FailureCode): FlowEvent => ({
  type: 'requestFailed',
  failure: { code, message: 'No.' },
})
const requested = (request: Extract<FlowEvent, { type: 'requested' }>['request']): FlowEvent => ({
  type: 'requested',
  request,
})

const accept: FlowEvent = { type: 'termsAccepted' }
const choose: FlowEvent = { type: 'integrationChosen', integration: anExchange, userSearched: false }
const challenge: FlowEvent = { type: 'challengeReceived', challengeKey: 'challenge-1' }
const accounts: FlowEvent = { type: 'accountsReceived', accounts: theAccounts }
const connected: FlowEvent = { type: 'connected', ...aConnect }
const assets = (...list: (typeof usdc)[]): FlowEvent => ({ type: 'assetsReceived', assets: list })
const chooseUsdc: FlowEvent = { type: 'assetChosen', symbol: 'USDC' }
const choosePolygon: FlowEvent = { type: 'networkChosen', networkId: 'net-polygon' }
const previewed: FlowEvent = { type: 'previewReceived', preview: aPreview, entered: 100, at: 1_000 }
const codeRequired: FlowEvent = { type: 'transferCodeRequired' }
const executed: FlowEvent = { type: 'executed', transfer: aTransfer }
const back: FlowEvent = { type: 'wentBack' }

const connect = [opened(), accept, choose, challenge, accounts, connected]
const deposit = [opened({ transfer: aDeposit }), accept, choose, challenge, accounts, connected]
const toPreview = [...deposit, assets(usdc, eth), chooseUsdc, choosePolygon, previewed]

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

describe('failures', () => {
  it('stays on the screen and can be tried again', () => {
    const state = play(opened(), accept, choose, requested('login'), failed('wrong_credentials'))
    expect(state).toMatchObject({
      screen: { name: 'login' },
      request: null,
      failure: { code: 'wrong_credentials' },
    })
    expect(flowReducer(state, requested('login')).failure).toBeNull()
  })

  test.each<[FailureCode, FlowEvent[], string]>([
    ['challenge_expired', [opened(), accept, choose, challenge, requested('code')], 'login'],
    ['challenge_expired', [opened(), accept, choose, challenge, accounts, requested('connect')], 'login'],
    ['preview_expired', [...toPreview, codeRequired, requested('execute')], 'preview'],
    ['session_unknown', [opened(), accept, choose, requested('login')], 'problem'],
    ['connection_unknown', [...deposit, requested('assets')], 'problem'],
    ['unreachable', [...deposit, requested('assets')], 'assets'],
  ])('%s (%#)', (code, events, screen) => {
    expect(play(...events, failed(code)).screen.name).toBe(screen)
  })

  it('leaves no way back into a session that is over', () => {
    const state = play(opened(), accept, choose, requested('login'), failed('session_unknown'))
    expect(canGoBack(state)).toBe(false)
  })

  it('marks an expired preview as such, whatever the clock says', () => {
    const state = play(...toPreview, codeRequired, requested('execute'), failed('preview_expired'))
    expect(state).toMatchObject({
      screen: { name: 'preview', previewedAt: 0 },
      failure: { code: 'preview_expired' },
    })
    expect(flowReducer(state, back).screen.name).toBe('amount')
  })

  it('opens again only after a problem that may pass', () => {
    const lasting = play({ type: 'sessionRefused', problem: { code: 'token_used', canRetry: false } })
    expect(flowReducer(lasting, { type: 'retried' })).toBe(lasting)
    const passing = play({ type: 'sessionRefused', problem: { code: 'unreachable', canRetry: true } })
    expect(flowReducer(passing, { type: 'retried' }).screen.name).toBe('loading')
  })
})

describe('leaving', () => {
  const exit: FlowEvent = { type: 'exitRequested' }

  it('asks when something would be lost', () => {
    const state = play(opened(), accept, choose, exit)
    expect(state.exit).toBe('asking')
    expect(flowReducer(state, { type: 'exitDismissed' }).exit).toBe('none')
  })

  test.each<[string, FlowEvent[]]>([
    ['on the terms', [opened()]],
    ['in the catalog', [opened(), accept]],
    ['when connected', connect],
    ['when the transfer is on its way', [...toPreview, executed]],
    ['when nothing can be sent', [...deposit, assets(btc)]],
  ])('does not ask %s', (_, events) => {
    expect(play(...events, exit).exit).toBe('none')
  })

  it('waits for the answer while money is sent, and asks if it was refused', () => {
    const waiting = play(...toPreview, codeRequired, requested('execute'), exit)
    expect(waiting.exit).toBe('waiting')
    expect(flowReducer(waiting, failed('wrong_code')).exit).toBe('asking')
  })

  it('ends once and for all', () => {
    const state = play(...connect, { type: 'ended', how: 'done' })
    expect(state.screen.name).toBe('ended')
    for (const event of [{ type: 'ended', how: 'close' }, back, exit, opened()] satisfies FlowEvent[]) {
      expect(flowReducer(state, event)).toBe(state)
    }
  })
})

describe('events that do not belong to the screen', () => {
  const everyEvent: FlowEvent[] = [
    accept,
    choose,
    challenge,
    accounts,
    connected,
    chooseUsdc,
    choosePolygon,
    previewed,
    codeRequired,
    executed,
    back,
    assets(usdc),
    failed('internal'),
    { type: 'legalOpened' },
    { type: 'otherAccountChosen' },
    { type: 'savedAccountChosen', account: aSavedAccount },
  ]

  test.each(everyEvent.map((event) => [event.type, event] as const))(
    '%s changes nothing while loading',
    (_, event) => {
      expect(flowReducer(initialFlowState, event)).toBe(initialFlowState)
    },
  )

  it('refuses an asset that cannot be sent and a network that is not offered', () => {
    const atAssets = play(...deposit, assets(usdc, eth, btc))
    expect(flowReducer(atAssets, { type: 'assetChosen', symbol: 'BTC' })).toBe(atAssets)
    const atNetwork = play(...deposit, assets(usdc))
    expect(flowReducer(atNetwork, { type: 'networkChosen', networkId: 'elsewhere' })).toBe(atNetwork)
  })

  it('makes one call at a time', () => {
    const busy = play(opened(), accept, choose, requested('login'))
    expect(flowReducer(busy, requested('login'))).toBe(busy)
  })

  it('keeps no token in the state', () => {
    expect(JSON.stringify(play(...connect))).not.toContain('fake-')
  })
})
