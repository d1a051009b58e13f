import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read } from '../docs.mjs'
import { PUBLISHED } from '../packages.mjs'
import { root } from '../run-command.mjs'
import { COMMAND, compareReports, entriesOf } from './reports.mjs'

const FILE = 'packages/link-server/api/node.api.md'

describe('the API reports', () => {
  const files = PUBLISHED.flatMap((folder) =>
    entriesOf(folder).map(({ name }) => `packages/${folder}/api/${name}.api.md`),
  )

  it('exist for each entry that has types', () => {
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it('say nothing of the machine that made them, and how they are made', () => {
    for (const file of files) {
      expect(read(file)).not.toContain(root)
      expect(read(file)).toContain(`\`${COMMAND}\``)
    }
  })
})

describe('compareReports', () => {
  let base = ''
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'mesh-link-reports-'))
    write(FILE, 'a\nb\n')
  })
  afterEach(() => rmSync(base, { recursive: true }))

  it('finds no difference in the same text', () => {
    expect(compareReports([{ file: FILE, text: 'a\nb\n' }], base)).toEqual([])
  })

  it('names the line that has changed', () => {
    const [difference] = compareReports([{ file: FILE, text: 'a\nc\n' }], base)
    expect(difference).toBe(`${FILE}:2 is "b", and the build has "c"`)
  })

  it('finds what was added at the end', () => {
    expect(compareReports([{ file: FILE, text: 'a\nb\nc\n' }], base)).toHaveLength(1)
  })

  it('finds a report that is missing, and one of an entry that is gone', () => {
    const other = 'packages/link-server/api/next.api.md'
    expect(compareReports([{ file: other, text: '' }], base)).toEqual([
      `${other} does not exist`,
      `${FILE} is of an entry that is gone`,
    ])
  })

  /** @param {string} file @param {string} text */
  function write(file, text) {
    mkdirSync(dirname(join(base, file)), { recursive: true })
    writeFileSync(join(base, file), text)
  }
})
