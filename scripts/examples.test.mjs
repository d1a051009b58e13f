import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matches, read } from './docs.mjs'
import { root } from './run-command.mjs'

const MOST_LINES = 60
const OUR_PACKAGE = /from '(react-mesh-link|mesh-link-server)[/']/

const [, started = ''] = /EXAMPLES = \[([^\]]*)\]/.exec(read('examples/harness/start-example.ts')) ?? []
const examples = matches(started, /'([^']+)'/g)

/** @param {string} example */
const filesOf = (example) =>
  readdirSync(join(root, 'examples', example))
    .filter((file) => /\.(js|tsx?)$/.test(file) && !file.includes('.spec.'))
    .map((file) => read(`examples/${example}/${file}`))

/**
 * Counts the lines of code that an integrator would write: without comments and blank lines.
 *
 * @param {string} code
 */
function countLines(code) {
  const lines = code.replace(/\/\*[\s\S]*?\*\//g, '').split('\n')
  return lines.filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length
}

describe.each(examples)('the example %s', (example) => {
  it(`integrates our packages in at most ${MOST_LINES} lines`, () => {
    const integrating = filesOf(example).filter((code) => OUR_PACKAGE.test(code))
    expect(integrating.length).toBeGreaterThan(0)
    expect(integrating.reduce((sum, code) => sum + countLines(code), 0)).toBeLessThanOrEqual(MOST_LINES)
  })

  it('says what it shows and how to start it, and has a test', () => {
    expect(read(`examples/${example}/README.md`)).toContain(`pnpm start ${example}`)
    expect(read('examples/README.md')).toContain(`(${example})`)
    expect(existsSync(join(root, `examples/${example}/${example}.spec.ts`))).toBe(true)
  })
})

it('finds each folder of an example', () => {
  const folders = readdirSync(join(root, 'examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, 'examples', entry.name, 'server.ts')))
    .map(({ name }) => name)
  expect(folders.sort()).toEqual([...examples].sort())
  expect(examples.length).toBeGreaterThanOrEqual(6)
})

it('counts neither comments nor blank lines', () => {
  expect(countLines("/** One\n * two */\n\n// three\nconst four = 'five' // six\n")).toBe(1)
})
