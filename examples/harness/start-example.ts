import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import react from '@vitejs/plugin-react'
import { startSandbox } from 'mesh-link-sandbox'
import { createServer as createViteServer } from 'vite'
import { buildLinkUi } from '../../apps/demo/stack/build-link-ui'

export const EXAMPLES = [
  'own-token-route',
  'guest-checkout',
  'swap',
  'merchant',
  'connect-then-pay',
  'plain-html',
] as const
export type ExampleName = (typeof EXAMPLES)[number]

/** A running example. */
export interface Example {
  url: string
  /** The sandbox's API and its credentials. Secret. */
  sandbox: { apiUrl: string; clientId: string; clientSecret: string }
  close: () => Promise<void>
}

/** What an example's `server.ts` exports: the integrator's routes, all below `/api`. */
interface ExampleServer {
  app: { fetch: (request: Request) => Response | Promise<Response> }
}

const folderOf = (name: string) => fileURLToPath(new URL(`../${name}/`, import.meta.url))

/**
 * Starts an example in this process: the sandbox as Mesh, and on one port the example's routes and its page.
 *
 * @param port 0 for any free port
 */
export async function startExample(name: ExampleName, port = 0): Promise<Example> {
  await buildLinkUi()
  const server = createServer()
  const ownPort = await listen(server, port)
  const sandbox = await startSandbox({
    port: 0,
    linkPort: 0,
    clientName: 'Example',
    settleAfterSeconds: 1,
    webhookUrl: `http://127.0.0.1:${ownPort}/api/mesh/webhooks/mesh`,
  })
  // As an integrator's environment has them.
  Object.assign(process.env, {
    MESH_API_URL: sandbox.apiUrl,
    MESH_CLIENT_ID: sandbox.clientId,
    MESH_CLIENT_SECRET: sandbox.clientSecret,
    MESH_WEBHOOK_SECRET: sandbox.webhookSecret,
    MESH_LINK_ENCRYPTION_SECRET: randomBytes(32).toString('base64'),
    GUEST_SECRET: randomBytes(32).toString('base64'),
  })
  const { app }: ExampleServer = await import(`../${name}/server.ts`)
  const routes = getRequestListener(app.fetch)
  const vite = await startVite(name, server, sandbox.linkUrl)
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/api/')) void routes(request, response)
    else vite.middlewares(request, response)
  })

  return {
    url: `http://localhost:${ownPort}`,
    sandbox: {
      apiUrl: sandbox.apiUrl,
      clientId: sandbox.clientId,
      clientSecret: sandbox.clientSecret,
    },
    async close() {
      server.close()
      await Promise.all([vite.close(), sandbox.close()])
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
}

/** Serves the example's page. */
function startVite(name: ExampleName, server: Server, linkOrigin: string) {
  return createViteServer({
    root: folderOf(name),
    configFile: false,
    logLevel: 'warn',
    // Each example has its own, because two may start at the same time.
    cacheDir: `${folderOf('node_modules')}.vite/${name}`,
    plugins: [react()],
    resolve: { dedupe: ['react', 'react-dom', '@tanstack/react-query'], tsconfigPaths: true },
    optimizeDeps: {
      // Without this list, Vite finds these packages at the first click, and reloads the page.
      include: [
        '@meshconnect/web-link-sdk',
        '@tanstack/react-query',
        'react',
        'react-dom',
        'react-dom/client',
        'react/jsx-dev-runtime',
        'react-mesh-link > zustand',
        'react-mesh-link > zustand/vanilla',
      ],
    },
    define: { 'import.meta.env.VITE_LINK_ORIGIN': JSON.stringify(linkOrigin) },
    server: {
      middlewareMode: true,
      hmr: { server },
      // The design tokens and the shared look are outside the example's folder.
      fs: { allow: [fileURLToPath(new URL('../../', import.meta.url))] },
    },
  })
}
