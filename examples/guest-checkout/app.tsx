import { useState } from 'react'
import { type LinkResult, MeshLinkButton, MeshLinkProvider, useMeshTransfer } from 'react-mesh-link'
import { showApp } from '../harness/show-app'
import { meshLink } from './mesh-link'
import { OrderCard, type ShownOrder } from './order-card'

function Shop() {
  const [result, setResult] = useState<LinkResult<ShownOrder>>()
  const order = result?.status === 'submitted' ? result.data : undefined
  const { data: transfer } = useMeshTransfer({ clientTransactionId: order?.orderId })
  if (order) return <OrderCard {...order} hasArrived={transfer?.status === 'succeeded'} />
  return (
    <MeshLinkButton intent="checkout" params={{ item: 'mug' }} onExit={setResult}>
      Buy a mug for 12 USDC
    </MeshLinkButton>
  )
}

showApp(
  <MeshLinkProvider client={meshLink}>
    <Shop />
  </MeshLinkProvider>,
)
