import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ShownUserProvider } from '../session/shown-user-provider'

interface ProvidersProps {
  queryClient: QueryClient
  children: ReactNode
}

/** The contexts of the whole app: the QueryClient, the signed-in user and Mesh Link. */
export function Providers({ queryClient, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <ShownUserProvider>{children}</ShownUserProvider>
    </QueryClientProvider>
  )
}
