import { describe, expect, it } from 'vitest'
import { type LinkFailure, nextFailure } from './link-failure'

type Played = [type: string, payload?: unknown]
const after = (...events: Played[]) =>
  events.reduce<LinkFailure | undefined>(
    (last, [type, payload]) => nextFailure(last, type, payload),
    undefined,
  )

describe('the last failure', () => {
  it.each([
    ['integrationConnectionError', 'connection'],
    ['connectionDeclined', 'connection'],
    ['connectionUnavailable', 'connection'],
    ['transferNoEligibleAssets', 'preparation'],
    ['transferConfigureError', 'preparation'],
    ['transferPreviewError', 'preparation'],
    ['transferDeclined', 'transfer'],
    ['transferExecutionError', 'transfer'],
  ])('%s is a failure of %s', (event, kind) => {
    expect(after(['pageLoaded'], [event])).toEqual({ kind, event })
  })

  it.each<[string, unknown, Partial<LinkFailure>]>([
    [
      'errorMessage',
      { errorMessage: 'Wrong password.', requestId: 'r1' },
      { message: 'Wrong password.', requestId: 'r1' },
    ],
    [
      'reason',
      { integrationName: 'MetaMask', reason: 'Wallet not installed' },
      { message: 'Wallet not installed' },
    ],
    [
      'errorMessage before reason',
      { reason: 'declined', errorMessage: 'Declined.' },
      { message: 'Declined.' },
    ],
    ['reason where errorMessage is empty', { errorMessage: '', reason: 'declined' }, { message: 'declined' }],
  ])('has Mesh’s text and request id: %s', (_what, payload, expected) => {
    expect(after(['connectionDeclined', payload])).toEqual({
      kind: 'connection',
      event: 'connectionDeclined',
      ...expected,
    })
  })

  it.each([[undefined], [null], ['text'], [{ errorMessage: 7, reason: {}, requestId: [] }]])(
    'has neither when Link sends %j',
    (payload) => {
      expect(after(['transferPreviewError', payload])).toEqual({
        kind: 'preparation',
        event: 'transferPreviewError',
      })
    },
  )

  it('is the later one of two', () => {
    expect(after(['integrationConnectionError'], ['transferDeclined'])?.event).toBe('transferDeclined')
    expect(after(['transferDeclined'], ['integrationConnectionError'])?.event).toBe(
      'integrationConnectionError',
    )
  })

  it.each<[string, ...string[]]>([
    ['integrationConnected', 'integrationConnectionError', 'connectionDeclined', 'connectionUnavailable'],
    ['transferPreviewed', 'connectionDeclined', 'transferPreviewError', 'transferNoEligibleAssets'],
    ['transferCompleted', 'connectionDeclined', 'transferConfigureError', 'transferExecutionError'],
    ['transferExecuted', 'transferDeclined'],
  ])('is cleared by %s, which is the same step or a later one', (done, ...failures) => {
    for (const failure of failures) expect(after([failure], [done])).toBeUndefined()
  })

  it.each([
    ['a preview that Link repeats', 'transferExecutionError', 'transferPreviewed'],
    ['another connected account', 'transferPreviewError', 'integrationConnected'],
    ['an event that is no success', 'connectionDeclined', 'integrationSelected'],
    ['an event with the name of a property of all objects', 'connectionDeclined', 'constructor'],
  ])('stays after %s', (_what, failure, later) => {
    expect(after([failure], [later])?.event).toBe(failure)
  })
})
