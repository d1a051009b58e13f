import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chromiumLaunchOptions } from '../../scripts/chromium-launch-options.mjs'
import { serveApp } from './serve-app.mjs'
import { startSandbox } from './start-sandbox.mjs'
import { TOOLS } from './tools.mjs'

/** @import { Browser } from 'playwright' */
/** @import { ServedApp } from './serve-app.mjs' */

const here = import.meta.dirname
const folder = mkdtempSync(join(tmpdir(), 'mesh-link-tools-'))
/** @type {Browser} */
let browser
/** @type {ServedApp} */
let app
/** @type {Awaited<ReturnType<typeof startSandbox>>} */
let sandbox

beforeAll(async () => {
  app = await serveApp(() => sandbox)
  sandbox = await startSandbox([`--allowed-origin=${app.origin}`])
  browser = await chromium.launch(chromiumLaunchOptions())
})

afterAll(async () => {
  await Promise.all([browser?.close(), app?.stop(), sandbox?.stop()])
  rmSync(folder, { recursive: true, force: true })
})

it.each(Object.entries(TOOLS))('%s builds an app that opens Link at a click', async (name, command) => {
  const outDir = join(folder, name)
  const [file = '', ...args] = command(outDir)
  const PATH = [join(here, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  await promisify(execFile)(file, args, { cwd: here, env: { ...process.env, NODE_ENV: 'production', PATH } })
  if (!existsSync(join(outDir, 'index.html'))) writeFileSync(join(outDir, 'index.html'), PAGE)

  app.show(outDir)
  const page = await browser.newPage()
  /** @type {string[]} */
  const errors = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(`${app.origin}/?link=${sandbox.linkUrl}`)
  await page.getByRole('button', { name: 'Connect an account' }).click()
  const link = page.getByRole('dialog').frameLocator('iframe')
  await link.getByRole('heading').first().waitFor({ timeout: 30_000 })

  expect(new URL(page.frames().at(-1)?.url() ?? '').origin).toBe(sandbox.linkUrl)
  expect(errors).toEqual([])
  await page.close()
})

/** For tools that build no page. */
const PAGE = `<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,">
<div id="root"></div><script type="module" src="main.js"></script></html>`
