import { useQuery } from '@tanstack/react-query'
import { Facts } from '../harness/facts'
import { addressesQuery } from './addresses'

export function AccountCard({ id, brokerName }: { id: string; brokerName: string }) {
  const { data = [], error } = useQuery(addressesQuery(id))
  const facts = data.map(({ symbol, chain, address }) => [`${symbol} on ${chain}`, address])
  return (
    <section className="card" aria-label={brokerName}>
      <h2>{brokerName}</h2>
      {error ? (
        <p role="alert" className="problem">
          {error.message}
        </p>
      ) : (
        <Facts of={Object.fromEntries(facts)} areLong />
      )}
    </section>
  )
}
