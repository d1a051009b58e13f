import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { SandboxStartError } from '../errors'
import { ADDRESS, BASE, COINBASE } from '../testing/known'
import { linkClient } from '../testing/link-client'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'

const coinbase = { type: 'coinbase' as never }
const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }

describe('a restart', () => {
  test('keeps credentials, tokens, balances, link tokens and open sessions', async () => {
    const dataDir = await temporaryFolder()
    const time = manualTime()
    const before = await startTestSandbox({ dataDir }, time)
    const { data: unused } = await before.api.v1LinktokenCreate({ userId: 'user-1' })
    const link = await before.link('user-1', { transferOptions })
    const { connectionKey, payload } = await link.connectAs(COINBASE, 'Mesh')
    const way = { connectionKey, symbol: 'USDC', networkId: BASE }
    const spent = await link.preview({ ...way, amount: 100 })
    await link.execute(spent.previewId, '123456')
    const open = await link.preview({ ...way, amount: 50 })
    await before.close()

    const after = await startTestSandbox({ dataDir }, time)
    expect(after.clientId).toBe(before.clientId)
    expect(after.clientSecret).toBe(before.clientSecret)
    expect(after.webhookSecret).toBe(before.webhookSecret)
    const tokenId = payload.accountTokens[0]?.tokenId ?? ''
    const { data } = await after.api.v1HoldingsGetCreate({ ...coinbase, authToken: tokenId })
    expect(data.content?.cryptocurrencyPositions?.[0]).toMatchObject({ amount: 1_499_899.95 })

    const samePage = linkClient(after.linkUrl)
    samePage.useKey(link.session.sessionKey, after.clientId)
    expect(await samePage.execute(spent.previewId, '123456')).toMatchObject({ step: 'executed' })
    expect(await samePage.execute(open.previewId, '123456')).toMatchObject({ step: 'executed' })
    expect((await samePage.open(unused.content?.linkToken)).sessionKey).toBeTruthy()
    await expect(samePage.open(unused.content?.linkToken)).rejects.toMatchObject({ code: 'token_used' })
  })

  test('settles pending transfers, and keeps revoked tokens invalid', async () => {
    const dataDir = await temporaryFolder()
    const time = manualTime()
    const before = await startTestSandbox({ dataDir }, time)
    const link = await before.link('user-1', { transferOptions })
    const { connectionKey, payload } = await link.connectAs(COINBASE, 'Mesh')
    const preview = await link.preview({ connectionKey, symbol: 'USDC', networkId: BASE, amount: 100 })
    await link.execute(preview.previewId, '123456')
    const authToken = payload.accountTokens[0]?.tokenId ?? ''
    await before.api.v1AccountDelete({ ...coinbase, authToken })
    await before.close()
    time.advance(60_000)

    const after = await startTestSandbox({ dataDir }, time)
    time.advance(0)
    await vi.waitFor(async () => {
      const { data } = await after.api.v1TransfersManagedMeshList()
      expect(data.content?.items?.[0]?.status).toBe('succeeded')
    })
    expect((await after.api.v1HoldingsValueCreate({ ...coinbase, authToken })).status).toBe(400)
  })

  test('keeps its files readable by their owner only', async () => {
    const dataDir = join(await temporaryFolder(), 'made', 'for', 'it')
    const sandbox = await startTestSandbox({ dataDir })
    await sandbox.api.v1LinktokenCreate({ userId: 'user-1' })
    for (const name of await readdir(dataDir)) {
      expect.soft((await stat(join(dataDir, name))).mode & 0o777, name).toBe(0o600)
    }
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700)
    await sandbox.close()
    expect((await readdir(dataDir)).sort()).toEqual(['credentials.json', 'journal.jsonl', 'snapshot.json'])
  })

  test('prefers credentials from the options over saved ones', async () => {
    const dataDir = await temporaryFolder()
    const first = await startTestSandbox({ dataDir })
    await first.close()
    const second = await startTestSandbox({ dataDir, clientId: 'mine', clientSecret: 'my-secret' })
    expect(second).toMatchObject({ clientId: 'mine', webhookSecret: first.webhookSecret })
    await second.close()
    expect(await startTestSandbox({ dataDir })).toMatchObject({ clientId: 'mine', clientSecret: 'my-secret' })
  })
})

