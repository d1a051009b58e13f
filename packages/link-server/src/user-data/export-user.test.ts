import { expect, test } from 'vitest'
import { newUser } from '../testing/test-backend'
import { userKeyOf } from '../testing/test-database'
import { connectAccount, testUsers } from '../testing/test-users'

const { openServer } = await testUsers()

test('an export has all that is stored about a user, as JSON, and no token', async () => {
  const { server } = openServer()
  const [user, other] = [newUser(), newUser()]
  const { connection, link, linkSessionId, payload } = await connectAccount(server, user)
  await connectAccount(server, other)
  const transfer = await link.transfer('USDC', 25)
  await server.reportTransfer(user, { linkSessionId, transfer })
  const exported = await server.exportUser(user)
  expect(exported).toMatchObject({
    userId: user,
    meshUserIds: [userKeyOf(user)],
    connections: [{ id: connection.id }],
    linkSessions: [{ id: linkSessionId, intent: 'deposit', platform: 'web' }],
    verifiedWallets: [],
  })
  expect([...exported.transfers, ...exported.reports]).toContainEqual(
    expect.objectContaining({ id: transfer.transferId }),
  )
  const text = JSON.stringify(exported)
  expect(JSON.parse(text)).toEqual(exported)
  for (const { accessToken, refreshToken, tokenId } of payload.accessToken?.accountTokens ?? []) {
    for (const secret of [accessToken, refreshToken, tokenId]) if (secret) expect(text).not.toContain(secret)
  }
})

test('an export of a user who never opened Link is empty', async () => {
  const { server } = openServer()
  const user = newUser()
  expect(await server.exportUser(user)).toMatchObject({
    userId: user,
    connections: [],
    transfers: [],
    reports: [],
    linkSessions: [],
    verifiedWallets: [],
  })
})
