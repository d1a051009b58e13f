import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { expect, test } from 'vitest'
import { numberBytes, rlp } from './evm-sign'

const text = utf8ToBytes
const LONG = 'Lorem ipsum dolor sit amet, consectetur adipisicing elit'

test.each([
  ['a short text', text('dog'), '83646f67'],
  ['a list', [text('cat'), text('dog')], 'c88363617483646f67'],
  ['nothing', new Uint8Array(), '80'],
  ['an empty list', [], 'c0'],
  ['one small byte', Uint8Array.of(15), '0f'],
  ['a number', numberBytes(1024n), '820400'],
  ['zero', numberBytes(0n), '80'],
  ['a long text', text(LONG), `b838${bytesToHex(text(LONG))}`],
  ['lists in lists', [[], [[]], [[], [[]]]], 'c7c0c1c0c3c0c1c0'],
])('writes %s as Ethereum’s own examples do', (_, item, hex) => {
  expect(bytesToHex(rlp(item))).toBe(hex)
})
