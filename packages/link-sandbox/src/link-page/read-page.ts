import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { uiFolder } from './ui-folder'

/** A page of the built UI; undefined before its build. Looked up each time, so that a build beside a running sandbox is served at once. */
export async function readPage(name: 'index.html' | 'oauth.html'): Promise<string | undefined> {
  const folder = uiFolder()
  const file = folder && join(folder, name)
  return file && existsSync(file) ? readFile(file, 'utf8') : undefined
}
