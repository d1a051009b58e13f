// What each package offers to its users, as text: every export of every entry, with its types written out. The text is
// committed, so that a change of it is seen in review. Needs a build.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { PUBLISHED, readPackage } from '../packages.mjs'
import { root } from '../run-command.mjs'

/** What a reader runs when the texts differ. */
export const COMMAND = 'npm run api'

/** What an app compiles with: the options that change how a type is written. */
const COMPILER_OPTIONS = {
  ...{ target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler', jsx: 'react-jsx' },
  ...{ lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: ['node'], strict: true, skipLibCheck: true },
}
/** The compiler and the entries are sound, which other checks prove; a report is asked for nothing but its text. */
const SILENT = { default: { logLevel: ExtractorLogLevel.None } }
/** Marks for release stages and missing comments, which we do not use. They hide what a line says. */
const MARKS = /^ *\/\/ (@public( \(undocumented\))?|\(undocumented\)|\(No @packageDocumentation .*\)\n)\n/gm

/** @typedef {{ file: string, text: string }} Report path from the root, and its text */

/** @returns {Report[]} the reports as the build has them */
export function createReports() {
  const into = mkdtempSync(join(tmpdir(), 'mesh-link-api-'))
  try {
    return PUBLISHED.flatMap((folder) => createReportsOf(folder, into))
  } finally {
    rmSync(into, { recursive: true })
  }
}

/**
 * @param {Report[]} reports as the build has them
 * @param {string} [base] where their files are
 * @returns {string[]} what differs from the files, one line each
 */
export function compareReports(reports, base = root) {
  const changed = reports.flatMap(({ file, text }) => {
    const path = join(base, file)
    if (!existsSync(path)) return [`${file} does not exist`]
    const line = findDifference(readFileSync(path, 'utf8'), text)
    return line ? [`${file}:${line.number} is "${line.before}", and the build has "${line.after}"`] : []
  })
  const known = new Set(reports.map(({ file }) => file))
  const left = listReportFiles(base).filter((file) => !known.has(file))
  return [...changed, ...left.map((file) => `${file} is of an entry that is gone`)]
}

/** @param {Report[]} reports */
export function writeReports(reports) {
  for (const file of listReportFiles(root)) rmSync(join(root, file))
  for (const { file, text } of reports) {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), text)
  }
}

/**
 * @param {string} folder below `packages`
 * @param {string} into for what the extractor writes
 * @returns {Report[]}
 */
function createReportsOf(folder, into) {
  const entries = entriesOf(folder)
  const paths = entries.map(({ types }) => types)
  const configs = entries.map((entry) => configFor(folder, entry, paths, into))
  const [first] = configs
  if (!first) return []
  // One program for all entries of a package: reading the types takes longer than the rest.
  const compilerState = CompilerState.create(first, { additionalEntryPoints: paths })
  return configs.map((config, index) => {
    Extractor.invoke(config, {
      localBuild: true,
      compilerState,
      messageCallback: (message) => {
        message.handled = true
      },
    })
    const name = entries[index]?.name ?? ''
    const text = toText(readFileSync(config.reportFilePath, 'utf8'), folder, name)
    return { file: `packages/${folder}/api/${name}.api.md`, text }
  })
}

/** @param {string} written by the extractor @param {string} folder @param {string} name of the entry */
function toText(written, folder, name) {
  const [, declarations = ''] = written.split('```ts\n')
  const entry = readPackage(folder).name + (name === 'index' ? '' : `/${name}`)
  const head = `# \`${entry}\`\n\nAll that this entry exports. Made from the build by \`${COMMAND}\`: do not edit.`
  return `${head}\n\n\`\`\`ts\n${declarations.replaceAll(MARKS, '').trimStart()}`
}

/**
 * @param {string} folder
 * @returns {{ name: string, types: string }[]} the entries that have types: `index` for `.`, `core` for `./core`
 */
export function entriesOf(folder) {
  /** @type {Record<string, string | { types?: string, import?: { types?: string } }>} */
  const exports = readPackage(folder).exports
  return Object.entries(exports).flatMap(([entry, target]) => {
    const types = typeof target === 'string' ? undefined : (target.import?.types ?? target.types)
    return types ? [{ name: entry.slice(2) || 'index', types: join(root, 'packages', folder, types) }] : []
  })
}

/**
 * @param {string} folder
 * @param {{ name: string, types: string }} entry
 * @param {string[]} files
 * @param {string} into
 */
function configFor(folder, { name, types }, files, into) {
  const projectFolder = join(root, 'packages', folder)
  const reportFolder = join(into, folder)
  const reportTempFolder = join(reportFolder, 'new')
  mkdirSync(reportTempFolder, { recursive: true })
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder,
      mainEntryPointFilePath: types,
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions: COMPILER_OPTIONS, files }, skipLibCheck: true },
      apiReport: {
        ...{ enabled: true, reportFolder, reportTempFolder, reportFileName: `${name}.api.md` },
        // A type without a name of its own changes what an export is, too.
        includeForgottenExports: true,
      },
      ...{ docModel: { enabled: false }, dtsRollup: { enabled: false }, tsdocMetadata: { enabled: false } },
      messages: {
        ...{ extractorMessageReporting: SILENT, tsdocMessageReporting: SILENT },
        compilerMessageReporting: SILENT,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, 'package.json'),
  })
}

/** @param {string} base */
function listReportFiles(base) {
  return PUBLISHED.flatMap((folder) => {
    const path = `packages/${folder}/api`
    return existsSync(join(base, path)) ? readdirSync(join(base, path)).map((file) => `${path}/${file}`) : []
  })
}

/** @param {string} before @param {string} after @returns the first line that differs */
function findDifference(before, after) {
  const [one, other] = [before.split('\n'), after.split('\n')]
  const index = [...Array(Math.max(one.length, other.length)).keys()].find((at) => one[at] !== other[at])
  if (index === undefined) return undefined
  return {
    number: index + 1,
    before: one[index]?.trim() ?? 'at its end',
    after: other[index]?.trim() ?? 'its end',
  }
}
