import { expect, test } from 'vitest'
import { COINBASE } from '../testing/known'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'

test('the health status names the institution that is down, and since when', async () => {
  const sandbox = await startTestSandbox({}, manualTime())
  const down = async () =>
    (await sandbox.api.v1StatusList()).data.content?.filter(
      ({ downTimeStart }) => downTimeStart !== undefined,
    )
  expect(await down()).toEqual([])
  await sandbox.setFault('institution-down', { integrationId: COINBASE, times: 1 })
  const start = Date.UTC(2026, 0, 1) / 1000
  const outage = { name: 'Coinbase', isUp: false, downTimeStart: start, downTimeEnd: start + 3_600 }
  expect(await down()).toMatchObject([outage])
  // Reading the status does not use up the fault: the next login still fails.
  expect(await down()).toMatchObject([outage])
  await sandbox.setFault('institution-down')
  expect((await down())?.length).toBeGreaterThan(5)
})
