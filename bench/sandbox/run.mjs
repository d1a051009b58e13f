// Measures the sandbox in a process of its own: how many link tokens a second it issues on one core, with and without a
// data folder, and how long it takes to start.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { createCheckList } from '../lib/create-check-list.mjs'
import { median } from '../lib/median.mjs'
import { cpuSeconds, startSandbox } from './start-sandbox.mjs'

/** @import { BenchSandbox } from './start-sandbox.mjs' */

const ROUNDS = 5
const SECONDS = 3
const CONNECTIONS = 20
const STARTS = 9
const TOKENS_A_SECOND = 1000
const START_MS = 1500

const { check, finish } = createCheckList()
const dataDir = await mkdtemp(join(tmpdir(), 'mesh-sandbox-bench-'))
try {
  await compareLinkTokens('in memory', [])
  await compareLinkTokens('on disk', ['--data', dataDir])
  await compareStarts()
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
finish()

/**
 * @param {string} where
 * @param {string[]} args
 */
async function compareLinkTokens(where, args) {
  const sandbox = await startSandbox(args)
  try {
    // The first round warms up.
    await issue(sandbox)
    const rounds = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await issue(sandbox))
    const ofCore = median(rounds.map((round) => round.perCoreSecond))
    const ofWall = median(rounds.map((round) => round.perSecond))
    check(
      `link tokens ${where}: ${ofCore.toFixed(0)} for each second of one core, bar ${TOKENS_A_SECOND} (median of ${ROUNDS}; ${ofWall.toFixed(0)} a second by the wall clock)`,
      ofCore >= TOKENS_A_SECOND,
    )
  } finally {
    await sandbox.stop()
  }
}

/**
 * The rate is per second of processor time: on a busy machine, other processes take a part of the wall clock's time.
 *
 * @param {BenchSandbox} sandbox
 */
async function issue({ apiUrl, clientId, clientSecret, pid }) {
  const before = cpuSeconds(pid)
  const result = await autocannon({
    url: `${apiUrl}/api/v1/linktoken`,
    method: 'POST',
    headers: {
      'X-Client-Id': clientId,
      'X-Client-Secret': clientSecret,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      userId: 'user-1',
      transferOptions: {
        toAddresses: [
          {
            networkId: 'aa883b03-120d-477c-a588-37c2afd3ca71',
            symbol: 'USDC',
            address: '0x0Ff0000f0A0f0000F0F000000000ffFf00f0F0f0',
          },
        ],
      },
    }),
    connections: CONNECTIONS,
    duration: SECONDS,
  })
  const after = cpuSeconds(pid)
  const wrong = result.non2xx + result.errors
  if (wrong > 0) throw new Error(`${wrong} of ${result.requests.total} answers were wrong.`)
  const perSecond = result.requests.total / result.duration
  const perCoreSecond =
    before === undefined || after === undefined ? perSecond : result.requests.total / (after - before)
  return { perSecond, perCoreSecond }
}

async function compareStarts() {
  const times = []
  const ofCore = []
  for (let start = 0; start < STARTS; start++) {
    const sandbox = await startSandbox()
    times.push(sandbox.startedInMs)
    ofCore.push((cpuSeconds(sandbox.pid) ?? Number.NaN) * 1000)
    await sandbox.stop()
  }
  const time = median(times)
  check(
    `start, from the command to its first line: ${time.toFixed(0)} ms, bar ${START_MS} (median of ${STARTS}; ${median(ofCore).toFixed(0)} ms of them on the processor)`,
    time < START_MS,
  )
}
