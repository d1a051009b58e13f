import '@fontsource-variable/inter/index.css'
import 'react-mesh-link/tokens.css'
import '../styles/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { readLinkParams } from '../params/link-params'
import { applyParams } from '../styles/apply-style'
import { currentLanguage, loadTexts } from '../texts/texts'
import { LoginWindow } from './login-window'
import { createWindowApi } from './use-login-window'

const params = readLinkParams(window.location.search)
applyParams(params, document.documentElement)
await loadTexts(params.language)
document.documentElement.lang = currentLanguage()

const state = new URLSearchParams(window.location.search).get('state') ?? ''
const root = document.getElementById('root')
if (!root) throw new Error('oauth.html has no #root, so there is nowhere to put the page.')
createRoot(root).render(
  <StrictMode>
    <LoginWindow api={createWindowApi(state)} />
  </StrictMode>,
)
