import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from 'hono'
import { missingUiPage } from './missing-ui-page'
import { uiFolder } from './ui-folder'

/** Answers a page of the built UI. Looked up each time, so that a build beside a running sandbox is served at once. */
export async function answerPage(c: Context, name: 'index.html' | 'oauth.html'): Promise<Response> {
  const folder = uiFolder()
  const file = folder && join(folder, name)
  if (!file || !existsSync(file)) return c.html(missingUiPage, 503)
  return c.html(await readFile(file, 'utf8'))
}
