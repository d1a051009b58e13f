import { onTestFinished } from 'vitest'
import { runSandbox } from '../run-sandbox'
import type { SandboxOptions } from '../sandbox-options'
import { systemTime } from '../system-time'
import type { Time } from '../time'
import { clientContract } from './contract/client-contract'
import type { RecordedCall } from './contract/create-contract'
import { recordedClient } from './contract/recorded-client'
import { linkClient } from './link-client'

/** A sandbox on free ports that ends with the test, with the official client of its API. A fault of the sandbox fails the test, and so does a
 * call that breaks Mesh's contract. */
export async function startTestSandbox(options: SandboxOptions = {}, time: Time = systemTime) {
  const faults: unknown[] = []
  const calls: RecordedCall[] = []
  const onError = (error: unknown) => faults.push(error)
  const sandbox = await runSandbox({ port: 0, linkPort: 0, onError, ...options }, time)
  onTestFinished(async () => {
    await sandbox.close()
    if (faults.length > 0) throw faults[0]
  })
  const clientOf = (clientSecret: string) =>
    recordedClient({
      ...sandbox,
      clientSecret,
      contract: clientContract(),
      onCall(call, violations) {
        for (const violation of violations) faults.push(new Error(violation))
        calls.push(call)
      },
    })
  const api = clientOf(sandbox.clientSecret)
  const readApi = clientOf(sandbox.readClientSecret)
  type LinkTokenRequest = Parameters<typeof api.v1LinktokenCreate>[0]
  return {
    ...sandbox,
    faults,
    /** Every call of the two clients, in order. */
    calls,
    api,
    /** The same with the API key that may only read. */
    readApi,
    /** A Link session of an end user, of the key that may write unless told otherwise. */
    async link(userId: string, request: Omit<LinkTokenRequest, 'userId'> = {}, as = api) {
      const { data } = await as.v1LinktokenCreate({ userId, ...request })
      const link = linkClient(sandbox.linkUrl)
      const session = await link.open(data.content?.linkToken)
      return { ...link, session }
    },
  }
}
