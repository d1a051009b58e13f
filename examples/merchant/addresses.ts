import { queryOptions } from '@tanstack/react-query'

interface DepositAddress {
  symbol: string
  chain: string
  address: string
}

/** The deposit addresses of one account. A refusal has the words of the server. */
export const addressesQuery = (connectionId: string) =>
  queryOptions({
    queryKey: ['addresses', connectionId],
    queryFn: async (): Promise<DepositAddress[]> => {
      const response = await fetch(`/api/addresses/${connectionId}`)
      const answer = await response.json()
      if (!response.ok) throw new Error(answer.detail)
      return answer
    },
    retry: false,
  })