describe('a data folder', () => {
  test('with an incomplete last line loses that line only', async () => {
    const dataDir = await temporaryFolder()
    const before = await startTestSandbox({ dataDir })
    const { data } = await before.api.v1LinktokenCreate({ userId: 'user-1' })
    await before.close()
    await appendFile(join(dataDir, 'journal.jsonl'), '{"sequence":2,"events":[{"type":"linkTok')
    const after = await startTestSandbox({ dataDir })
    const link = linkClient(after.linkUrl)
    expect((await link.open(data.content?.linkToken)).sessionKey).toBeTruthy()
  })

  test('after a crash between snapshot and journal applies nothing twice', async () => {
    const dataDir = await temporaryFolder()
    const before = await startTestSandbox({ dataDir })
    const link = await before.link('user-1', { transferOptions })
    const { connectionKey, payload } = await link.connectAs(COINBASE, 'Mesh')
    const preview = await link.preview({ connectionKey, symbol: 'USDC', networkId: BASE, amount: 100 })
    await link.execute(preview.previewId, '123456')
    await before.close()
    const journal = await readFile(join(dataDir, 'journal.jsonl'), 'utf8')
    await (await startTestSandbox({ dataDir })).close()
    await writeFile(join(dataDir, 'journal.jsonl'), journal)

    const after = await startTestSandbox({ dataDir })
    const authToken = payload.accountTokens[0]?.tokenId ?? ''
    const { data } = await after.api.v1HoldingsGetCreate({ ...coinbase, authToken })
    expect(data.content?.cryptocurrencyPositions?.[0]).toMatchObject({ amount: 1_499_899.95 })
  })

  test.each([
    ['journal.jsonl', '{"sequence":1}\nnot json\n', /journal .* damaged at line 1/],
    ['snapshot.json', '{', /snapshot .* can’t be read/],
    ['credentials.json', '{"clientId":7}', /credentials .* can’t be read/],
  ])('with a damaged %s is refused in one line, without its content', async (name, content, message) => {
    const dataDir = await temporaryFolder()
    await writeFile(join(dataDir, name), content)
    const failure = startTestSandbox({ dataDir })
    await expect(failure).rejects.toThrow(SandboxStartError)
    await expect(failure).rejects.toThrow(message)
    await expect(failure).rejects.not.toThrow(/not json|clientId/)
  })

  const credentials = { clientId: 'me', clientSecret: 'mine', webhookSecret: 'hook' }
  test.each([
    ['clear', { 'credentials.json': credentials, 'snapshot.json': { version: 1, sequence: 0, state: {} } }],
    ['encrypted', { 'credentials.json': { ...credentials, dataKey: 'fake', keyCheck: 'fake' } }],
    ['later', { 'credentials.json': credentials, 'snapshot.json': { version: 4 } }],
  ])('of another version (%s tokens) is refused in one line and left as it was', async (_, files) => {
    const dataDir = await temporaryFolder()
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(dataDir, name), JSON.stringify(content, undefined, 2))
    }
    const failure = startTestSandbox({ dataDir })
    await expect(failure).rejects.toThrow(SandboxStartError)
    await expect(failure).rejects.toThrow(/^The data folder [^\n]* another version [^\n]* delete this one\.$/)
    const last = Object.entries(files).at(-1) as [string, unknown]
    expect(await readFile(join(dataDir, last[0]), 'utf8')).toBe(JSON.stringify(last[1], undefined, 2))
  })

  test('is used by one sandbox at a time, and is free again after a failed start', async () => {
    const dataDir = await temporaryFolder()
    const first = await startTestSandbox({ dataDir })
    await expect(startTestSandbox({ dataDir })).rejects.toThrow(/in use by another sandbox/)
    await first.close()
    const port = Number(new URL((await startTestSandbox()).apiUrl).port)
    await expect(startTestSandbox({ dataDir, port })).rejects.toThrow(/in use/)
    await startTestSandbox({ dataDir })
  })

  test('locked by a process that died is taken over', async () => {
    const dataDir = await temporaryFolder()
    // No process has this id: the limit of Linux is 2^22.
    await writeFile(join(dataDir, 'lock'), '99999999')
    await startTestSandbox({ dataDir })
    expect(await readFile(join(dataDir, 'lock'), 'utf8')).toBe(String(process.pid))
  })

  test('that can’t be created is refused', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    await expect(startTestSandbox({ dataDir: file })).rejects.toThrow(/data folder .* can’t be written/)
    await expect(startTestSandbox({ dataDir: '/proc/none' })).rejects.toThrow(SandboxStartError)
  })
})
