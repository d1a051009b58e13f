import { expect, test } from 'vitest'
import { plural } from './plural'

test.each([
  ['en', 1, '1 account'],
  ['en', 0, '0 accounts'],
  ['en', 1200, '1,200 accounts'],
])('%s counts %i as %s', (language, count, words) => {
  expect(plural(language, count, { one: '# account', other: '# accounts' })).toBe(words)
})

test.each([
  [
    'ru',
    [1, 2, 5, 21],
    ['1 счёт', '2 счёта', '5 счетов', '21 счёт'],
    { one: '# счёт', few: '# счёта', other: '# счетов' },
  ],
  [
    'pl',
    [1, 2, 5, 22],
    ['1 konto', '2 konta', '5 kont', '22 konta'],
    { one: '# konto', few: '# konta', other: '# kont' },
  ],
  ['ja', [1, 2], ['1件', '2件'], { other: '#件' }],
])('%s has forms of its own', (language, counts, words, forms) => {
  expect(counts.map((count) => plural(language, count, forms))).toEqual(words)
})
