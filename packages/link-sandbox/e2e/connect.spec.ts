import { expect, test } from './support/test'

test('an account is connected by user name, password and code', async ({ openLink }) => {
  const link = await openLink()
  await link.choose('Coinbase')
  await link.logIn('MeshUSDC')
  await link.chooseAccount()
  await expect(link.heading('Coinbase is connected')).toBeVisible()
  expect(await link.event('integrationConnected')).toMatchObject({
    accessToken: { brokerType: 'coinbase', accountTokens: [{ tokenId: expect.any(String) }] },
  })
  await link.button('Done').click()
  expect(await link.exit()).toMatchObject({ payload: { page: 'integrationConnectedPage' } })
  expect(await link.events()).toEqual([
    'pageLoaded',
    'integrationSelected',
    'credentialsEntered',
    'integrationMfaRequired',
    'integrationMfaEntered',
    'integrationAccountSelectionRequired',
    'integrationConnected',
  ])
})
