import '@fontsource-variable/inter/index.css'
import 'react-mesh-link/tokens.css'
import './styles/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createLinkApi } from './api/create-link-api'
import { LinkApp } from './app/link-app'
import { createLinkController } from './controller/create-link-controller'
import { createHostChannel } from './host/create-host-channel'
import { applyParams } from './params/apply-params'
import { readLinkParams } from './params/link-params'
import { loadTexts } from './texts/load-texts'
import { setTexts, texts } from './texts/texts'
import { createWalletBridge } from './wallet/create-wallet-bridge'

const params = readLinkParams(window.location.search)
applyParams(params, document.documentElement)
setTexts(await loadTexts(params.language))
document.documentElement.lang = texts.language

const host = createHostChannel()
const controller = createLinkController({
  api: createLinkApi(),
  host,
  authCode: params.authCode,
  wallets: createWalletBridge(() => host.origin?.()),
})

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root, so there is nowhere to put the page.')
createRoot(root).render(
  <StrictMode>
    <LinkApp controller={controller} params={params} />
  </StrictMode>,
)
