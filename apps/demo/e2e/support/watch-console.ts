import { expect, type Page } from '@playwright/test'
import { watchSecrets } from './watch-secrets'

/**
 * A fixture: the lines on the page's console. They must be empty at the end, so a test removes the lines that it expects;
 * and no token may be in sight.
 */
export async function watchConsole(
  { page }: { page: Page },
  use: (lines: string[]) => Promise<void>,
): Promise<void> {
  const lines: string[] = []
  page.on('console', (message) => {
    // Messages of Vite and React in development.
    if (message.type() === 'debug' || message.text().includes('React DevTools')) return
    lines.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`))
  const secrets = watchSecrets(page)
  await use(lines)
  await secrets.expectNoneInSight(lines)
  expect(lines).toEqual([])
}
