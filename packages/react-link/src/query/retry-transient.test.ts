import { expect, it } from 'vitest'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { retryTransient } from './retry-transient'

const transient = new MeshLinkError('backend_unreachable', 'Down.', { isRetryable: true })
const lasting = new MeshLinkError('unauthenticated', 'Sign in.')

it.each([
  ['what may work later, three times', transient, [true, true, true, false]],
  ['nothing that stays as it is', lasting, [false, false, false, false]],
  ['what it does not know, as TanStack Query does', new Error('?'), [true, true, true, false]],
])('asks again for %s', (_what, error, expected) => {
  expect([0, 1, 2, 3].map((failures) => retryTransient(failures, error))).toEqual(expected)
})
