import { render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { problemWords, transfersWords } from './english'
import { MeshMessagesProvider, useMessages } from './mesh-messages-provider'

const WORDS = { ...problemWords, ...transfersWords }

function Words() {
  const { t, locale } = useMessages(WORDS)
  return <p>{`${locale}: ${t.tryAgain}, ${t.hasArrived('5 ETH')}`}</p>
}

describe('MeshMessagesProvider', () => {
  it('gives locale and words, key by key over ours', () => {
    render(
      <MeshMessagesProvider locale="de-DE" messages={{ tryAgain: 'Noch einmal' }}>
        <Words />
      </MeshMessagesProvider>,
    )
    expect(screen.getByText('de-DE: Noch einmal, Your transfer of 5 ETH has arrived.')).toBeVisible()
  })

  it('without one, there are our words in the page’s language, else in the browser’s', () => {
    document.documentElement.lang = 'fr'
    render(<Words />)
    expect(screen.getByText(/^fr: Try again/)).toBeVisible()
    document.documentElement.lang = ''
    render(<Words />)
    expect(screen.getByText(new RegExp(`^${navigator.language}: Try again`))).toBeVisible()
  })

  it('on a server, numbers are English unless a locale is given', () => {
    expect(renderToString(<Words />)).toContain('en: Try again')
  })
})
