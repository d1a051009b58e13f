import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findChromium } from './chromium-launch-options.mjs'

const HERE = import.meta.filename
const none = () => {
  throw new Error('none')
}

describe('findChromium', () => {
  beforeEach(() => void vi.stubEnv('CHROME_PATH', undefined))
  afterEach(() => void vi.unstubAllEnvs())

  it('prefers CHROME_PATH to an installed browser', () => {
    vi.stubEnv('CHROME_PATH', HERE)
    expect(findChromium(() => process.execPath, none)).toBe(HERE)
  })

  it('refuses a CHROME_PATH that names no file instead of taking another browser', () => {
    vi.stubEnv('CHROME_PATH', '/opt/gone')
    expect(() => findChromium(() => HERE, none)).toThrow(
      'CHROME_PATH is "/opt/gone", and there is no such file.',
    )
  })

  it('prefers an installed browser to a downloaded one, which must exist', () => {
    expect(
      findChromium(
        () => HERE,
        () => process.execPath,
      ),
    ).toBe(HERE)
    expect(findChromium(none, () => process.execPath)).toBe(process.execPath)
    expect(findChromium(none, () => '/cache/not-downloaded')).toBeUndefined()
  })

  it('finds nothing when there is no browser', () => {
    expect(findChromium(none, none)).toBeUndefined()
  })
})
