import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMeshLink, httpBackend } from 'react-mesh-link'
import { Accounts, Deposit } from './accounts'

const coinbase = {
  id: 'connection-1',
  kind: 'managed',
  brokerType: 'coinbase',
  brokerName: 'Coinbase',
  accounts: [{ accountId: 'account-1', accountName: 'Main account' }],
  scope: 'transfer',
  status: 'active',
  canSkipLogin: true,
  brand: {},
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
}

/** A backend is an object of functions. */
const backend = () => ({
  createLinkToken: async () => ({
    linkToken: 'fake',
    linkSessionId: 'fake',
    expiresInSeconds: 600,
    accessTokens: [],
  }),
  listConnections: async () => [coinbase],
})

it('lists the accounts of a backend that is an object', async () => {
  render(<Accounts client={createMeshLink({ backend: backend() })} />)
  expect(await screen.findByText('Coinbase')).toBeTruthy()
})

it('lists the accounts of a backend behind a fetch of the test', async () => {
  const asked = []
  const fetch = async (url) => {
    asked.push(url)
    return { ok: true, status: 200, json: async () => ({ connections: [coinbase] }) }
  }
  render(<Accounts client={createMeshLink({ backend: httpBackend({ baseUrl: '/api/mesh', fetch }) })} />)
  expect(await screen.findByText('Coinbase')).toBeTruthy()
  expect(asked).toEqual(['/api/mesh/connections'])
})

it('disconnects an account', async () => {
  let connections = [coinbase]
  const client = createMeshLink({
    backend: {
      ...backend(),
      listConnections: async () => connections,
      disconnect: async (id) => {
        connections = connections.filter((connection) => connection.id !== id)
      },
    },
  })
  render(<Accounts client={client} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Disconnect Coinbase' }))
  await userEvent.click(screen.getByRole('button', { name: 'Yes, disconnect Coinbase' }))
  expect(await screen.findByText('No accounts connected yet.')).toBeTruthy()
})

/** What is written to the console as an error, from now until the end of the test. */
function listenToConsole() {
  const { error } = console
  const said = []
  console.error = (...words) => said.push(words.join(' '))
  undo = () => {
    console.error = error
  }
  return said
}

let undo = () => {}
afterEach(() => undo())

it('says what is missing when Link is opened, because Link needs a browser', async () => {
  const said = listenToConsole()
  render(<Accounts client={createMeshLink({ backend: backend() })} />)
  await userEvent.click(screen.getByRole('button', { name: 'Connect an account' }))
  const alert = await screen.findByRole('alert')
  expect(said).toEqual([expect.stringMatching(/In a test, mock useMeshLink.*#environment_unsupported$/)])
  expect(alert.textContent).toMatch(
    /^Link needs a real browser: this one has no frames that show pages.* In a test, /,
  )
})

it('renders a frame, which says the same', async () => {
  const said = listenToConsole()
  render(<Deposit client={createMeshLink({ backend: backend() })} />)
  expect((await screen.findByRole('alert')).textContent).toContain('Link needs a real browser')
  expect(said).toHaveLength(1)
})
