import { screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { renderWithLink } from '../../../test/render-with-link'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { MeshSaveNotice } from './mesh-save-notice'

/** Connects an account whose save is refused with this error. */
async function renderRefused(error: MeshLinkError) {
  const test = createTestClient()
  vi.spyOn(test.backend, 'saveConnection').mockRejectedValueOnce(error)
  const rendered = renderWithLink(<MeshSaveNotice />, test)
  await test.link.opened(() => test.client.open({ intent: 'connect' }))
  await test.link.connected()
  await test.link.close()
  return rendered
}

it('is an empty live region while there is nothing to tell', async () => {
  const test = createTestClient()
  renderWithLink(<MeshSaveNotice />, test)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  await test.link.opened(() => test.client.open({ intent: 'connect' }))
  await test.link.connected()
  await test.link.close()
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

it('says what is not saved and why, tries again, and says that all is saved at last', async () => {
  const { user } = await renderRefused(
    new MeshLinkError('unauthenticated', 'You are signed out. Sign in again.'),
  )
  expect(screen.getByRole('status')).toHaveTextContent(
    'Your new account is not saved. You are signed out. Sign in again.',
  )
  await user.click(screen.getByRole('button', { name: 'Try now' }))
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Everything is saved now.'))
})

it('offers no retry where that can’t help', async () => {
  await renderRefused(
    new MeshLinkError('invalid_body', 'This account cannot be saved.', { isRetryable: false }),
  )
  expect(screen.getByRole('status')).toHaveTextContent('Your new account is not saved.')
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})
