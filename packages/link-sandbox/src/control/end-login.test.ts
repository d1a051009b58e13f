import { expect, test } from 'vitest'
import { ADDRESS, BASE, COINBASE, KRAKEN } from '../testing/known'
import { failureOf } from '../testing/link-client'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'

const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }
type TestSandbox = Awaited<ReturnType<typeof startTestSandbox>>

function endLogin({ apiUrl, clientId, clientSecret }: TestSandbox, authToken: string, type: string) {
  return fetch(`${apiUrl}/sandbox/end-login`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Client-Id': clientId,
      'X-Client-Secret': clientSecret,
    },
    body: JSON.stringify({ authToken, type }),
  })
}

async function readStatus({ api }: TestSandbox, authToken: string, type: string) {
  const { data } = await api.v1HoldingsGetCreate({ type: type as never, authToken })
  return data.content?.status
}

test.each([
  ['a tokenId, which stays the same over the next login', COINBASE, 'coinbase'],
  ['an access token, in whose place the next login gives another', KRAKEN, 'kraken'],
])('ends the login of %s', async (_, integrationId, type) => {
  const dataDir = await temporaryFolder()
  const time = manualTime()
  const before = await startTestSandbox({ dataDir }, time)
  const link = await before.link('user-1')
  const [account] = (await link.connectAs(integrationId, 'Mesh')).payload.accountTokens
  const token = account?.accessToken ?? ''
  expect(await readStatus(before, token, type)).toBe('succeeded')

  expect((await endLogin(before, token, type)).status).toBe(200)
  const ended = account?.tokenId ? 'notAuthorized' : 'failed'
  expect(await readStatus(before, token, type)).toBe(ended)
  await before.close()
  const sandbox = await startTestSandbox({ dataDir }, time)
  expect(await readStatus(sandbox, token, type)).toBe(ended)

  const again = await sandbox.link('user-1', { transferOptions })
  const returned = again.return([{ accessToken: token }])
  if (account?.tokenId) expect((await returned).accounts).toMatchObject([{ needsLogin: true }])
  else expect(await failureOf(returned)).toMatchObject({ code: 'accounts_refused' })
  const [renewed] = (await again.connectAs(integrationId, 'Mesh')).payload.accountTokens
  expect(renewed?.tokenId).toBe(account?.tokenId)
  expect(await readStatus(sandbox, renewed?.accessToken ?? '', type)).toBe('succeeded')
})

test('refuses an unknown token, and a caller without the client secret', async () => {
  const sandbox = await startTestSandbox()
  expect((await endLogin(sandbox, 'unknown', 'coinbase')).status).toBe(400)
  expect((await endLogin({ ...sandbox, clientSecret: 'wrong' }, 'unknown', 'coinbase')).status).toBe(401)
})
