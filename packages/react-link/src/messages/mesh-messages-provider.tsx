'use client'

import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import type { MeshMessages } from './english'
import { useLanguage } from './use-language'

/** What the nearest provider says; the rest is found out on the page. */
interface GivenMessages {
  locale?: string | undefined
  messages?: Partial<MeshMessages> | undefined
}

const MessagesContext = createContext<GivenMessages>({})

export interface MeshMessagesProviderProps extends GivenMessages {
  /** BCP 47, e.g. `de-DE`: for words, amounts and times. Default: the `lang` of the page, else the browser's language. */
  locale?: string | undefined
  /** Words of your own in place of ours, in each language, key by key. Make the object once: another one renders all components again. */
  messages?: Partial<MeshMessages> | undefined
  children?: ReactNode | undefined
}

/** Gives our components below it a locale, and words in place of ours. */
export function MeshMessagesProvider({ locale, messages, children }: MeshMessagesProviderProps) {
  const value = useMemo(() => ({ locale, messages }), [locale, messages])
  return <MessagesContext.Provider value={value}>{children}</MessagesContext.Provider>
}

/**
 * Finds the words of a component, and the locale for what it formats.
 *
 * @param words ours, a group of `english.ts`
 * @returns `t`: the same keys, in the user's language once it is loaded, with the app's words where it has given some; `locale`: BCP 47
 */
export function useMessages<Words extends Partial<MeshMessages>>(words: Words): { t: Words; locale: string } {
  const { locale, messages } = useContext(MessagesContext)
  // A server does not know the page's language: the first render in the browser is in English too, as hydration needs.
  const pageLocale = useSyncExternalStore(subscribeToNothing, readPageLocale, () => 'en')
  const shown = locale ?? pageLocale
  const language = useLanguage(shown)
  return useMemo(
    () => ({ t: { ...words, ...language, ...messages }, locale: shown }),
    [words, language, messages, shown],
  )
}

/** The page's language does not change while it is shown. */
const subscribeToNothing = () => () => {}
const readPageLocale = () => document.documentElement.lang || navigator.language
