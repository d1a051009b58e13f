import { onTestFinished } from 'vitest'
import type { SandboxOptions } from '../options'
import { runSandbox } from '../start-sandbox'
import type { Time } from '../time'
import { systemTime } from '../time'
import { clientOf } from './client-of'

/**
 * A sandbox on free ports, with the official API client. It ends with the test. A bug of the sandbox fails the test. Webhooks
 * are delivered once and in order, so that tests can count them.
 */
export async function startTestSandbox(options: SandboxOptions = {}, time: Time = systemTime) {
  const faults: unknown[] = []
  const onError = (error: unknown) => faults.push(error)
  const sandbox = await runSandbox(
    { port: 0, linkPort: 0, webhookDelivery: 'once', onError, ...options },
    time,
  )
  onTestFinished(async () => {
    await sandbox.close()
    if (faults.length > 0) throw faults[0]
  })
  const { clientId, readClientSecret } = sandbox
  return {
    ...sandbox,
    ...clientOf(sandbox, sandbox),
    /** The same with the read key. */
    reader: clientOf(sandbox, { clientId, clientSecret: readClientSecret }),
    faults,
  }
}
