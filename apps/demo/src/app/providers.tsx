import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ShownUserProvider } from '../session/shown-user-provider'

interface ProvidersProps {
  queryClient: QueryClient
  children: ReactNode
}

/** What everything in the app stands on: the cache, who is signed in, and Mesh Link. */
export function Providers({ queryClient, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <ShownUserProvider>{children}</ShownUserProvider>
    </QueryClientProvider>
  )
}
