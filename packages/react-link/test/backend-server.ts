import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A backend of another origin. `POST /gate/N/…` answers when N requests to that path are pending; `GET /collect/…` returns what was posted to `/collect/…`. */
    backendOrigin: string
  }
}

/** Serves a backend for the browser tests whose answers can wait for each other. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const collected = new Map<string, string[]>()
  const waiting = new Map<string, ServerResponse[]>()
  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', '*')
    response.setHeader('Content-Type', 'application/json')
    const [path = ''] = (request.url ?? '').split('?')
    const [, room, name = ''] = path.split('/')
    if (request.method === 'OPTIONS') return response.end()
    if (request.method === 'GET') return response.end(JSON.stringify(collected.get(name) ?? []))
    let body = ''
    for await (const chunk of request) body += chunk
    if (room === 'collect') {
      collected.set(name, [...(collected.get(name) ?? []), body])
      return response.end('{}')
    }
    const all = [...(waiting.get(path) ?? []), response]
    waiting.set(path, all)
    if (all.length < Number(name)) return
    waiting.delete(path)
    for (const each of all) each.end(JSON.stringify({ connections: [{ id: 'c1' }] }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  project.provide('backendOrigin', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return () =>
    new Promise((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()))
      server.closeAllConnections()
    })
}
