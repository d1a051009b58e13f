import '@fontsource-variable/inter'
// Before the library's, so that its layer of bare elements comes first.
import './styles/global.css'
import 'react-mesh-link/tokens.css'
import 'react-mesh-link/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { createAppQueryClient } from './app/create-app-query-client'
import { Providers } from './app/providers'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')

createRoot(root).render(
  <StrictMode>
    <Providers queryClient={createAppQueryClient()}>
      <App />
    </Providers>
  </StrictMode>,
)
