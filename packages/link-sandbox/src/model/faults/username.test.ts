import { expect, test } from 'vitest'
import { readUsername } from './username'

test('a plain user name switches on no fault', () => {
  expect(readUsername(' Mesh ')).toEqual({ user: 'Mesh', faults: [], unknown: [] })
})

test('each part after a plus is a fault, or unknown', () => {
  expect(readUsername('MeshUSDC+kyc-required+toString+webhook-late')).toEqual({
    user: 'MeshUSDC',
    faults: ['kyc-required', 'webhook-late'],
    unknown: ['toString'],
  })
})
