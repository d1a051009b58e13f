// As Mesh's own example of the Web SDK does: the SDK in the page's first load, a token at the click, and Link opened in an
// effect.
import { createLink, type Link } from '@meshconnect/web-link-sdk'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { fetchLinkToken } from './fetch-link-token'
import { Paragraphs } from './paragraphs'

function App() {
  const [linkToken, setLinkToken] = useState<string>()
  const [link, setLink] = useState<Link>()
  useEffect(() => setLink(createLink({ onIntegrationConnected() {} })), [])
  useEffect(() => {
    if (linkToken) void link?.openLink(linkToken)
    return () => link?.closeLink()
  }, [linkToken, link])
  return (
    <>
      <button type="button" onClick={async () => setLinkToken(await fetchLinkToken())}>
        Connect
      </button>
      <Paragraphs />
    </>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(<App />)
