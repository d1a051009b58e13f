import { describe, expect, it } from 'vitest'
import { MeshLinkError } from '../errors/mesh-link-error'
import type { Session, SessionConnection, SessionTransfer } from './session'
import { toResult } from './to-result'

const base = { id: 's1', ownerId: 'o', intent: 'deposit', display: 'dialog', startedAt: 0 } as const
const connection = { saveId: 'h1' } as SessionConnection
const submitted = { saveId: 'h2', status: 'submitted' } as SessionTransfer
const failed = { saveId: 'h3', status: 'failed' } as SessionTransfer
const error = new MeshLinkError('link_error', 'It broke.')

function closing(progress: Partial<Extract<Session, { status: 'closing' }>>): Session {
  return {
    ...base,
    status: 'closing',
    connections: [],
    transfers: [],
    isVerified: false,
    requestIds: [],
    ...progress,
  }
}

describe('toResult', () => {
  it.each([
    [
      'submitted before everything else',
      { transfers: [submitted], connections: [connection], isVerified: true },
      error,
    ],
    ['verified before connected', { connections: [connection], isVerified: true }, error],
    ['connected before failed', { connections: [connection], transfers: [failed] }, error],
    ['failed before cancelled', {}, error],
    ['cancelled when nothing happened', {}, undefined],
  ] as const)('%s', (title, progress, reason) => {
    const current = closing({ ...progress } as Partial<Extract<Session, { status: 'closing' }>>)
    expect(toResult(current, base, { error: reason }).status).toBe(title.split(' ')[0])
  })

  it('has the data of the intent, whatever it is', () => {
    expect(toResult(closing({ data: { orderId: 7 } }), base, {})).toMatchObject({ data: { orderId: 7 } })
    expect(toResult(closing({ data: null }), base, {})).toMatchObject({ data: null })
    expect(toResult(closing({}), base, {})).not.toHaveProperty('data')
  })

  it('has the last failure inside Link, also when the user just closes it', () => {
    const lastFailure = { kind: 'connection', event: 'integrationConnectionError' } as const
    expect(toResult(closing({ lastFailure }), base, {})).toMatchObject({ status: 'cancelled', lastFailure })
    expect(toResult(closing({}), base, {})).not.toHaveProperty('lastFailure')
  })

  it('keeps the error beside a success', () => {
    expect(toResult(closing({ connections: [connection] }), base, { error })).toMatchObject({
      status: 'connected',
      error,
    })
  })

  it('ignores the connections of another session', () => {
    const other = closing({ id: 's2', connections: [connection] })
    expect(toResult(other, base, {})).toEqual({
      sessionId: 's1',
      intent: 'deposit',
      connections: [],
      transfers: [],
      requestIds: [],
      status: 'cancelled',
    })
  })

  it('includes the summary', () => {
    const summary = { page: 'integrationsCatalogPage' }
    expect(toResult(closing({}), base, { summary }).summary).toBe(summary)
  })
})
