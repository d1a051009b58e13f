import { Facts } from '../harness/facts'

/** What the intent gave the page with the link token. */
export interface ShownOrder {
  orderId: string
  total: number
}

export function OrderCard({ orderId, total, hasArrived }: ShownOrder & { hasArrived: boolean }) {
  return (
    <section className="card" aria-label="Your order">
      <Facts of={{ Order: orderId, Total: `${total} USDC` }} />
      <p role="status" className={hasArrived ? 'done' : 'muted'}>
        {hasArrived ? 'The money has arrived.' : 'The money is on its way.'}
      </p>
    </section>
  )
}
