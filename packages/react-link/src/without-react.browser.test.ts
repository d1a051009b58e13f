import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest'
import { CONNECTED, linkSays, SECRET } from '../test/link-page'
import { openScrolledPage } from '../test/open-scrolled-page'
import { until } from '../test/until'
import { createMeshLink, tokenBackend } from './without-react'

beforeEach(async () => {
  await openScrolledPage()
})

afterEach(() => {
  document.body.innerHTML = ''
})

it('opens Link from a button of plain HTML, and gets a new token each time', async () => {
  const fetchLinkToken = vi.fn(async () =>
    btoa(`${inject('linkOrigin')}/page?auth_code=${SECRET}-plain-${fetchLinkToken.mock.calls.length}`),
  )
  const client = createMeshLink({
    backend: tokenBackend({ fetchLinkToken }),
    trustedLinkOrigins: [inject('linkOrigin')],
  })
  const onExit = vi.fn()
  document.body.innerHTML = '<button>Connect</button>'
  const button = document.querySelector('button')
  button?.addEventListener('click', () => void client.open({ intent: 'connect' }, { onExit }))

  for (const round of [1, 2]) {
    button?.click()
    await until(() => client.getState().session.status === 'open')
    linkSays([CONNECTED, { type: 'close', payload: { page: 'integrationConnectedPage' } }])
    await until(() => onExit.mock.calls.length === round)
    expect(onExit.mock.lastCall?.[0]).toMatchObject({ status: 'connected' })
  }
  expect(fetchLinkToken).toHaveBeenCalledTimes(2)
})
