import { describe, expect, it } from 'vitest'
import { matches, read, readSamples } from './docs.mjs'

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

describe('the samples of the server', () => {
  it('name their files, so that a reader knows where they go', () => {
    const nameless = [...readme, ...handbook, ...elsewhere].filter((it) => it.language === 'ts' && !it.file)
    expect(nameless).toEqual([])
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
