import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const here = fileURLToPath(new URL('.', import.meta.url))

/** `typescript` is the compiler that we build with; 7 is the native compiler. */
const COMPILERS = ['typescript-5.4', 'typescript-5.9', 'typescript', 'typescript-7.0']

/** `node10` reads no `exports`. TypeScript 7 no longer has it. */
const RESOLUTIONS = ['bundler', 'node16', 'nodenext', 'node10']

describe.each(COMPILERS)('%s', (compiler) => {
  const resolutions = RESOLUTIONS.filter((name) => name !== 'node10' || compiler !== 'typescript-7.0')

  it.concurrent.each(resolutions)(
    'accepts an app and all types that it imports, resolved as %s',
    async (moduleResolution) => {
      const options = { moduleResolution, exactOptionalPropertyTypes: moduleResolution === 'bundler' }
      expect(await compile(compiler, options)).toBe('')
    },
  )

  it.concurrent('accepts an app in CommonJS', async () => {
    expect(await compile(compiler, { moduleResolution: 'nodenext' }, 'common-js.cts')).toBe('')
  })
})

it.concurrent('accepts an app with the types of React 18', async () => {
  // Both major versions are installed here; an app has only one.
  const types = join(here, '../react-18.3/node_modules/@types/react')
  const paths = { react: [types], 'react/jsx-runtime': [join(types, 'jsx-runtime')] }

  expect(await compile('typescript', { moduleResolution: 'bundler', paths })).toBe('')
})

it.concurrent('an app without React gets no types of React either', async () => {
  const options = {
    moduleResolution: 'bundler',
    exactOptionalPropertyTypes: true,
    jsx: 'preserve',
    listFiles: true,
  }
  const files = (await compile('typescript', options, 'without-react.ts')).split('\n')

  expect(files.filter((file) => file.includes(': error TS'))).toEqual([])
  expect(files.some((file) => file.endsWith('app/without-react.ts'))).toBe(true)
  expect(files.filter((file) => /node_modules\/(@types\/react|@tanstack)/.test(file))).toEqual([])
})

/**
 * Checks the app as strictly as a compiler can, declarations of packages included.
 *
 * @param {string} compiler the package's name
 * @param {{ moduleResolution: string, exactOptionalPropertyTypes?: boolean, jsx?: string, listFiles?: boolean, paths?: Record<string, string[]> }} options
 * @param {string} [file] where the app starts
 * @returns {Promise<string>} what the compiler says
 */
async function compile(compiler, options, file = 'app.tsx') {
  const project = {
    compilerOptions: {
      strict: true,
      skipLibCheck: false,
      noEmit: true,
      target: 'es2022',
      module: /^node(16|next)$/.test(options.moduleResolution) ? options.moduleResolution : 'esnext',
      ...(options.moduleResolution === 'node10' &&
        compiler === 'typescript' && { ignoreDeprecations: '6.0' }),
      lib: ['es2022', 'dom', 'dom.iterable'],
      jsx: 'react-jsx',
      types: [],
      ...options,
    },
    files: [join(here, 'app', file)],
  }
  const folder = join(here, 'app/node_modules/.projects')
  mkdirSync(folder, { recursive: true })
  const path = join(
    folder,
    `${compiler} ${file} ${Object.values(options).map(String).join(' ')}.json`.replaceAll('/', '-'),
  )
  writeFileSync(path, JSON.stringify(project))
  const tsc = join(here, 'node_modules', compiler, 'bin/tsc')
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [tsc, '--pretty', 'false', '-p', path])
    return stdout
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error)
    return stdout + stderr || String(error)
  }
}
