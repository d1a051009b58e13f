import { useMeshDeliveries } from 'react-mesh-link'
import { Notice } from '../../ui/notice'
import { describeDeliveries } from './describe-deliveries'

/** Says when something that Link handed over has not reached the server yet. */
export function DeliveryNotice() {
  const { deliveries, retry } = useMeshDeliveries()
  const notice = describeDeliveries(deliveries)
  if (!notice) return null
  return (
    <Notice tone={notice.tone} action={notice.canRetry ? { label: 'Try now', onClick: retry } : undefined}>
      {notice.text}
    </Notice>
  )
}
