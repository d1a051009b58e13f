import { fileURLToPath } from 'node:url'
import { preview } from 'vite'

/** Serves the host page on a port of its own. */
export async function serveHost(
  headers: Record<string, string> = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const configFile = fileURLToPath(new URL('../host/vite.config.ts', import.meta.url))
  const server = await preview({ configFile, logLevel: 'warn', preview: { headers } })
  const [url] = server.resolvedUrls?.local ?? []
  if (!url) throw new Error('The host page is not served.')
  return { url, close: () => server.close() }
}
