import { runSandbox } from './run-sandbox'
import type { Sandbox } from './sandbox'
import type { SandboxOptions } from './sandbox-options'
import { systemTime } from './system-time'

/**
 * Starts a local stand-in for Mesh: its API on one port, its Link UI on another.
 *
 * @returns its URLs and credentials, and how to stop it
 * @throws SandboxStartError when an option is wrong, a port is taken or the data folder can't be used
 */
export function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const dataKey = options.dataKey ?? process.env.MESH_SANDBOX_KEY
  return runSandbox({ ...options, dataKey }, systemTime)
}
