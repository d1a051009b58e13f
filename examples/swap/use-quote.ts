import { useQuery } from '@tanstack/react-query'
import type { Quote } from './quotes'

/** A price for the page, until the user asks for a new one. */
export function useQuote() {
  const { data: quote, refetch: newPrice } = useQuery({
    queryKey: ['quote'],
    queryFn: async (): Promise<Quote> => (await fetch('/api/quotes', { method: 'POST' })).json(),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return { quote, newPrice }
}
