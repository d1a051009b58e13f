import type { BrowserCommand } from 'vitest/node'
import type { MeshLinkOptions } from '../src/core/client/mesh-link-client'

interface PageToOpenOn {
  /** `https://…` leads to the server of `shopUrl` too. */
  origin: string
  /** The server that has the page and the library: the test's server, as another origin than Link's. */
  shopUrl: string
  /** Headers of the page. */
  headers?: Record<string, string>
  /** URL in the link token. */
  linkUrl: string
  options?: Omit<MeshLinkOptions, 'backend'>
}

interface Opened {
  status: string
  code?: string
  message?: string
  /** How many frames the page had at the end. */
  frames: number
  seconds: number
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Opens Link on a page of its own, with headers that the page of the tests can't have, and closes it when it has loaded. */
    openOnPage: (page: PageToOpenOn) => Promise<Opened>
  }
}

export const openOnPage: BrowserCommand<[PageToOpenOn]> = async (
  { context },
  { origin, shopUrl, headers = {}, linkUrl, options },
): Promise<Opened> => {
  const page = await context.newPage()
  try {
    if (origin !== shopUrl) {
      await page.route(`${origin}/**`, async (route) => {
        const { pathname, search } = new URL(route.request().url())
        await route.fulfill({ response: await route.fetch({ url: shopUrl + pathname + search }) })
      })
    }
    await page.goto(`${origin}/shop?headers=${encodeURIComponent(JSON.stringify(headers))}`)
    return await page.evaluate(
      async ({ origin, linkUrl, options }) => {
        const { createMeshLink } = await import(`${origin}/second-copy.js`)
        const token = {
          linkToken: btoa(linkUrl),
          expiresInSeconds: 600,
          linkSessionId: 'ls',
          accessTokens: [],
        }
        const client = createMeshLink({ ...options, backend: { createLinkToken: async () => token } })
        const start = performance.now()
        client.subscribe(() => {
          if (client.getState().session.status === 'open') client.close()
        })
        const { status, error } = await client.open({ intent: 'connect' })
        return {
          status,
          code: error?.code,
          message: error?.message,
          frames: document.querySelectorAll('iframe').length,
          seconds: (performance.now() - start) / 1000,
        }
      },
      { origin, linkUrl, options },
    )
  } finally {
    await page.close()
  }
}
