import { createServer, type Server } from 'node:net'
import { StackError } from './stack-error'

/** The demo's ports. All listen on this machine only. */
export interface Ports {
  app: number
  api: number
  sandbox: number
  link: number
}

/** Name, variable and default of each port. */
const PORTS = {
  app: { what: 'the app', variable: 'PORT', usual: 5173 },
  api: { what: "the app's backend", variable: 'API_PORT', usual: 5174 },
  sandbox: { what: 'the local sandbox', variable: 'SANDBOX_PORT', usual: 4010 },
  link: { what: "the local sandbox's Link UI", variable: 'SANDBOX_LINK_PORT', usual: 4011 },
} as const satisfies Record<keyof Ports, { what: string; variable: string; usual: number }>

const NAMES = Object.keys(PORTS) as (keyof Ports)[]

/**
 * Reads the ports from an environment.
 *
 * @throws StackError that names the variable that is not a port, or the two variables with the same port
 */
export function readPorts(env: Record<string, string | undefined>): Ports {
  const ports = Object.fromEntries(
    NAMES.map((name) => {
      const { variable, usual } = PORTS[name]
      const text = env[variable]?.trim() || String(usual)
      const port = Number(text)
      if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
        throw new StackError(`${variable} has to be a port between 1 and 65535, and is "${text}".`)
      }
      return [name, port]
    }),
  ) as unknown as Ports
  for (const name of NAMES) {
    const other = NAMES.find((it) => it !== name && ports[it] === ports[name])
    if (other) {
      throw new StackError(
        `${PORTS[name].variable} and ${PORTS[other].variable} are both ${ports[name]}. Give them different ports.`,
      )
    }
  }
  return ports
}

/**
 * Checks that the wanted ports are free, and finds a free port for each that is 0.
 *
 * @throws StackError that names the port in use and the variable that changes it
 */
export async function claimPorts(wanted: Ports, needed: readonly (keyof Ports)[]): Promise<Ports> {
  const servers: Server[] = []
  const ports = { ...wanted }
  try {
    // All servers stay open until the last port is found, so that no port is found twice.
    for (const name of needed) {
      const server = await listen(wanted[name], '127.0.0.1').catch((error: NodeJS.ErrnoException) => {
        throw taken(name, wanted[name], error)
      })
      servers.push(server)
      ports[name] = portOf(server)
    }
    // A browser may try `localhost` as ::1 first. If another program listens there, the browser would show that program.
    const other = await listen(ports.app, '::1').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') throw taken('app', ports.app, error)
    })
    if (other) servers.push(other)
    return ports
  } finally {
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  }
}

function listen(port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function taken(name: keyof Ports, port: number, { code, message }: NodeJS.ErrnoException): StackError {
  const { what, variable } = PORTS[name]
  const why = code === 'EADDRINUSE' ? 'is in use' : `can't be used (${message})`
  return new StackError(
    `Port ${port} ${why}: ${what} needs this port. Stop the program that uses the port, or set ${variable} to another port.`,
  )
}
