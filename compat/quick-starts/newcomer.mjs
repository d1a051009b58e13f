import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../../scripts/run-command.mjs'
import { readQuickStart } from './page.mjs'

const PACKAGES = ['react-mesh-link', 'mesh-link-server', 'mesh-link-sandbox']
/** The commands of a page start within this time, also on a machine that does other things. */
const START_MS = 120_000

/**
 * Builds and packs the packages as npm would get them.
 *
 * @param {string} folder
 * @returns {Map<string, string>} path of the tarball by name of the package
 */
export function packAll(folder) {
  run(`pnpm --silent -r --filter "./packages/*" pack --pack-destination ${folder}`, root)
  const tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  return new Map(
    PACKAGES.map((name) => {
      const tarball = tarballs.find((it) => it.startsWith(`${name}-`))
      if (!tarball) throw new Error(`${name} was not packed.`)
      return [name, join(folder, tarball)]
    }),
  )
}

/** An app that was made by a page. */
export class Newcomer {
  /** @type {import('node:child_process').ChildProcess[]} */
  #terminals = []
  #output = ''

  /** @param {string} name of the page @param {string} folder an empty folder */
  constructor(name, folder) {
    this.page = readQuickStart(name)
    this.folder = folder
  }

  /** What all terminals have shown. */
  get output() {
    return this.#output
  }

  /** What the terminals have shown that looks like an error. */
  get errors() {
    return this.#output.split('\n').filter((line) => /\b(error|exception|unhandled|failed)\b/i.test(line))
  }

  /**
   * Makes the app, and writes the files of the page.
   *
   * @param {Map<string, string>} tarballs
   */
  makeApp(tarballs) {
    for (const command of this.page.setUp) {
      const [, into] = /^cd (\S+)$/.exec(command) ?? []
      if (into) this.folder = join(this.folder, into)
      else run(withTarballs(command, tarballs), this.folder)
    }
    for (const { path, code } of this.page.files) this.write(path, code)
  }

  /** @param {string} path @param {string} text */
  write(path, text) {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    writeFileSync(join(this.folder, path), text)
  }

  /** @param {string} command */
  run(command) {
    run(command, this.folder)
  }

  /**
   * Runs a command in a terminal of its own.
   *
   * @param {string} command
   * @param {RegExp} isReady what the terminal shows when the command is ready
   * @returns {Promise<string>} what it has shown by then
   */
  open(command, isReady) {
    const terminal = spawn(command, { cwd: this.folder, shell: true, detached: true, env: environment() })
    this.#terminals.push(terminal)
    return new Promise((resolve, reject) => {
      let shown = ''
      const fail = (/** @type {string} */ why) => reject(new Error(`${command} ${why}.\n${shown}`))
      const timer = setTimeout(() => fail('was not ready in time'), START_MS)
      const read = (/** @type {Buffer} */ chunk) => {
        shown += chunk
        this.#output += chunk
        // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal
        if (!isReady.test(shown.replace(/\x1b\[\d+m/g, ''))) return
        clearTimeout(timer)
        resolve(shown)
      }
      terminal.stdout.on('data', read)
      terminal.stderr.on('data', read)
      terminal.once('exit', (code) => {
        clearTimeout(timer)
        fail(`ended with exit code ${code}`)
      })
    })
  }

  /** Stops all terminals. */
  async close() {
    await Promise.all(
      this.#terminals.splice(0).map(async (terminal) => {
        if (terminal.exitCode !== null || terminal.pid === undefined) return
        const ended = new Promise((resolve) => terminal.once('exit', resolve))
        // The shell has children of its own.
        process.kill(-terminal.pid, 'SIGTERM')
        await ended
      }),
    )
  }
}

/** An empty folder outside of this repository, so that nothing of it is found by accident. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'mesh-link-newcomer-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** @param {string} command @param {Map<string, string>} tarballs */
function withTarballs(command, tarballs) {
  return command
    .split(' ')
    .map((word) => tarballs.get(word) ?? word)
    .join(' ')
}

/** What a newcomer has: nothing of this repository's scripts. */
function environment() {
  const mine = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|VITE|MESH_|CI$)/i.test(name))
  return {
    ...Object.fromEntries(mine),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_yes: 'true',
    // What one page has fetched, the next ones take from npm's cache without asking whether it is the newest.
    npm_config_prefer_offline: 'true',
  }
}

/** @param {string} command @param {string} cwd */
function run(command, cwd) {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd,
    shell: true,
    encoding: 'utf8',
    env: cwd === root ? process.env : environment(),
  })
  if (status !== 0) throw new Error(`${command} ended with exit code ${status}.\n${stdout}${stderr}`)
}
