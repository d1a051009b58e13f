/** A command of Vitest, which runs in Node. Its types are beside it: a config that imports TypeScript makes Vite warn. */
export const openOnPage = async ({ context }, { origin, shopUrl, headers = {}, linkUrl, options }) => {
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
        const { status, error } = await client.open(
          { intent: 'connect' },
          // The error is in the dialog until the user closes it.
          { onError: () => setTimeout(() => document.querySelector('[data-mesh-part="leave"]')?.click()) },
        )
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
