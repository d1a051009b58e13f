import { expect, test } from 'vitest'
import { clientOf } from '../testing/client-of'
import { ADDRESS, BASE, COINBASE, KRAKEN } from '../testing/known'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'

type Client = ReturnType<typeof clientOf>

/** Runs the same requests and returns every id and secret. */
async function story({ api, link }: Client) {
  const { data } = await api.v1LinktokenCreate({ userId: 'user-1' })
  const toAddresses = [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }]
  const page = await link('user-1', { transferOptions: { toAddresses } })
  const { connectionKey, payload } = await page.connectAs(COINBASE, 'Mesh')
  const { previewId } = await page.preview({ connectionKey, symbol: 'USDC', networkId: BASE, amount: 1 })
  const executed = await page.execute(previewId, '123456')
  const kraken = await (await link('user-2')).connectAs(KRAKEN, 'Mesh', 'all')
  const [, code] = Buffer.from(data.content?.linkToken ?? '', 'base64')
    .toString()
    .split('auth_code=')
  return { code, key: page.session.sessionKey, payload, executed, kraken: kraken.payload }
}

test('the same seed gives the same ids and secrets, another seed gives others', async () => {
  const [one, two, other] = await Promise.all(
    ['harbor', 'harbor', 'quay'].map((seed) => startTestSandbox({ seed }, manualTime())),
  )
  if (!one || !two || !other) throw new Error('Three sandboxes were asked for.')
  const credentials = ({ clientId, clientSecret, readClientSecret, webhookSecret }: typeof one) => ({
    clientId,
    clientSecret,
    readClientSecret,
    webhookSecret,
  })
  expect(credentials(two)).toEqual(credentials(one))
  expect(other.clientId).not.toBe(one.clientId)
  const told = await story(one)
  expect(await story(two)).toEqual(told)
  expect((await story(other)).code).not.toBe(told.code)
})

test('after a reset the ids start again, and after a restored snapshot they continue', async () => {
  const sandbox = await startTestSandbox({ seed: 'harbor' }, manualTime())
  const start = sandbox.snapshot()
  const told = await story(sandbox)
  await sandbox.reset()
  expect(await story(sandbox)).toEqual(told)
  await sandbox.restore(start)
  expect(await story(sandbox)).toEqual(told)
})

test('no id is used twice, and timers change none', async () => {
  const sandbox = await startTestSandbox({ seed: 'harbor' }, manualTime())
  const made = await sandbox.createClient({ seed: 'other' })
  const client = clientOf(sandbox, made)
  const [first, second] = [await story(client), await story(client)]
  expect(second.code).not.toBe(first.code)
  await made.reset()
  expect(await story(client)).toEqual(first)
  await made.clock.advance(4000)
  // The ids of a settlement are derived from its transfer, not from the counter.
  await made.clock.freeze()
  expect((await story(client)).code).toBe(second.code)
})

test('ids are UUIDs, secrets have 256 bits', async () => {
  const sandbox = await startTestSandbox({ seed: 'harbor' })
  const { executed, code } = await story(sandbox)
  expect(sandbox.clientId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(code).toMatch(/^[\w-]{43}/)
  expect(executed).toMatchObject({ transfer: { transferId: expect.stringMatching(/^[0-9a-f-]{36}$/) } })
})
