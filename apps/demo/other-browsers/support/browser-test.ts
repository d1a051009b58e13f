import { test as base, expect, inject } from 'vitest'
import { startBrowser } from '../driver/start-browser'

/** A test in the browser of this project. Whatever a page of it complains of fails the test. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures asked for from the pattern
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await startBrowser(inject('browser'))
    onCleanup(browser.close)
    return browser
  })
  /** Complaints that a test means to bring about: it adds what they look like. */
  .extend('forgiven', () => [] as RegExp[])
  .extend('visit', async ({ browser, forgiven }, { onCleanup }) => {
    const visit = await browser.visit()
    onCleanup(async () => {
      const complaints = await visit.complaints().finally(visit.end)
      expect(complaints.filter((line) => !forgiven.some((pattern) => pattern.test(line)))).toEqual([])
    })
    return visit
  })
