import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matches, read, readSamples } from './docs.mjs'
import { root } from './run-command.mjs'

/** The native compiler needs a fifth of the time. */
const TSC = join(root, 'node_modules/typescript-7.0/bin/tsc')

const readme = readSamples('packages/link-server/README.md')
const handbook = readSamples('docs/server.md')
const elsewhere = [
  ...readSamples('docs/guide.md'),
  ...readSamples('docs/moving-in.md'),
  ...readSamples('README.md'),
].filter(
  ({ code, file }) =>
    file?.startsWith('server/') || /from '(mesh-link-server(\/\w+)?|@\/server\/mesh)'/.test(code),
)

/** Files that the samples leave to the reader, and packages that are not installed here. */
const THEIRS = {
  'server/session.ts': `type Session = { userId: string } | null
    export declare function readSession(request: Request): Promise<Session>
    export declare function authenticate(request: Request): Promise<Session>\n`,
  'server/addresses.ts': `import type { LinkTokenAddress } from 'mesh-link-server'
    export declare function depositAddresses(asset: string): LinkTokenAddress[]\n`,
  'server/vault.ts': 'export declare function readSecret(name: string): Promise<string>\n',
  'server/alerts.ts':
    'export declare function log(...what: unknown[]): void\nexport declare function wakeSomebody(why: object): void\n',
}

describe('the samples of the server', () => {
  it('name their files, so that a reader knows where they go', () => {
    const nameless = [...readme, ...handbook, ...elsewhere].filter((it) => it.language === 'ts' && !it.file)
    expect(nameless).toEqual([])
  })

  it('have no errors with the types of the package', { timeout: 120_000 }, () => {
    expect(typeErrors([...readme, ...handbook, ...elsewhere])).toEqual([])
  })
})

describe('the documents of the server', () => {
  const readmeText = read('packages/link-server/README.md')
  const handbookText = read('docs/server.md')
  /** @param {string} text @param {RegExp} pattern with one group */
  const all = (text, pattern) => [...new Set(matches(text, pattern))].sort()
  /** @param {string} text */
  const namesInFirstCells = (text) => all(all(text, /^\| (`[^|]*?) +\|/gm).join(' '), /`([\w.]+)`/g)

  it('name every variable of the environment that is read, and no other', () => {
    const used = all(source('handler/config-from-env.ts'), /'((?:MESH|DATABASE)_[A-Z_]+)'/g)
    expect(namesInFirstCells(section(readmeText, '### Environment'))).toEqual(used)
  })

  it('name every option', () => {
    const [, options = ''] = source('handler/options.ts').split('interface MeshLinkHandlerOptions {')
    const [own = ''] = section(readmeText, '## Options').split('| option of')
    expect(namesInFirstCells(own)).toEqual(all(options.split(/^}/m)[0] ?? '', /^ {2}(\w+)\??:/gm))
    for (const [file, name] of [
      ['mesh/mesh-options.ts', 'MeshOptions'],
      ['storage/postgres-storage.ts', 'PostgresStorageOptions'],
    ]) {
      const [, fields = ''] = source(file ?? '').split(`interface ${name} {`)
      expect(namesInFirstCells(readmeText)).toEqual(
        expect.arrayContaining(all(fields.split(/^}/m)[0] ?? '', /^ {2}(\w+)\??:/gm)),
      )
    }
  })

  it('name every route', () => {
    const [, operations = ''] = source('openapi/create-open-api-document.ts').split('const operations')
    const paths = all(operations, /^ {2}'(\/[^']*)'/gm).map((path) => path.replace('{id}', ':id'))
    const rows = section(readmeText, '## Routes')
    expect(all(rows, /^\| `(?:GET|POST|DELETE) (\/[\w./:-]*)/gm)).toEqual(paths)
  })

  it('name every table', () => {
    const tables = all(source('storage/tables.ts'), /^ {2}mesh_link_(\w+):/gm)
    expect(namesInFirstCells(section(readmeText, '## Data'))).toEqual(tables)
  })

  it('name only commands and events that exist', () => {
    const commands = all(
      source('cli/arguments.ts').split('const COMMANDS')[1] ?? '',
      /^ {2}(\w+): \{ flags/gm,
    )
    const events = all(source('events.ts'), /type: '(\w+)'/g)
    expect(commands).toEqual(expect.arrayContaining(all(handbookText, /npx mesh-link-server (\w+)/g)))
    expect(events).toEqual(
      expect.arrayContaining(all(section(handbookText, '## What to watch'), /^\| `(\w+)`/gm)),
    )
  })
})

/** @param {string} file */
function source(file) {
  return read(`packages/link-server/src/${file}`)
}

/**
 * A part of a document, up to the next heading.
 *
 * @param {string} [text]
 * @param {string} [heading]
 */
function section(text = '', heading = '') {
  const [, after = ''] = text.split(`\n${heading}\n`)
  return after.split(/\n#{2,3} /)[0] ?? ''
}

/**
 * @param {import('./docs.mjs').Sample[]} samples
 * @returns {string[]} the compiler's errors in the samples, one per line
 */
function typeErrors(samples) {
  const folder = mkdtempSync(join(tmpdir(), 'mesh-link-doc-'))
  try {
    symlinkSync(join(root, 'packages/link-server/node_modules'), join(folder, 'node_modules'), 'dir')
    const ledger = handbook.find(({ file }) => file === 'server/ledger.ts')
    for (const { document, language, file = '', code } of samples) {
      if (language !== 'ts') continue
      // Documents have files with the same name. README and handbook are one app; each other document is its own app.
      const place = elsewhere.some((it) => it.document === document) ? join(folder, document) : folder
      write(join(place, file), code)
      write(join(place, 'server/ledger.ts'), ledger?.code ?? '')
      for (const [name, text] of Object.entries(THEIRS)) write(join(place, name), text)
    }
    write(join(folder, 'tsconfig.json'), JSON.stringify(compilerSettings(folder)))
    const { stdout } = spawnSync(process.execPath, [TSC, '-p', folder], {
      cwd: folder,
      encoding: 'utf8',
    })
    // Errors in the package itself are found by `pnpm typecheck`.
    return stdout.split('\n').filter((line) => line.includes('error TS') && !line.startsWith('..'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
function compilerSettings(folder) {
  return {
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: {
      lib: ['ES2023', 'DOM'],
      types: ['node'],
      noUnusedLocals: false,
      paths: {
        '@/*': [join(folder, '*')],
        'mesh-link-server': [join(root, 'packages/link-server/src/index.ts')],
        'mesh-link-server/*': [join(root, 'packages/link-server/src/mounts/*')],
        'react-mesh-link/core': [join(root, 'packages/react-link/src/without-react.ts')],
        '@tanstack/react-query': [join(root, 'packages/react-link/node_modules/@tanstack/react-query')],
        'react-mesh-link/contract': [join(root, 'packages/react-link/src/contract.ts')],
      },
    },
    include: ['**/*.ts', 'app/api/mesh/[[]...path]/*.ts'],
    exclude: ['node_modules'],
  }
}

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
