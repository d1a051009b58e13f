import { expect, it } from 'vitest'
import { isOnlyOurs } from './is-only-ours'

const isKnown = (type: string) => type === 'pageLoaded'

it.each(['registerTransferError', 'withdrawalRequested', 'somethingMeshAddsLater'])(
  'takes %s for an event',
  (type) => {
    expect(isOnlyOurs(type, isKnown)).toBe(true)
  },
)

it.each(['pageLoaded', 'loaded', 'close', 'done', 'transferFinished', 'brokerageAccountAccessToken'])(
  'leaves %s to the SDK',
  (type) => {
    expect(isOnlyOurs(type, isKnown)).toBe(false)
  },
)

it.each(['GET', 'SET', 'APPLY', 'CONSTRUCT', 'ENDPOINT', 'RELEASE', 'RAW', 'HANDLER', ''])(
  'takes nothing of the wallet bridge’s for an event: %s',
  (type) => {
    expect(isOnlyOurs(type, isKnown)).toBe(false)
  },
)
