import { serve } from '@hono/node-server'
import { createMeshLinkHandler, MeshLinkConfigError } from 'mesh-link-server'
import { createAuthenticate } from './authenticate'
import { ConfigError } from './config-error'
import { createApp } from './create-app'
import { intents } from './mesh'
import { readConfig } from './read-config'

try {
  const { port, sessionSecret, meshLink: config } = readConfig(process.env)
  const meshLink = createMeshLinkHandler({
    ...config,
    intents,
    authenticate: createAuthenticate(sessionSecret),
    // Higher than the defaults: the e2e tests open Link more often than a person does.
    limits: { linkTokensPerMinute: 120, readsPerMinute: 1200 },
  })
  const server = serve({ fetch: createApp({ sessionSecret, meshLink }).fetch, port, hostname: '127.0.0.1' })
  server.on('error', (error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'EADDRINUSE' ? 'another program uses it. Set API_PORT to a free port' : error.message
    fail(`The backend can't listen on port ${port}: ${why}.`)
  })
  await meshLink.ready()

  const stop = async () => {
    server.close()
    await meshLink.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
} catch (error) {
  fail(error instanceof ConfigError || error instanceof MeshLinkConfigError ? error.message : error)
}

function fail(problem: unknown): never {
  console.error(problem)
  process.exit(1)
}
