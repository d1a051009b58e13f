import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(SRC, path), 'utf8')
const sourcesIn = (folder: string) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|stories)\./.test(path))
    .map((path) => read(join(folder, path)))

const named = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, name]) => name ?? [])
const sorted = (names: string[]) => [...new Set(names)].sort()

const components = sourcesIn('components').join('\n')
/** As `createElement` names a part, by the first class. */
const ofTheDialog = named(
  sourcesIn('driver/shell').join('\n'),
  /(?:className: |createButton\()'mesh-link-(?:\w+__)?(\w+)/g,
)
const ofComponents = named(components, /part\('([\w-]+)'/g)
const all = sorted([...ofTheDialog, ...ofComponents])

describe('data-mesh-part', () => {
  it('has a name for each element of our components', () => {
    expect(ofComponents.length).toBeGreaterThan(30)
    // Only where `part` is not there yet: the button that another one may replace.
    expect(named(components, /className="(mesh-link[\w-]*)/g)).toEqual(['mesh-link-button'])
  })

  it('has the names of MeshPart', () => {
    const [, union = ''] = read('core/client/appearance.ts').split('type MeshPart')
    expect(ofTheDialog.length).toBeGreaterThan(12)
    expect(sorted(named(union, /\| '([\w-]+)'/g))).toEqual(all)
  })

  it('has the names that docs/appearance.md explains', () => {
    const [, table = ''] = read('../../../docs/appearance.md').split('## The parts')
    expect(sorted(named(table, /^\| `([\w-]+)` /gm))).toEqual(all)
  })
})
