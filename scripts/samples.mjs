import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { read, readSamples } from './docs.mjs'
import { root } from './run-command.mjs'

/** @import { Sample } from './docs.mjs' */

/** The native compiler needs a fifth of the time. */
const TSC = join(root, 'node_modules/typescript-7.0/bin/tsc')
const LANGUAGES = ['ts', 'tsx', 'js', 'jsx']
/** What a page leaves to the app around it: stand-ins for the reader's own files. */
const READER = join(root, 'scripts/reader')
/** Files that other pages refer to: a reader has them from there. */
const OF_OTHER_PAGES = {
  'server/intents.ts': 'packages/link-server/README.md',
  'server/mesh.ts': 'packages/link-server/README.md',
  'server/ledger.ts': 'docs/server.md',
}
const NODE_MODULES = ['packages/react-link', 'packages/link-server', 'packages/link-sandbox', '.']

/** @param {Sample} sample @returns {boolean} */
export const isCode = ({ language }) => LANGUAGES.includes(language)

/** @param {Sample} sample @returns {string | undefined} why it is not compiled */
export const whyNotCompiled = ({ note }) => /^not compiled: (.+)$/.exec(note ?? '')?.[1]

/**
 * Compiles blocks of code with the sources of the packages. Each document is an app: a block whose first line names a
 * file is that file, any other block is a module of its own.
 *
 * @param {Sample[]} samples
 * @returns {string[]} the errors, as `docs/guide.md:12: error …`
 */
export function typeErrors(samples) {
  const folder = mkdtempSync(join(tmpdir(), 'mesh-link-samples-'))
  try {
    linkPackages(join(folder, 'node_modules'))
    cpSync(join(READER, 'given.ts'), join(folder, 'given.ts'))
    const code = samples.filter((it) => isCode(it) && !whyNotCompiled(it))
    /** @type {Map<string, Sample>} */
    const places = new Map()
    for (const sample of code) places.set(join(sample.document, fileOf(sample)), sample)
    for (const document of new Set(code.map((it) => it.document))) fillUp(folder, document)
    for (const [path, sample] of places) write(join(folder, path), withGiven(sample))
    return programs(code).flatMap((documents) => compile(folder, documents, places))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {Sample} sample */
function fileOf({ file, line, language }) {
  // Script is only parsed: a page that is in plain script leaves the types to its reader.
  return file ?? `line-${line}.${language === 'js' ? 'jsx' : language}`
}

/**
 * What `<!-- with: a, b; c from './file' -->` names is imported on the first line, so that lines keep their numbers.
 *
 * @param {Sample} sample
 */
function withGiven({ note, code }) {
  const [, given] = /^with: (.+)$/.exec(note ?? '') ?? []
  const imports = given?.split('; ').map((it) => {
    const [names, from = "'#given'"] = it.split(' from ')
    return `import { ${names} } from ${from}; `
  })
  return (imports ?? []).join('') + code
}

/** @param {string} folder @param {string} document gets the files that its app has from elsewhere */
function fillUp(folder, document) {
  cpSync(join(READER, 'server'), join(folder, document, 'server'), { recursive: true })
  for (const [file, page] of Object.entries(OF_OTHER_PAGES))
    write(join(folder, document, file), readSamples(page).find((it) => it.file === file)?.code ?? '')
}

/**
 * A page that tells the types of the app to the package tells them to its whole program, so it has one of its own.
 *
 * @param {Sample[]} samples
 * @returns {string[][]} the documents of each program
 */
function programs(samples) {
  const all = [...new Set(samples.map((it) => it.document))]
  const alone = all.filter((document) =>
    samples.some((it) => it.document === document && it.code.includes("declare module 'react-mesh-link'")),
  )
  return [all.filter((it) => !alone.includes(it)), ...alone.map((it) => [it])]
}

/** @param {string} folder @param {string[]} documents @param {Map<string, Sample>} places */
function compile(folder, documents, places) {
  if (documents.length === 0) return []
  write(join(folder, 'tsconfig.json'), JSON.stringify(settings(folder, documents)))
  const { status, stdout } = spawnSync(process.execPath, [TSC, '-p', folder], {
    cwd: folder,
    encoding: 'utf8',
  })
  const lines = stdout.split('\n').filter((line) => line.includes('error TS'))
  if (status !== 0 && lines.length === 0) return [stdout]
  // Page by page, and line by line.
  return [...new Set(lines.map((line) => describe(line, places)))].sort(
    new Intl.Collator('en', { numeric: true }).compare,
  )
}

/** @param {string} text of the compiler @param {Map<string, Sample>} places */
function describe(text, places) {
  const [, path = '', line = '', error = ''] = /^(.+)\((\d+),\d+\): (error .+)$/.exec(text) ?? []
  const sample = places.get(path)
  return sample ? `${sample.document}:${sample.line + Number(line) - 1}: ${error}` : text
}

/** @param {string} folder @param {string[]} documents */
function settings(folder, documents) {
  return {
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: {
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      // A page may import styles: the frameworks of the quick starts declare them like Vite.
      types: ['node', 'vite/client'],
      jsx: 'react-jsx',
      allowJs: true,
      noUnusedLocals: false,
      paths: {
        ...packagePaths(),
        '#given': [join(folder, 'given.ts')],
        '@/*': documents.map((it) => join(folder, it, '*')),
      },
    },
    files: documents.flatMap((it) =>
      readdirSync(join(folder, it), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.[jt]sx?$/.test(path))
        .map((path) => join(folder, it, path)),
    ),
  }
}

/** The packages are their sources, as everywhere here: nothing needs a build first. */
function packagePaths() {
  const { config } = ts.parseConfigFileTextToJson('tsconfig.base.json', read('tsconfig.base.json'))
  /** @type {Record<string, string[]>} */
  const paths = config.compilerOptions.paths
  return Object.fromEntries(
    Object.entries(paths).map(([name, files]) => [name, files.map((it) => join(root, it))]),
  )
}

/** @param {string} folder gets every package that our packages have been installed with */
function linkPackages(folder) {
  for (const from of NODE_MODULES.map((it) => join(root, it, 'node_modules')))
    for (const name of readdirSync(from).flatMap((it) =>
      it.startsWith('@') ? readdirSync(join(from, it)).map((sub) => join(it, sub)) : [it],
    )) {
      if (name.startsWith('.') || existsSync(join(folder, name))) continue
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      symlinkSync(join(from, name), join(folder, name), 'dir')
    }
}

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
