import { expect, test } from 'vitest'
import { issueLinkToken } from '../model/session/link-token'
import { createState } from '../model/state/state'
import { manualTime } from '../testing/manual-time'
import { createIdSource } from './ids'
import { memoryJournal } from './journal'
import { createStore } from './store'

const common = { sequence: 0, now: manualTime().now, idsFor: createIdSource() }
const command = {
  clientId: 'client-1',
  userId: 'user-1',
  scope: 'write' as const,
  request: { restrictMultipleAccounts: true },
}

test('answers only when the events are on disk', async () => {
  let isSafe: () => void = () => undefined
  const journal = {
    ...memoryJournal,
    append: () =>
      new Promise<void>((resolve) => {
        isSafe = resolve
      }),
  }
  const store = createStore({ ...common, state: createState(), journal })
  const told: string[] = []
  store.subscribe(({ type }) => told.push(type))
  const answer = store.run((_, context) => issueLinkToken(command, context)).then(() => told.push('answered'))
  expect(told).toEqual([])
  isSafe()
  await answer
  expect(told).toEqual(['linkTokenIssued', 'answered'])
})

test('after a failed write it refuses every command', async () => {
  const broken = new Error('no space left')
  const journal = { ...memoryJournal, append: () => Promise.reject(broken) }
  const store = createStore({ ...common, state: createState(), journal })
  const issue = () => store.run((_, context) => issueLinkToken(command, context))
  await expect(issue()).rejects.toThrow(broken)
  await expect(issue()).rejects.toThrow(broken)
  expect(store.state.linkTokens.size).toBe(1)
})
