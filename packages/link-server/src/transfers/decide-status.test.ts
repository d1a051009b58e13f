import { describe, expect, test } from 'vitest'
import type { SettledStatus } from '../updates'
import { decideStatus, type KnownStatus, type StatusObservation } from './decide-status'

const at = (seconds: number) => new Date(1_700_000_000_000 + seconds * 1000)

const known = (status: SettledStatus, rest: Partial<KnownStatus> = {}): KnownStatus => ({
  status,
  source: 'webhook',
  heardAt: at(10),
  webhookAt: at(5),
  disputedStatus: null,
  ...rest,
})
const webhook = (status: SettledStatus, when: number): StatusObservation => ({
  source: 'webhook',
  status,
  at: at(when),
  hasEventTime: true,
  heardAt: at(20),
})
const list = (status: SettledStatus, when = 20): StatusObservation => ({
  source: 'list',
  status,
  at: at(when),
  hasEventTime: true,
  heardAt: at(when),
})
const asked = (status: SettledStatus): StatusObservation => ({ ...list(status), source: 'asked' })

describe('decideStatus', () => {
  test.each<[string, StatusObservation, KnownStatus, string]>([
    ['the next status', webhook('succeeded', 6), known('pending'), 'adopt'],
    ['a final status from a list', list('failed'), known('pending'), 'adopt'],
    ['a refund after the settlement', webhook('refundPending', 6), known('succeeded'), 'adopt'],
    ['the end of a refund', webhook('refundSucceeded', 7), known('refundPending'), 'adopt'],
    ['the same status again', webhook('succeeded', 5), known('succeeded'), 'confirm'],
    ['an earlier status that arrives late', webhook('pending', 4), known('succeeded'), 'ignore'],
    ['an earlier status with the same time', webhook('pending', 5), known('succeeded'), 'ignore'],
    ['another final status with an earlier time', webhook('failed', 4), known('succeeded'), 'ignore'],
    ['a list that was read before the webhook arrived', list('failed', 9), known('succeeded'), 'ignore'],
    ['a list that lags', list('pending'), known('succeeded'), 'ignore'],
    [
      'a list during a refund: lists have no status for refunds',
      list('succeeded'),
      known('refundPending'),
      'ignore',
    ],
    ['a list against a webhook', list('failed'), known('succeeded'), 'dispute'],
    [
      'a webhook against a list',
      webhook('succeeded', 6),
      known('failed', { source: 'list', webhookAt: null }),
      'dispute',
    ],
    ['two final webhooks with the same time', webhook('failed', 5), known('succeeded'), 'dispute'],
    ['a later webhook that reverses the final status', webhook('failed', 6), known('succeeded'), 'adopt'],
    ['a later webhook that goes back to pending', webhook('pending', 6), known('succeeded'), 'adopt'],
    ['a refund that is reversed', webhook('succeeded', 6), known('refundPending'), 'adopt'],
    [
      'a webhook without an event time',
      { ...webhook('pending', 6), hasEventTime: false },
      known('succeeded'),
      'dispute',
    ],
    [
      'a webhook against Mesh’s answer',
      webhook('failed', 6),
      known('succeeded', { source: 'asked' }),
      'dispute',
    ],
  ])('%s', (_what, observation, before, decision) => expect(decideStatus(observation, before)).toBe(decision))

  test.each<[string, StatusObservation, KnownStatus, string]>([
    ['asked for another reason', asked('failed'), known('succeeded'), 'adopt'],
    ['an answer that lags', asked('pending'), known('succeeded'), 'ignore'],
    [
      'the contradicting status is right',
      asked('failed'),
      known('succeeded', { disputedStatus: 'failed' }),
      'adopt',
    ],
    [
      'the known status is right',
      asked('succeeded'),
      known('succeeded', { disputedStatus: 'failed' }),
      'confirm',
    ],
    [
      'an answer that lags during a dispute',
      asked('pending'),
      known('succeeded', { disputedStatus: 'failed' }),
      'ignore',
    ],
    [
      'the final status is reversed',
      asked('pending'),
      known('succeeded', { disputedStatus: 'pending' }),
      'adopt',
    ],
    [
      'the answer fits the refund',
      asked('failed'),
      known('refundPending', { disputedStatus: 'succeeded' }),
      'confirm',
    ],
    [
      'the refund is reversed',
      asked('succeeded'),
      known('refundPending', { disputedStatus: 'succeeded' }),
      'adopt',
    ],
  ])('Mesh’s answer wins: %s', (_what, observation, before, decision) =>
    expect(decideStatus(observation, before)).toBe(decision),
  )
})
