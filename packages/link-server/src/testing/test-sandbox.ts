import { type Sandbox, startSandbox } from 'mesh-link-sandbox'

let shared: Promise<Sandbox> | undefined

/** One sandbox for all tests of a worker, on free ports. */
export function testSandbox(): Promise<Sandbox> {
  shared ??= startSandbox({ port: 0, linkPort: 0, settleAfterSeconds: 0.1 })
  return shared
}
