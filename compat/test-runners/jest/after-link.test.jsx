import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useMeshLink } from 'react-mesh-link'
import { Welcome } from '../app/accounts'

jest.mock('react-mesh-link')

it('welcomes a user who has connected an account', async () => {
  jest.mocked(useMeshLink).mockImplementation(({ onExit }) => ({
    open: async () =>
      onExit({ status: 'connected', connections: [{ brokerName: 'Coinbase' }], transfers: [] }),
  }))
  render(<Welcome />)
  await userEvent.click(screen.getByRole('button', { name: 'Start' }))
  expect(await screen.findByText('Welcome, friend of Coinbase!')).toBeTruthy()
})
