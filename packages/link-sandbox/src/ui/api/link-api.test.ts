import { expect, it, test } from 'vitest'
import { fakeLinkServer, json, refusal } from '../testing/fake-link-server'
import { t } from '../texts/texts'
import { LinkApiError } from './call'
import { createLinkApi } from './link-api'

const login = { integrationId: 'int-alpha', username: 'Mesh', password: 'Pass123' }

it('sends the session key with each later call and does not return it', async () => {
  const server = fakeLinkServer()
  const api = createLinkApi(server.fetcher)
  expect(await api.openSession('fresh')).not.toHaveProperty('sessionKey')
  await api.logIn(login)
  expect(server.calls.map(({ authorization }) => authorization)).toEqual([null, 'Bearer fake-session-key'])
})

it('calls the API of the client in the page’s path', async () => {
  const server = fakeLinkServer()
  await createLinkApi(server.fetcher, '/b2b-iframe/client%2F1/broker-connect').openSession('fresh')
  expect(server.calls.map(({ url }) => url)).toEqual(['/link-api/client%2F1/session'])
})

it('reports a refusal in the page’s language, with the server’s request id', async () => {
  const server = fakeLinkServer()
  server.next('/login', refusal('wrong_credentials', 422, 'Wrong. Try again.'))
  const error = await createLinkApi(server.fetcher)
    .logIn(login)
    .catch((e: unknown) => e)
  expect(error).toBeInstanceOf(LinkApiError)
  expect((error as LinkApiError).toFailure()).toEqual({
    code: 'wrong_credentials',
    message: t('refusals.wrong_credentials'),
    requestId: 'request-1',
  })
})

test.each([
  ['a page instead of JSON', new Response('<!doctype html>')],
  ['a body that is not JSON with an error status', new Response('Bad gateway', { status: 502 })],
  ['JSON of another shape', json({ unexpected: true })],
  ['null', json(null)],
  ['a refusal without a message', json({ error: { code: 'internal' } }, 500)],
])('throws a LinkApiError for %s', async (_, answer) => {
  const server = fakeLinkServer()
  server.next('/login', answer)
  await expect(createLinkApi(server.fetcher).logIn(login)).rejects.toMatchObject({ code: 'malformed' })
})

it('reports a server that cannot be reached', async () => {
  const server = fakeLinkServer()
  server.next('/login', new TypeError('Failed to fetch'))
  await expect(createLinkApi(server.fetcher).logIn(login)).rejects.toMatchObject({ code: 'unreachable' })
})

it('does not report an aborted call as a server failure', async () => {
  const server = fakeLinkServer()
  const aborted = new AbortController()
  aborted.abort()
  server.next('/login', aborted.signal.reason)
  await expect(createLinkApi(server.fetcher).logIn(login, aborted.signal)).rejects.toHaveProperty(
    'name',
    'AbortError',
  )
})

it('puts no secret into an error', async () => {
  const server = fakeLinkServer()
  server.next('/login', new TypeError('Failed to fetch'))
  const error = await createLinkApi(server.fetcher)
    .logIn(login)
    .catch((e: unknown) => e)
  expect(String(error)).not.toContain('Pass123')
})
