import { test as base, expect, inject } from 'vitest'
import { startFirefox } from '../driver/firefox'
import { startWebKit } from '../driver/webkit'

/** A test in the browser of this project. A warning or an error of the page fails the test. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures asked for from the pattern
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await (inject('browser') === 'firefox' ? startFirefox() : startWebKit())
    onCleanup(browser.close)
    return browser
  })
  /** Patterns of the warnings and errors that the test expects. */
  .extend('forgiven', () => [] as RegExp[])
  .extend('visit', async ({ browser, forgiven }, { onCleanup }) => {
    const visit = await browser.visit()
    onCleanup(async () => {
      const complaints = await visit.complaints().finally(visit.end)
      expect(complaints.filter((line) => !forgiven.some((pattern) => pattern.test(line)))).toEqual([])
    })
    return visit
  })
