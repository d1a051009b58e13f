import { en } from './en'
import type { Translated } from './translated'

/** Every word of the page. */
export type Texts = Translated<typeof en>

/**
 * The texts in use: English until `setTexts` says otherwise. A live binding, so read it while rendering or acting,
 * never while a module loads: the language is chosen only after that.
 */
export let texts: Texts = en

/** Sets the words of the page, once, before anything is shown. */
export function setTexts(chosen: Texts): void {
  texts = chosen
}
