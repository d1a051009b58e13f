import { MeshLinkProvider, useMeshLink } from 'react-mesh-link'
import { showApp } from '../harness/show-app'
import { meshLink } from './mesh-link'
import { SwapCard } from './swap-card'
import { useQuote } from './use-quote'

function Swap() {
  const { quote, newPrice } = useQuote()
  const link = useMeshLink({ intent: 'swap', params: { quoteId: quote?.id ?? '' } })
  const sent = link.result?.status === 'submitted' ? link.result.data.quote : undefined
  return (
    <SwapCard quote={quote} sent={sent} problem={link.error} onNewPrice={() => newPrice().then(link.reset)}>
      <button type="button" className="mesh-link-button" disabled={link.isPageBusy} onClick={link.open}>
        Swap ETH
      </button>
    </SwapCard>
  )
}

showApp(
  <MeshLinkProvider client={meshLink}>
    <Swap />
  </MeshLinkProvider>,
)
