// The limit of what is possible: a token, then its address in a frame. Nothing else.
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { fetchLinkToken } from './fetch-link-token'
import { Paragraphs } from './paragraphs'

function App() {
  const [src, setSrc] = useState<string>()
  return (
    <>
      <button type="button" onClick={async () => setSrc(atob(await fetchLinkToken()))}>
        Connect
      </button>
      {src && <iframe title="Link" src={src} />}
      <Paragraphs />
    </>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(<App />)
