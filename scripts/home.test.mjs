import { describe, expect, it } from 'vitest'
import { read } from './docs.mjs'
import { docsAddress, HOME, withHome } from './home.mjs'
import { PUBLISHED, readPackage } from './packages.mjs'

const PLACE = 'https://example.com/owner/react-mesh-link'

it('each package.json points to the home of the project, and to none while there is none', () => {
  const root = JSON.parse(read('package.json'))
  expect(root).toEqual(withHome(root, ''))
  for (const folder of PUBLISHED)
    expect(readPackage(folder)).toEqual(withHome(readPackage(folder), `packages/${folder}`))
})

it('an error names a page that its reader has', () => {
  expect(docsAddress()).toBe(HOME ? `${HOME}/blob/main/` : 'node_modules/react-mesh-link/')
  expect(docsAddress(PLACE)).toBe(`${PLACE}/blob/main/`)
})

describe('withHome', () => {
  const manifest = { name: 'a', license: 'MIT', type: 'module' }

  it('adds homepage, bugs and repository in front of the licence', () => {
    const written = withHome(manifest, 'packages/a', PLACE)
    expect(written).toEqual({
      ...manifest,
      homepage: `${PLACE}/tree/main/packages/a#readme`,
      bugs: `${PLACE}/issues`,
      repository: { type: 'git', url: `git+${PLACE}.git`, directory: 'packages/a' },
    })
    expect(Object.keys(written).slice(0, 5)).toEqual(['name', 'homepage', 'bugs', 'repository', 'license'])
  })

  it('removes them when there is no home', () => {
    expect(withHome(withHome(manifest, '', PLACE), '', '')).toEqual(manifest)
  })
})
