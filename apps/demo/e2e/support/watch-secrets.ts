import { expect, type Page } from '@playwright/test'

const SECRET_KEYS = new Set(['accessToken', 'refreshToken', 'tokenId', 'linkToken'])

/** Collects every token that passes between page and backend, to check that no token appears elsewhere. */
export function watchSecrets(page: Page) {
  const secrets = new Set<string>()
  const reading: Promise<unknown>[] = []
  page.on('response', (response) => {
    // The routes of the handler, and an integrator's own.
    if (!/\/api\/(mesh\/|link-token$)/.test(response.url())) return
    collect(parse(response.request().postData()), secrets)
    reading.push(
      response.text().then(
        (text) => collect(parse(text), secrets),
        // The page was closed before the body could be read.
        () => {},
      ),
    )
  })

  return {
    /** Checks that no token is in the page, its address, its storage, its cookies or `lines`. */
    async expectNoneInSight(lines: string[]) {
      await Promise.all(reading)
      if (page.isClosed() || secrets.size === 0) return
      const shown = await page.evaluate(() =>
        [
          document.documentElement.outerHTML,
          location.href,
          JSON.stringify({ ...localStorage }),
          JSON.stringify({ ...sessionStorage }),
          document.cookie,
        ].join('\n'),
      )
      const inSight = [...secrets].filter((secret) => (shown + lines.join('\n')).includes(secret))
      // Compares only the number, because the message of a failed test is a log too.
      expect(inSight.length, 'tokens in sight').toBe(0)
    },
  }
}

function collect(value: unknown, secrets: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, secrets)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (SECRET_KEYS.has(key) && typeof inner === 'string' && inner !== '') secrets.add(inner)
      else collect(inner, secrets)
    }
  }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
