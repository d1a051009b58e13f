import { describe, expect, it } from 'vitest'
import { nodeVersionProblem } from './node-version.mjs'

describe('nodeVersionProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0'])('is content with %s', (version) => {
    expect(nodeVersionProblem(version)).toBeUndefined()
  })

  it.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
    'says of %s what is needed and what is here',
    (version) => {
      expect(nodeVersionProblem(version)).toMatch(
        `needs Node 20.19 or later (of 22: 22.12 or later), and this is Node ${version}.`,
      )
    },
  )
})
