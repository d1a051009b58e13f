import type { Translated } from './translated'

/**
 * What the file of a language holds. While English still grows a text may be missing, and English is shown for it;
 * once it stands still this becomes `Translated<English>`, and a missing text a type error.
 */
export type Translation<English> = Unfinished<Translated<English>>

type Unfinished<Part> = Part extends string | readonly unknown[] | ((...values: never) => unknown)
  ? Part
  : { [Name in keyof Part]?: Unfinished<Part[Name]> }
