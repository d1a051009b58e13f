import type { FaultName } from '../model/catalog/faults'
import type { SandboxOptions } from '../options'
import { ADDRESS, BASE, COINBASE } from './known'
import { manualTime } from './manual-time'
import { startTestSandbox } from './start-test-sandbox'

/** A sandbox on a clock that stands still, with one executed transfer of 100 USDC. */
export async function withTransfer(
  options: SandboxOptions,
  { username = 'Mesh', faults = [] }: { username?: string; faults?: FaultName[] } = {},
) {
  const time = manualTime()
  const sandbox = await startTestSandbox({ webhookTimeoutMs: 10_000, ...options }, time)
  for (const name of faults) await sandbox.setFault(name)
  const toAddresses = [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }]
  const link = await sandbox.link('user-1', { transferOptions: { toAddresses, transactionId: 'order-1' } })
  const { connectionKey } = await link.connectAs(COINBASE, username)
  const what = { connectionKey, symbol: 'USDC', networkId: BASE, amount: 100 }
  const { previewId } = await link.preview(what)
  await link.execute(previewId, '123456')
  return { ...sandbox, time, link, connectionKey, transferId: previewId }
}
