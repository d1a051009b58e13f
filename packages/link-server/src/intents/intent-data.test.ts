import { expect, test } from 'vitest'
import { checkIntentData } from './intent-data'

const check = (data: unknown) => () => checkIntentData('pay', data)

test('passes JSON on as it is, and no data', () => {
  const data = { orderId: 'o', lines: [{ cents: 1 }, null, true], note: undefined }
  expect(checkIntentData('pay', data)).toBe(data)
  expect(checkIntentData('pay', undefined)).toBeUndefined()
  expect(checkIntentData('pay', null)).toBeNull()
  expect(checkIntentData('pay', Object.create(null))).toEqual({})
})

class Order {
  secret = 'FAKE-SECRET'
}

test.each([
  ['a Date', { until: new Date() }, /data\.until is a Date, give its toISOString\(\)/],
  ['a bigint', { wei: 1n }, /data\.wei is a bigint, give it as text/],
  ['a function', { lines: [() => 1] }, /data\.lines\[0\] is a function/],
  ['an instance of a class', new Order(), /data is a Order\.$/],
  ['a Map', { by: new Map() }, /data\.by is a Map/],
  ['a number that JSON has not', { price: Number.NaN }, /data\.price is not a finite number/],
  ['a hole in a list', { lines: [undefined] }, /data\.lines\[0\] is a undefined/],
])('refuses %s, and says where it is', (_, data, message) => {
  expect(check(data)).toThrow(message)
  expect(check(data)).toThrow(/^intents\.pay\.linkToken returned data that is not JSON/)
})

test('refuses data that contains itself', () => {
  const data: Record<string, unknown> = {}
  data.self = data
  expect(check(data)).toThrow(/contains itself/)
})

test('refuses more than 16 KiB', () => {
  expect(check('x'.repeat(16 * 1024 - 2))()).toHaveLength(16 * 1024 - 2)
  expect(check('é'.repeat(9_000))).toThrow(/data of 18002 bytes\. It may have at most 16384/)
})
