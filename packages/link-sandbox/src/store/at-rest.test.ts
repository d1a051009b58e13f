import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SandboxStartError } from '../errors'
import { clientOf } from '../testing/client-of'
import { ADDRESS, BASE, COINBASE, KRAKEN } from '../testing/known'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'

const KEY = 'an obviously fake data key'

async function filesOf(folder: string): Promise<{ path: string; text: string }[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name)
        return { path, text: await readFile(path, 'utf8') }
      }),
  )
}

/** Goes through everything that issues a secret; answers all of them. */
async function secretsOf({ api, link }: ReturnType<typeof clientOf>): Promise<string[]> {
  const { data: unused } = await api.v1LinktokenCreate({ userId: 'user-1' })
  const [, code = ''] = Buffer.from(unused.content?.linkToken ?? '', 'base64')
    .toString()
    .split('auth_code=')
  const toAddresses = [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }]
  const page = await link('user-1', { transferOptions: { toAddresses } })
  const coinbase = await page.connectAs(COINBASE, 'Mesh')
  await page.preview({ connectionKey: coinbase.connectionKey, symbol: 'USDC', networkId: BASE, amount: 1 })
  const tokenId = coinbase.payload.accountTokens[0]?.tokenId ?? ''
  const { data } = await api.v1TokenRefreshCreate({ refreshToken: tokenId, type: 'coinbase' as never })
  const kraken = await (await link('user-2')).connectAs(KRAKEN, 'Mesh')
  return [
    code,
    page.session.sessionKey,
    tokenId,
    data.content?.brokerAccountTokens?.[0]?.accessToken ?? '',
    ...kraken.payload.accountTokens.flatMap(({ accessToken, refreshToken = '' }) => [
      accessToken,
      refreshToken,
    ]),
  ]
}

test('no token, link token or session key stands in the clear in any file', async () => {
  const dataDir = await temporaryFolder()
  const sandbox = await startTestSandbox({ dataDir })
  const tenant = await sandbox.createTenant()
  const before = sandbox.snapshot()
  const secrets = [...(await secretsOf(sandbox)), ...(await secretsOf(clientOf(sandbox, tenant)))]
  // A restored snapshot stands in the journal as a whole.
  const after = sandbox.snapshot()
  await sandbox.restore(before)
  await sandbox.restore(after)
  const search = async () => {
    for (const { path, text } of await filesOf(dataDir)) {
      for (const [index, secret] of secrets.entries()) {
        expect(secret.length).toBeGreaterThan(40)
        if (text.includes(secret)) expect.fail(`Secret ${index} stands in ${path}.`)
      }
    }
  }
  await search()
  await sandbox.close()
  // The next start folds the journal into a snapshot.
  await (await startTestSandbox({ dataDir })).close()
  await search()
})

