import '@fontsource-variable/inter/index.css'
import 'react-mesh-link/tokens.css'
import './styles/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { watchFaults } from './api/call'
import { createLinkApi } from './api/link-api'
import { LinkApp } from './app/link-app'
import { createLinkController } from './controller/create-link-controller'
import { guardBack } from './controller/guard-back'
import { createHostChannel } from './host/create-host-channel'
import { isNative } from './host/native'
import { announcedFaults, createPageFaults, withPageFaults } from './host/page-faults'
import { readLinkParams } from './params/link-params'
import { applyParams } from './styles/apply-style'
import { currentLanguage, loadTexts } from './texts/texts'
import { createWalletBridge } from './wallet/wallet-bridge'

const params = readLinkParams(window.location.search)
applyParams(params, document.documentElement)
await loadTexts(params.language)
document.documentElement.lang = currentLanguage()

const faults = createPageFaults(announcedFaults(document))
const api = createLinkApi(watchFaults((...args) => fetch(...args), faults))
// The report is only for a counter, so a failure is ignored.
faults.onShown((name) => void api.faults.shown(name).catch(() => {}))

const host = withPageFaults(createHostChannel(), faults)
const controller = createLinkController({
  api,
  host,
  authCode: params.authCode,
  fiatCurrency: params.fiatCurrency,
  wallets: createWalletBridge(() => host.origin?.()),
})
if (isNative(host.kind)) guardBack(controller)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root, so there is nowhere to put the page.')
createRoot(root).render(
  <StrictMode>
    <LinkApp controller={controller} params={params} />
  </StrictMode>,
)
