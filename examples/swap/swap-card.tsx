import type { ReactNode } from 'react'
import { Facts } from '../harness/facts'
import type { Quote } from './quotes'

interface Props {
  quote: Quote | undefined
  onNewPrice: () => void
  problem: { code: string; message: string } | undefined
  sent: Pick<Quote, 'rate' | 'address'> | undefined
  /** The button that swaps, shown with the price. */
  children: ReactNode
}

export function SwapCard({ quote, onNewPrice, problem, sent, children }: Props) {
  const until = quote && new Date(quote.expiresAt).toLocaleTimeString()
  return (
    <section className="card" aria-label="Swap">
      <Facts of={{ 'For 1 ETH': quote && `${quote.rate} USD`, Until: until }} />
      {quote && children}
      <button type="button" className="plain-button" onClick={onNewPrice}>
        New price
      </button>
      {problem && (
        <p role="alert" className="problem" data-code={problem.code}>
          {problem.message}
        </p>
      )}
      {sent && (
        <p role="status" className="done">
          On its way to {sent.address}, at {sent.rate} USD.
        </p>
      )}
    </section>
  )
}
