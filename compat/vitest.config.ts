import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { reactCompiler } from './react-compiler/react-compiler.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const library = join(here, '../packages/react-link')

/** Packages that use React. All come from one folder, so that hooks and renderer have the same React. */
const REACTS = ['react', 'react-dom', '@testing-library/react', '@tanstack/react-query', 'zustand']

/** The library's own tests of hooks and components, with other versions of React and with React Compiler. */
export default defineConfig({
  test: {
    // One project after another: the files of two projects would alternate, and each file would start a new worker.
    projects: [
      libraryTests('react-18.2', { react: '18.2', order: 1 }),
      libraryTests('react-18.3', { react: '18.3', order: 2 }),
      libraryTests('react-19.0', { react: '19.0', order: 3 }),
      libraryTests('react-compiler', {
        react: '19.3',
        order: 4,
        plugins: [reactCompiler(join(library, 'src'))],
        tests: ['react-compiler/*.test.tsx'],
      }),
    ],
  },
})

interface Surroundings {
  /** Major and minor version of React that the folder installs. */
  react: string
  order: number
  plugins?: Plugin[]
  /** More tests; paths from this folder. */
  tests?: string[]
}

/**
 * @param folder the packages that its `package.json` installs replace the library's own
 */
function libraryTests(
  folder: string,
  { react: version, order, plugins = [], tests = [] }: Surroundings,
): TestProjectInlineConfiguration {
  return {
    root: library,
    plugins: [...plugins, react()],
    resolve: {
      alias: REACTS.map((name) => ({
        find: new RegExp(`^${name}(?=/|$)`),
        replacement: join(here, folder, 'node_modules', name),
      })),
    },
    test: {
      name: folder,
      sequence: { groupOrder: order },
      environment: 'jsdom',
      isolate: false,
      // No test here measures time, and the machine may be busy.
      testTimeout: 30_000,
      include: [
        'src/{components,following,hooks,messages,saving}/**/*.test.{ts,tsx}',
        'src/*.test.{ts,tsx}',
        ...['react-version.test.tsx', ...tests].map((path) => join(here, path)),
      ],
      exclude: [
        ...configDefaults.exclude,
        '**/*.{browser,depth,mui}.test.*',
        // React has it since 19.2.
        ...(version === '19.3' ? [] : ['**/activity.test.tsx']),
      ],
      setupFiles: ['./test/quiet-console.ts', './test/setup.ts'],
      env: { EXPECTED_REACT: version },
    },
  }
}
