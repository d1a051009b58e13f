import { describe, expect, test } from 'vitest'
import type { SettledStatus } from '../updates'
import { type KnownStatus, type Word, weigh } from './weigh'

const at = (seconds: number) => new Date(1_700_000_000_000 + seconds * 1000)

const known = (status: SettledStatus, rest: Partial<KnownStatus> = {}): KnownStatus => ({
  status,
  source: 'webhook',
  heardAt: at(10),
  webhookAt: at(5),
  disputedStatus: null,
  ...rest,
})
const webhook = (status: SettledStatus, when: number): Word => ({
  source: 'webhook',
  status,
  at: at(when),
  isTimed: true,
  heardAt: at(20),
})
const list = (status: SettledStatus, when = 20): Word => ({
  source: 'list',
  status,
  at: at(when),
  isTimed: true,
  heardAt: at(when),
})
const asked = (status: SettledStatus): Word => ({ ...list(status), source: 'asked' })

describe('weigh', () => {
  test.each<[string, Word, KnownStatus, string]>([
    ['a transfer that goes on', webhook('succeeded', 6), known('pending'), 'adopt'],
    ['a list that knows the end', list('failed'), known('pending'), 'adopt'],
    ['a refund after the settlement', webhook('refundPending', 6), known('succeeded'), 'adopt'],
    ['the end of a refund', webhook('refundSucceeded', 7), known('refundPending'), 'adopt'],
    ['the same again', webhook('succeeded', 5), known('succeeded'), 'confirm'],
    ['a step of before, late', webhook('pending', 4), known('succeeded'), 'ignore'],
    ['a step of the same moment', webhook('pending', 5), known('succeeded'), 'ignore'],
    ['another end, from before', webhook('failed', 4), known('succeeded'), 'ignore'],
    ['a list asked for before the webhook came', list('failed', 9), known('succeeded'), 'ignore'],
    ['a list that lags', list('pending'), known('succeeded'), 'ignore'],
    ['a list, which has no word for refunds', list('succeeded'), known('refundPending'), 'ignore'],
    ['a list against a webhook', list('failed'), known('succeeded'), 'dispute'],
    [
      'a webhook against a list',
      webhook('succeeded', 6),
      known('failed', { source: 'list', webhookAt: null }),
      'dispute',
    ],
    ['two webhooks of one moment', webhook('failed', 5), known('succeeded'), 'dispute'],
    ['a later webhook that takes the end back', webhook('failed', 6), known('succeeded'), 'adopt'],
    ['a later webhook that goes back', webhook('pending', 6), known('succeeded'), 'adopt'],
    ['a refund taken back', webhook('succeeded', 6), known('refundPending'), 'adopt'],
    [
      'a webhook without a time of its own',
      { ...webhook('pending', 6), isTimed: false },
      known('succeeded'),
      'dispute',
    ],
    [
      'a webhook against Mesh’s answer',
      webhook('failed', 6),
      known('succeeded', { source: 'asked' }),
      'dispute',
    ],
  ])('%s', (_what, word, before, weight) => expect(weigh(word, before)).toBe(weight))

  test.each<[string, Word, KnownStatus, string]>([
    ['asked for another reason', asked('failed'), known('succeeded'), 'adopt'],
    ['it lags', asked('pending'), known('succeeded'), 'ignore'],
    ['the contradiction holds', asked('failed'), known('succeeded', { disputedStatus: 'failed' }), 'adopt'],
    ['it does not', asked('succeeded'), known('succeeded', { disputedStatus: 'failed' }), 'confirm'],
    ['it lags', asked('pending'), known('succeeded', { disputedStatus: 'failed' }), 'ignore'],
    ['the end is taken back', asked('pending'), known('succeeded', { disputedStatus: 'pending' }), 'adopt'],
    ['the refund fits', asked('failed'), known('refundPending', { disputedStatus: 'succeeded' }), 'confirm'],
    [
      'the refund is off',
      asked('succeeded'),
      known('refundPending', { disputedStatus: 'succeeded' }),
      'adopt',
    ],
  ])('Mesh’s answer wins: %s', (_what, word, before, weight) => expect(weigh(word, before)).toBe(weight))
})
