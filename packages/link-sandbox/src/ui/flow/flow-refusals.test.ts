import { describe, expect, it, test } from 'vitest'
import { aSavedAccount, btc, eth, usdc } from '../testing/fixtures'
import {
  accept,
  accounts,
  assets,
  back,
  challenge,
  choose,
  choosePolygon,
  chooseUsdc,
  codeRequired,
  connect,
  connected,
  deposit,
  executed,
  failed,
  opened,
  play,
  previewed,
  requested,
  toPreview,
} from '../testing/flow-events'
import type { FlowEvent } from './flow-event'
import { canGoBack, flowReducer } from './flow-reducer'
import type { FailureCode } from './flow-state'
import { initialFlowState } from './flow-state'

describe('failures', () => {
  it('stays on the screen and allows a retry', () => {
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

  it('allows no way back into a session that has ended', () => {
    const state = play(opened(), accept, choose, requested('login'), failed('session_unknown'))
    expect(canGoBack(state)).toBe(false)
  })

  it('marks a preview as expired when the server says so, whatever the local clock says', () => {
    const state = play(...toPreview, codeRequired, requested('execute'), failed('preview_expired'))
    expect(state).toMatchObject({
      screen: { name: 'preview', previewedAt: 0 },
      failure: { code: 'preview_expired' },
    })
    expect(flowReducer(state, back).screen.name).toBe('amount')
  })

  it('reopens the session only after a temporary problem', () => {
    const lasting = play({ type: 'sessionRefused', problem: { code: 'token_used', canRetry: false } })
    expect(flowReducer(lasting, { type: 'retried' })).toBe(lasting)
    const passing = play({ type: 'sessionRefused', problem: { code: 'unreachable', canRetry: true } })
    expect(flowReducer(passing, { type: 'retried' }).screen.name).toBe('loading')
  })
})

describe('leaving', () => {
  const exit: FlowEvent = { type: 'exitRequested' }

  it('asks when progress would be lost', () => {
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

  it('waits for the answer while money is sent, and asks if the transfer was refused', () => {
    const waiting = play(...toPreview, codeRequired, requested('execute'), exit)
    expect(waiting.exit).toBe('waiting')
    expect(flowReducer(waiting, failed('wrong_code')).exit).toBe('asking')
  })

  it('ignores every event after the end', () => {
    const state = play(...connect, { type: 'ended', how: 'done' })
    expect(state.screen.name).toBe('ended')
    for (const event of [{ type: 'ended', how: 'close' }, back, exit, opened()] satisfies FlowEvent[]) {
      expect(flowReducer(state, event)).toBe(state)
    }
  })
})

describe('events that do not belong to the current screen', () => {
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
