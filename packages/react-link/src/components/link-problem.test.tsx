import { act, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { LinkProblem } from './link-problem'
import type { PartProps } from './use-parts'

const part: PartProps = (name, className = '', style) => ({ 'data-mesh-part': name, className, style })

function setOnline(isOnline: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  act(() => void dispatchEvent(new Event('online')))
}

it('shows the words for users, and not those for developers', () => {
  render(<LinkProblem part={part} error={new MeshLinkError('sdk_unsupported', 'Use another version.')} />)
  expect(screen.getByRole('alert')).toHaveTextContent('it is not your fault')
  expect(screen.getByRole('alert')).not.toHaveTextContent('Use another version.')
})

it('goes when the network is back, where that was missing', () => {
  setOnline(false)
  render(
    <LinkProblem
      part={part}
      error={new MeshLinkError('offline', 'You are offline.', { isRetryable: true })}
    />,
  )
  expect(screen.getByRole('alert')).toHaveTextContent('You are offline.')
  setOnline(true)
  expect(screen.queryByRole('alert')).toBeNull()
})

it('stays when the network is back, if something else was wrong', () => {
  setOnline(false)
  render(<LinkProblem part={part} error={new MeshLinkError('backend_error', 'No.')} />)
  setOnline(true)
  expect(screen.getByRole('alert')).toBeVisible()
})
