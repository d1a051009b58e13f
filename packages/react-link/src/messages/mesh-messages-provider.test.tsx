import { act, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { problemWords, transfersWords } from './english'
import { loadLanguage } from './languages'
import { MeshMessagesProvider, useMessages } from './mesh-messages-provider'

const WORDS = { ...problemWords, ...transfersWords }

function Words() {
  const { t, locale } = useMessages(WORDS)
  return <p>{`${locale}: ${t.tryAgain}, ${t.hasArrived('5 ETH')}`}</p>
}

describe('MeshMessagesProvider', () => {
  it('gives the words of a locale when they are loaded, and those of the app over them, key by key', async () => {
    // A locale that no other test asks for: its words are loaded once for the page.
    render(
      <MeshMessagesProvider locale="de-LU" messages={{ tryAgain: 'Noch einmal' }}>
        <Words />
      </MeshMessagesProvider>,
    )
    expect(screen.getByText('de-LU: Noch einmal, Your transfer of 5 ETH has arrived.')).toBeVisible()
    expect(
      await screen.findByText('de-LU: Noch einmal, Ihre Überweisung von 5 ETH ist angekommen.'),
    ).toBeVisible()
  })

  it('keeps English for a language that we do not have', async () => {
    render(
      <MeshMessagesProvider locale="sv-SE">
        <Words />
      </MeshMessagesProvider>,
    )
    await act(async () => void (await loadLanguage('sv-SE')))
    expect(screen.getByText(/^sv-SE: Try again/)).toBeVisible()
  })

  it('without one, there are our words in the page’s language, else in the browser’s', async () => {
    document.documentElement.lang = 'es-CR'
    render(<Words />)
    expect(await screen.findByText(/^es-CR: (?!Try again)/)).toBeVisible()
    document.documentElement.lang = ''
    render(<Words />)
    expect(screen.getByText(new RegExp(`^${navigator.language}: Try again`))).toBeVisible()
  })

  it('on a server, numbers are English unless a locale is given', () => {
    expect(renderToString(<Words />)).toContain('en: Try again')
  })
})
