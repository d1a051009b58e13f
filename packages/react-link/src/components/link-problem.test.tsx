import { act, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { LinkProblem } from './link-problem'

const goOnline = () => act(() => dispatchEvent(new Event('online')))

it('shows the words for users, and not those for developers', () => {
  render(<LinkProblem error={new MeshLinkError('sdk_unsupported', 'Use another version.')} />)
  expect(screen.getByRole('alert')).toHaveTextContent('it is not your fault')
  expect(screen.getByRole('alert')).not.toHaveTextContent('Use another version.')
})

it('goes when the network is back, where that was missing, and says so', () => {
  const onOnline = vi.fn()
  const offline = () => new MeshLinkError('offline', 'You are offline.', { isRetryable: true })
  const { rerender } = render(<LinkProblem error={offline()} onOnline={onOnline} />)
  expect(screen.getByRole('alert')).toHaveTextContent('You are offline.')

  goOnline()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(onOnline).toHaveBeenCalledOnce()

  rerender(<LinkProblem error={offline()} onOnline={onOnline} />)
  expect(screen.getByRole('alert'), 'offline again').toBeVisible()
})

it('stays when the network is back, if something else was wrong', () => {
  const onOnline = vi.fn()
  render(<LinkProblem error={new MeshLinkError('backend_error', 'No.')} onOnline={onOnline} />)
  goOnline()
  expect(screen.getByRole('alert')).toBeVisible()
  expect(onOnline).not.toHaveBeenCalled()
})
