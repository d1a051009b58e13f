import { property } from './property'
import { readAccessTokens } from './read-access-tokens'
import type { SavedAccessToken } from './saved-access-token'

/** More text than a hundred accounts need. */
const MOST_CHARACTERS = 1_000_000

/**
 * The saved accounts that a native SDK left in this window, or undefined while it has not introduced itself. They are a
 * JSON string; an array in Flutter up to 1.1.3, and `'{}'` in React Native when there are none.
 */
export function readNativeGlobals(self: Window): SavedAccessToken[] | undefined {
  if (typeof property(self, 'meshSdkPlatform') !== 'string') return undefined
  const accessTokens = property(self, 'accessTokens')
  return readAccessTokens(typeof accessTokens === 'string' ? parse(accessTokens) : accessTokens)
}

function parse(text: string): unknown {
  if (text.length > MOST_CHARACTERS) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
