import { join } from 'node:path'
import { buildLinkUi } from './build-link-ui'
import { readRealMesh } from './mesh-environment'
import { VITE_BIN } from './paths'
import { claimPorts, type Ports } from './ports'
import { loadSecrets } from './secrets'
import type { StackError } from './stack-error'
import { type StackProcess, startProcess } from './start-process'
import { type SandboxReady, startSandboxProcess } from './start-sandbox-process'
import { untilAnswers } from './until-answers'

export interface StackOptions {
  /** Any free port is taken for 0, and for a port that is left out. */
  ports?: Partial<Ports>
  /** Folder for all data of the sandbox and the backend; created if missing. */
  dataDir: string
  /** The secret that signs session cookies, at least 32 characters. Default: created once and kept in `dataDir`. */
  sessionSecret?: string
  /** Seconds from a transfer to its settlement in the sandbox. Default: the sandbox's default. */
  settleAfterSeconds?: number
  /** Whether the page reloads when a source changes. Default `false`. */
  watch?: boolean
  /** Whether to use the real Mesh when the environment names it. Default `false`: always the local sandbox. */
  allowRealMesh?: boolean
  /** Called with each line that a process writes to standard error. */
  onProblem?: (process: string, line: string) => void
  /** Called when a process ends unexpectedly. */
  onCrash?: (error: StackError) => void
}

/** A running demo. */
export interface Stack {
  appUrl: string
  /** The backend itself, without the app's dev server in between. */
  apiUrl: string
  /** Origin of the sandbox's Link UI. Absent with the real Mesh. */
  linkUrl?: string
  /** Base URL of the sandbox's Mesh API. Absent with the real Mesh. */
  sandboxApiUrl?: string
  /** The sandbox's addresses and credentials. Secret. Absent with the real Mesh. */
  sandbox?: SandboxReady
  stopBackend: () => Promise<void>
  /** Ends the backend at once, as a crash would. */
  killBackend: () => Promise<void>
  /** Starts the backend again, and waits until it is ready. */
  startBackend: () => Promise<void>
  /** Ends all processes. */
  close: () => Promise<void>
}

/**
 * Starts the whole demo: the local sandbox, the app's backend and the app's dev server, each in its own process.
 *
 * @returns when all of them answer
 * @throws StackError that says why the demo can't start, and what to do
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDir, settleAfterSeconds, onProblem = () => {}, onCrash = () => {} } = options
  const realMesh = options.allowRealMesh ? readRealMesh(process.env) : undefined
  const wanted = { app: 0, api: 0, sandbox: 0, link: 0, ...options.ports }
  const ports = await claimPorts(wanted, realMesh ? ['app', 'api'] : ['app', 'api', 'sandbox', 'link'])
  const secrets = await loadSecrets(dataDir)
  const sessionSecret = options.sessionSecret ?? secrets.sessionSecret

  const running = new Set<StackProcess>()
  const stopping = new Set<StackProcess>()
  let reportCrash: (error: StackError) => void = () => {}
  const crashWhileStarting = new Promise<never>((_, reject) => {
    reportCrash = reject
  })

  function watch<Process extends StackProcess>(process: Process): Process {
    running.add(process)
    void process.ended.then((error) => {
      running.delete(process)
      if (!stopping.has(process)) reportCrash(error)
    })
    return process
  }
  async function stop(process: StackProcess): Promise<void> {
    stopping.add(process)
    await process.stop()
  }
  const complain = (name: string) => (line: string) => onProblem(name, line)

  function startApp(linkOrigins: string): StackProcess {
    return watch(
      startProcess({
        name: 'the app',
        args: [VITE_BIN, '--logLevel', 'warn', '--clearScreen', 'false'],
        env: {
          PORT: String(ports.app),
          API_PORT: String(ports.api),
          DEMO_CACHE_DIR: join(dataDir, 'vite'),
          DEMO_WATCH: options.watch ? 'on' : 'off',
          VITE_MESH_LINK_ORIGINS: linkOrigins,
          VITE_SANDBOX: realMesh ? '' : 'yes',
        },
        onProblem: complain('app'),
      }),
    )
  }

  let backend: StackProcess | undefined
  async function startBackend(sandbox: SandboxReady | undefined): Promise<void> {
    backend = watch(
      startProcess({
        name: 'the backend',
        args: ['--import', 'tsx', 'server/main.ts'],
        env: {
          API_PORT: String(ports.api),
          DEMO_DATA_DIR: dataDir,
          SESSION_SECRET: sessionSecret,
          MESH_LINK_ENCRYPTION_SECRET: process.env.MESH_LINK_ENCRYPTION_SECRET ?? secrets.meshLinkSecret,
          ...(sandbox && {
            MESH_API_URL: sandbox.apiUrl,
            MESH_CLIENT_ID: sandbox.clientId,
            MESH_CLIENT_SECRET: sandbox.clientSecret,
            MESH_WEBHOOK_SECRET: sandbox.webhookSecret,
          }),
        },
        onProblem: complain('backend'),
      }),
    )
    await untilAnswers(`${apiUrl}/api/mesh/readyz`, backend)
  }

  async function close(): Promise<void> {
    // The dev server first, so that it does not report that the backend can't be reached.
    for (const process of [...running].reverse()) await stop(process)
  }

  const apiUrl = `http://127.0.0.1:${ports.api}`
  const appUrl = `http://localhost:${ports.app}`
  const linkUrl = realMesh ? undefined : `http://localhost:${ports.link}`

  async function startAll(): Promise<Stack> {
    const sandboxProcess = realMesh
      ? undefined
      : watch(startSandboxProcess({ ports, dataDir, settleAfterSeconds, onProblem: complain('sandbox') }))
    const app = startApp(realMesh?.linkOrigins ?? linkUrl ?? '')
    const built = realMesh ? undefined : buildLinkUi()
    built?.catch(() => {})
    const sandbox = await sandboxProcess?.ready
    await Promise.all([startBackend(sandbox), untilAnswers(`http://127.0.0.1:${ports.app}/`, app), built])

    return {
      appUrl,
      apiUrl,
      linkUrl,
      sandboxApiUrl: sandbox?.apiUrl,
      sandbox,
      stopBackend: async () => {
        if (backend) await stop(backend)
      },
      killBackend: async () => {
        if (!backend) return
        stopping.add(backend)
        await backend.kill()
      },
      startBackend: () => startBackend(sandbox),
      close,
    }
  }

  try {
    const stack = await Promise.race([startAll(), crashWhileStarting])
    reportCrash = onCrash
    return stack
  } catch (error) {
    await close()
    throw error
  }
}
