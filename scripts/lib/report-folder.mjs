import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Makes a folder for the reports of test runners, which goes when this process ends.
 *
 * @returns {string} absolute path
 */
export function reportFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'mesh-link-test-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
