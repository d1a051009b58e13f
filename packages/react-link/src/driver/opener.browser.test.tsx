import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it } from 'vitest'
import { createTestMeshLink } from '../../test/link-page'
import { openScrolledPage } from '../../test/open-scrolled-page'
import { untilStatus } from '../../test/until'
import { MeshLinkProvider } from '../components/provider/mesh-link-provider'
import { useMeshLink } from '../hooks/use-mesh-link'

let end = async (): Promise<unknown> => undefined

afterEach(async () => {
  await end()
  document.body.innerHTML = ''
})

const title = () => document.querySelector('dialog h2')?.textContent

/** A choice that can be made once. */
function Choice() {
  const [isChosen, setChosen] = useState(false)
  const link = useMeshLink({ intent: 'deposit' })
  const choose = () => {
    void link.open()
    setChosen(true)
  }
  return (
    <button type="button" disabled={isChosen} onClick={choose}>
      Add money
    </button>
  )
}

it('the dialog has the words of a button that is gone a task after the click', async () => {
  const button = await openScrolledPage()
  const { client } = createTestMeshLink()
  await client.prefetch()
  const opening = client.open({ intent: 'deposit' })
  setTimeout(() => button.remove())
  end = async () => {
    client.close()
    await opening
  }
  await untilStatus(client, 'open')
  expect(title()).toBe('Deposit')
})

it('and of a button of the app that disables itself at the click', async () => {
  document.body.innerHTML = '<div id="root"></div>'
  const { client } = createTestMeshLink()
  const root = createRoot(document.getElementById('root') as HTMLElement)
  root.render(
    <StrictMode>
      <MeshLinkProvider client={client}>
        <Choice />
      </MeshLinkProvider>
    </StrictMode>,
  )
  await expect.poll(() => document.querySelector('button')).not.toBeNull()
  end = async () => {
    client.close()
    await untilStatus(client, 'ended')
    root.unmount()
  }
  document.querySelector('button')?.focus()
  document.querySelector('button')?.click()
  await untilStatus(client, 'open')
  expect(title()).toBe('Add money')
})