describe('a changed folder', () => {
  const moves: [string, (text: string) => string][] = [
    ['another user', (text) => text.replaceAll('user-1', 'user-9')],
    ['another scope', (text) => text.replaceAll('"scope":"write"', '"scope":"read"')],
    ['another client', (text) => text.replaceAll(/"clientId":"[^"]*"/g, '"clientId":"other"')],
    [
      'a token with another byte',
      (text) =>
        text.replace(
          /("token":"sealed:1:[\w-]{30})(.)/,
          (_, start, byte) => start + (byte === 'A' ? 'B' : 'A'),
        ),
    ],
    ['a token in the clear', (text) => text.replace(/"token":"[^"]*"/, '"token":"fake"')],
  ]
  test.each(moves)('with %s does not open: one line says so and quotes nothing', async (_, change) => {
    for (const isFolded of [false, true]) {
      const dataDir = await temporaryFolder()
      const sandbox = await startTestSandbox({ dataDir })
      await sandbox.connect({ userId: 'user-1', integrationId: COINBASE, username: 'Mesh' })
      await sandbox.close()
      if (isFolded) await (await startTestSandbox({ dataDir })).close()
      const path = join(dataDir, isFolded ? 'snapshot.json' : 'journal.jsonl')
      const text = await readFile(path, 'utf8')
      const changed = change(text)
      expect(changed).not.toBe(text)
      await writeFile(path, changed)
      const failure = startTestSandbox({ dataDir })
      await expect(failure).rejects.toThrow(SandboxStartError)
      await expect(failure).rejects.toThrow(/^A token in [^\n]* does not open: it was changed, or moved/)
      await expect(failure).rejects.not.toThrow(/sealed:|user-|fake/)
    }
  })

  test('with a token record moved to another user’s connection does not open', async () => {
    const dataDir = await temporaryFolder()
    const sandbox = await startTestSandbox({ dataDir })
    for (const userId of ['user-1', 'user-2']) {
      await sandbox.connect({ userId, integrationId: COINBASE, username: 'Mesh' })
    }
    await sandbox.close()
    await (await startTestSandbox({ dataDir })).close()
    const path = join(dataDir, 'snapshot.json')
    const snapshot = JSON.parse(await readFile(path, 'utf8'))
    const [[, one], [, two]] = snapshot.state.tokens
    ;[one.connectionId, two.connectionId] = [two.connectionId, one.connectionId]
    await writeFile(path, JSON.stringify(snapshot))
    await expect(startTestSandbox({ dataDir })).rejects.toThrow(/does not open/)
  })
})

describe('the key', () => {
  test('given from outside stands in no file, and opens the data again', async () => {
    const dataDir = await temporaryFolder()
    const first = await startTestSandbox({ dataDir, dataKey: KEY })
    const { accountTokens } = await first.connect({
      userId: 'user-1',
      integrationId: COINBASE,
      username: 'Mesh',
    })
    await first.close()
    for (const { text } of await filesOf(dataDir)) expect(text).not.toContain(KEY)
    const second = await startTestSandbox({ dataDir, dataKey: KEY })
    const authToken = accountTokens[0]?.accessToken ?? ''
    const answer = await second.api.v1HoldingsGetCreate({ authToken, type: 'coinbase' as never })
    expect(answer.status).toBe(200)
  })

  test.each([
    ['another one', 'another obviously fake key'],
    ['none', undefined],
  ])('that is %s is told in one line', async (_, dataKey) => {
    const dataDir = await temporaryFolder()
    await (await startTestSandbox({ dataDir, dataKey: KEY })).close()
    const failure = startTestSandbox({ dataDir, dataKey })
    await expect(failure).rejects.toThrow(SandboxStartError)
    await expect(failure).rejects.toThrow(
      /^The key does not fit the data folder [^\n]*MESH_SANDBOX_KEY[^\n]*\.$/,
    )
  })

  test('of a folder from before keys is made at its first start, and seals what was in the clear', async () => {
    const dataDir = await temporaryFolder()
    const old = { clientId: 'me', clientSecret: 'mine', webhookSecret: 'hook' }
    const token = { authCode: 'a-code-in-the-clear', clientId: 'me', userId: 'user-1', scope: 'write' }
    const linkToken = { ...token, request: {}, expiresAt: Date.now() + 60_000, used: false }
    await writeFile(join(dataDir, 'credentials.json'), JSON.stringify(old))
    await writeFile(
      join(dataDir, 'snapshot.json'),
      JSON.stringify({ version: 1, sequence: 1, state: { linkTokens: [[linkToken.authCode, linkToken]] } }),
    )
    const events = [
      { type: 'linkTokenIssued', linkToken: { ...linkToken, authCode: 'another-in-the-clear' } },
    ]
    await writeFile(join(dataDir, 'journal.jsonl'), `${JSON.stringify({ sequence: 2, events })}\n`)
    const sandbox = await startTestSandbox({ dataDir })
    expect(sandbox).toMatchObject(old)
    for (const { text } of await filesOf(dataDir)) expect(text).not.toContain('in-the-clear')
  })
})
