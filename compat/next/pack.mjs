import { cpSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAndUnpack } from '../unpack.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The app of the test. A copy, because the test edits it and Next.js writes into it. */
export const site = join(here, '.site')

/** Puts `mesh-link-server` into a copy of the app, as npm would. */
export default function setup() {
  rmSync(site, { recursive: true, force: true })
  cpSync(join(here, 'site'), site, { recursive: true })
  const installed = buildAndUnpack({ folder: 'link-server', name: 'mesh-link-server', app: site })
  const dependencies = join(here, '../../packages/link-server/node_modules')
  symlinkSync(dependencies, join(installed, 'node_modules'), 'dir')
}
