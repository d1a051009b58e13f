import { fileURLToPath } from 'node:url'
import { preview } from 'vite'

/** Serves the host page on a free port. */
export async function serveHost(
  headers: Record<string, string> = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const configFile = fileURLToPath(new URL('../host/vite.config.ts', import.meta.url))
  const server = await preview({ configFile, logLevel: 'warn', preview: { headers } })
  const [url] = server.resolvedUrls?.local ?? []
  if (!url) throw new Error('The server of the host page has no URL.')
  return { url, close: () => server.close() }
}
