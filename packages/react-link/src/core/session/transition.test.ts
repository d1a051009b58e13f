import { describe, expect, it } from 'vitest'
import type { Session, SessionConnection, SessionTransfer } from './session'
import { type SessionEvent, transition } from './transition'

const base = { id: 's1', ownerId: 'o', intent: 'deposit', display: 'dialog', startedAt: 0 } as const
const progress = { connections: [], transfers: [], isVerified: false, requestIds: [] }
const connection: SessionConnection = {
  saveId: 'h1',
  brokerType: 'coinbase',
  brokerName: 'Coinbase',
  accounts: [],
  saveStatus: 'saving',
  connectionIds: [],
}
const transfer: SessionTransfer = { saveId: 'h2', status: 'submitted', saveStatus: 'saving' }

const sessions = {
  idle: { status: 'idle' },
  preparing: { ...base, status: 'preparing' },
  loading: { ...base, ...progress, status: 'loading' },
  open: { ...base, ...progress, status: 'open', page: undefined },
  closing: { ...base, ...progress, status: 'closing' },
  ended: {
    ...base,
    status: 'ended',
    result: {
      sessionId: 's1',
      intent: 'deposit',
      connections: [],
      transfers: [],
      requestIds: [],
      status: 'cancelled',
      settled: Promise.resolve([]),
    },
  },
} satisfies Record<Session['status'], Session>

const sessionId = 's1'
const events = {
  frameRequested: { type: 'frameRequested', sessionId },
  loaded: { type: 'loaded', sessionId },
  hidden: { type: 'hidden', sessionId },
  pageChanged: { type: 'pageChanged', sessionId, page: 'integrationLoginPage' },
  connected: { type: 'connected', sessionId, connection },
  transferFinished: { type: 'transferFinished', sessionId, transfer },
  verified: { type: 'verified', sessionId },
  requestFailed: { type: 'requestFailed', sessionId, requestId: 'r1' },
  stepReported: { type: 'stepReported', sessionId, event: 'connectionDeclined', payload: undefined },
  saveChanged: { type: 'saveChanged', sessionId, saveId: 'h1', saveStatus: 'saved', connectionIds: ['c1'] },
  closing: { type: 'closing', sessionId },
} satisfies Record<SessionEvent['type'], SessionEvent>

/** The status that follows each event; absent when the event changes nothing. */
const table: Record<Session['status'], Partial<Record<SessionEvent['type'], Session['status']>>> = {
  idle: {},
  preparing: { frameRequested: 'loading' },
  loading: {
    frameRequested: 'loading',
    loaded: 'open',
    connected: 'loading',
    transferFinished: 'loading',
    verified: 'loading',
    requestFailed: 'loading',
    stepReported: 'loading',
    saveChanged: 'loading',
    closing: 'closing',
  },
  open: {
    hidden: 'loading',
    pageChanged: 'open',
    connected: 'open',
    transferFinished: 'open',
    verified: 'open',
    requestFailed: 'open',
    stepReported: 'open',
    saveChanged: 'open',
    closing: 'closing',
  },
  closing: {
    connected: 'closing',
    transferFinished: 'closing',
    verified: 'closing',
    requestFailed: 'closing',
    stepReported: 'closing',
    saveChanged: 'closing',
  },
  ended: {},
}

describe('transition', () => {
  for (const status of Object.keys(table) as Session['status'][]) {
    for (const type of Object.keys(events) as SessionEvent['type'][]) {
      const next = table[status][type]
      it(next ? `${status} + ${type} → ${next}` : `${status} + ${type} changes nothing`, () => {
        const session: Session = sessions[status]
        const result = transition(session, events[type])
        if (next) {
          expect(result.status).toBe(next)
          expect(result).not.toBe(session)
        } else {
          expect(result).toBe(session)
        }
      })
    }
  }

  it.each(Object.values(events))('ignores a late $type of another session', (event) => {
    const session: Session = sessions.open
    expect(transition(session, { ...event, sessionId: 'an older one' })).toBe(session)
  })

  it('adds connections, and marks only the saved one as saved', () => {
    const other = { ...connection, saveId: 'h9' }
    let session: Session = sessions.open
    session = transition(session, { type: 'connected', sessionId, connection })
    session = transition(session, { type: 'connected', sessionId, connection: other })
    session = transition(session, events.saveChanged)
    expect(session).toMatchObject({
      connections: [
        { saveId: 'h1', saveStatus: 'saved', connectionIds: ['c1'] },
        { saveId: 'h9', saveStatus: 'saving', connectionIds: [] },
      ],
    })
  })

  it('keeps the connections while closing', () => {
    const open = transition(sessions.open, events.connected)
    expect(transition(open, events.closing)).toEqual({
      ...base,
      status: 'closing',
      connections: [connection],
      transfers: [],
      isVerified: false,
      requestIds: [],
    })
  })

  it('has the data of the intent from when Link’s frame is on the page', () => {
    const data = { orderId: 7 }
    const loading = transition(sessions.preparing, { type: 'frameRequested', sessionId, data })
    expect(loading).toMatchObject({ status: 'loading', data })
    expect(transition(transition(loading, events.loaded), events.closing)).toMatchObject({ data })
  })

  it('keeps the last failure until a transfer is submitted, and through one that failed', () => {
    const failed = transition(sessions.open, events.stepReported)
    const lastFailure = { kind: 'connection', event: 'connectionDeclined' }
    expect(failed).toMatchObject({ lastFailure })
    const event = {
      type: 'transferFinished',
      sessionId,
      transfer: { ...transfer, status: 'failed' },
    } as const
    expect(transition(failed, event)).toMatchObject({ lastFailure })
    expect(transition(failed, events.transferFinished)).toMatchObject({ lastFailure: undefined })
  })

  it('keeps each id of a failed request once', () => {
    const session = transition(sessions.open, events.requestFailed)
    expect(session).toMatchObject({ requestIds: ['r1'] })
    expect(transition(session, events.requestFailed)).toBe(session)
  })

  it('returns the same object when Link shows the same page again', () => {
    const session = transition(sessions.open, events.pageChanged)
    expect(transition(session, events.pageChanged)).toBe(session)
  })
})
