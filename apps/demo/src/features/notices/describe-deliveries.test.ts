import { type Delivery, MeshLinkError } from 'react-mesh-link'
import { expect, it } from 'vitest'
import { describeDeliveries } from './describe-deliveries'

const delivery: Delivery = {
  handoverId: 'handover-1',
  sessionId: 'session-1',
  kind: 'connection',
  status: 'saving',
}
const away = new MeshLinkError('backend_unreachable', 'The backend is away.', { isRetryable: true })
const refused = new MeshLinkError('connection_held_by_other_user', 'Another user has it.')

it('says nothing while all goes well', () => {
  expect(describeDeliveries([])).toBeUndefined()
  expect(describeDeliveries([delivery, { ...delivery, status: 'saved' }])).toBeUndefined()
})

it('says that it keeps trying', () => {
  expect(describeDeliveries([{ ...delivery, error: away }])).toMatchObject({
    tone: 'warning',
    canRetry: true,
  })
})

it('says why something failed, and offers another try where that may help', () => {
  const failed = { ...delivery, status: 'failed' } as const
  expect(describeDeliveries([{ ...failed, error: away }])).toEqual({
    tone: 'danger',
    text: 'Your new account is not saved. The backend is away.',
    canRetry: true,
  })
  expect(describeDeliveries([{ ...failed, kind: 'transfer', error: refused }])).toMatchObject({
    text: 'Your deposit is not saved. Another user has it.',
    canRetry: false,
  })
})

it('speaks of what failed for good before what is still being tried', () => {
  const deliveries: Delivery[] = [
    { ...delivery, error: away },
    { ...delivery, status: 'failed', error: refused },
  ]
  expect(describeDeliveries(deliveries)?.tone).toBe('danger')
})
