import { useEffect, useSyncExternalStore } from 'react'
import { createListeners } from '../core/client/listeners'
import { loadOnDemand } from '../on-demand/load-on-demand'
import type { MeshMessages } from './english'

/** What was asked for, by locale; `undefined` while it is loaded, and for languages that we do not have. */
const languages = new Map<string, MeshMessages | undefined>()
const loaded = createListeners<void>()

/**
 * Loads our words in the language of a locale, once for the page.
 *
 * @param locale BCP 47
 * @returns `undefined` until the words are loaded, for English, and for languages that we do not have
 */
export function useLanguage(locale: string): MeshMessages | undefined {
  useEffect(() => {
    if (!/^en\b/.test(locale) && !languages.has(locale)) void load(locale)
  }, [locale])
  return useSyncExternalStore(
    loaded.add,
    () => languages.get(locale),
    // A server has not loaded them, and hydration must find what the server has rendered.
    () => undefined,
  )
}

async function load(locale: string): Promise<void> {
  languages.set(locale, undefined)
  try {
    const find = await loadOnDemand('loadLanguage', () => import('./languages'))
    languages.set(locale, await find(locale))
    for (const tell of loaded.all) tell()
  } catch {
    // The words stay English, and the next component tries again.
    languages.delete(locale)
  }
}
