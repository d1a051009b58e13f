import './page.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

/** Puts an example on its page: what an app's `main.tsx` does. */
export function showApp(app: ReactNode): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root.')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>{app}</QueryClientProvider>
    </StrictMode>,
  )
}
