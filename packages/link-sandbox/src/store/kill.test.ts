import { once } from 'node:events'
import { expect, test } from 'vitest'
import { askControl } from '../testing/ask-control'
import { clientOf } from '../testing/client-of'
import { COINBASE } from '../testing/known'
import { linkClient } from '../testing/link-client'
import { spawnReadySandbox } from '../testing/spawn-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'

const ROUNDS = 3
const WORKERS_EACH = 3
const ANSWERS_BEFORE_KILL = 60

type Credentials = { clientId: string; clientSecret: string }
type Answer = { client: Credentials; linkToken: string } | { client: Credentials; tokenId: string }

test('nothing that was answered is lost, however often the process is killed under load', async () => {
  const dataDir = await temporaryFolder()
  const clients: Credentials[] = []
  let answers: Answer[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const { child, sandbox } = await spawnReadySandbox('--data', dataDir)
    if (round === 0) {
      const made = await Promise.all([1, 2].map(() => askControl(sandbox, 'POST clients', {})))
      clients.push(sandbox, ...made.map(({ content }) => content))
    }
    await Promise.all(answers.map((answer) => expectKept(sandbox, answer)))
    expect(answers.length >= ANSWERS_BEFORE_KILL).toBe(round > 0)
    if (round === ROUNDS) return
    answers = await loadUntilKilled(sandbox, clients, () => child.kill('SIGKILL'))
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
}, 120_000)

/** Requests link tokens and connections without a pause, and kills the process meanwhile. Returns the answers. */
async function loadUntilKilled(
  sandbox: { apiUrl: string; linkUrl: string },
  clients: Credentials[],
  kill: () => void,
): Promise<Answer[]> {
  const answers: Answer[] = []
  const work = async (client: Credentials, index: number) => {
    const { api } = clientOf(sandbox, client)
    const userId = `user-${index}`
    for (let count = 0; ; count += 1) {
      if (count % 10 === 9) {
        const seed = { userId: `${userId}-${count}`, integrationId: COINBASE, username: 'Mesh' }
        const { content } = await askControl({ ...sandbox, ...client }, 'POST connections', seed)
        answers.push({ client, tokenId: content.accountTokens[0].tokenId })
      } else {
        const { data } = await api.v1LinktokenCreate({ userId })
        answers.push({ client, linkToken: data.content?.linkToken ?? '' })
      }
      if (answers.length === ANSWERS_BEFORE_KILL) kill()
    }
  }
  const workers = clients.flatMap((client) =>
    Array.from({ length: WORKERS_EACH }, (_, index) => work(client, index)),
  )
  // Each loop ends with the process: with a refused or a closed connection.
  await Promise.allSettled(workers)
  return answers
}

async function expectKept(sandbox: { apiUrl: string; linkUrl: string }, answer: Answer): Promise<void> {
  if ('linkToken' in answer) {
    const old = new URL(Buffer.from(answer.linkToken, 'base64').toString())
    const here = Buffer.from(`${sandbox.linkUrl}${old.pathname}${old.search}`).toString('base64')
    expect((await linkClient(sandbox.linkUrl).open(here)).sessionKey).toBeTruthy()
    return
  }
  const { status } = await clientOf(sandbox, answer.client).api.v1HoldingsGetCreate({
    authToken: answer.tokenId,
    type: 'coinbase' as never,
  })
  expect(status).toBe(200)
}
