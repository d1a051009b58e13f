import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { claimPorts, readPorts } from './ports'

const ANY = { app: 0, api: 0, sandbox: 0, link: 0 }
const ALL = ['app', 'api', 'sandbox', 'link'] as const

const open: Server[] = []
afterEach(() => Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))))

async function takePort(host: string): Promise<number> {
  const server = createServer()
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

describe('readPorts', () => {
  it('has a default for each port', () => {
    expect(readPorts({})).toEqual({ app: 5173, api: 5174, sandbox: 4010, link: 4011 })
  })

  it('reads each port from its variable', () => {
    const env = { PORT: '1', API_PORT: '2', SANDBOX_PORT: '3', SANDBOX_LINK_PORT: ' 4 ' }
    expect(readPorts(env)).toEqual({ app: 1, api: 2, sandbox: 3, link: 4 })
  })

  it.each(['0', '-1', '65536', '80.5', 'http', '0x50'])('refuses %s, and names the variable', (text) => {
    expect(() => readPorts({ SANDBOX_PORT: text })).toThrow(/^SANDBOX_PORT has to be a port/)
  })

  it('refuses the same port for two parts', () => {
    expect(() => readPorts({ PORT: '4010' })).toThrow(/PORT and SANDBOX_PORT are both 4010/)
  })
})

describe('claimPorts', () => {
  it('finds a different free port for each that is 0', async () => {
    const ports = await claimPorts(ANY, ALL)
    expect(new Set(Object.values(ports)).size).toBe(4)
    expect(Object.values(ports)).not.toContain(0)
  })

  it('says which port is in use, what needs the port, and which variable changes it', async () => {
    const port = await takePort('127.0.0.1')
    await expect(claimPorts({ ...ANY, link: port }, ALL)).rejects.toThrow(
      `Port ${port} is in use: the local sandbox's Link UI needs this port. Stop the program that uses the port, or set SANDBOX_LINK_PORT to another port.`,
    )
  })

  it('does not check ports that are not needed', async () => {
    const port = await takePort('127.0.0.1')
    await expect(claimPorts({ ...ANY, link: port }, ['app', 'api'])).resolves.toMatchObject({ link: port })
  })
})
