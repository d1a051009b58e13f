import fc from 'fast-check'
import { expect, test } from 'vitest'
import { supersedes } from './supersedes'

const statuses = [
  'unconfirmed',
  'pending',
  'succeeded',
  'failed',
  'refundPending',
  'refundSucceeded',
] as const
const word = fc.record({
  status: fc.constantFrom(...statuses),
  at: fc.integer({ min: 0, max: 3 }).map((ms) => new Date(ms)),
})
const outcome = (words: { status: (typeof statuses)[number]; at: Date }[]) =>
  words.reduce((known, next) => (supersedes(next, known) ? next : known))

test('the outcome depends neither on order nor on repetition', () => {
  fc.assert(
    fc.property(
      fc
        .array(word, { minLength: 1, maxLength: 8 })
        .chain((words) =>
          fc.tuple(
            fc.constant(words),
            fc.shuffledSubarray([...words, ...words], { minLength: words.length * 2 }),
          ),
        ),
      ([words, shuffled]) => {
        expect(outcome(shuffled)).toEqual(outcome(words))
      },
    ),
  )
})

test.each([
  ['pending', 'unconfirmed', true],
  ['pending', 'succeeded', false],
  ['refundPending', 'failed', true],
  ['refundPending', 'refundSucceeded', false],
] as const)('%s after %s: %s, whatever the clock says', (next, known, replaces) => {
  for (const [a, b] of [
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const) {
    expect(supersedes({ status: next, at: new Date(a) }, { status: known, at: new Date(b) })).toBe(replaces)
  }
})
