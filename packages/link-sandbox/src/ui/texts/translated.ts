/** The English texts as another language gives them: the same names, and words made of the same values. */
export type Translated<English> = English extends string
  ? string
  : English extends (...values: infer Values) => unknown
    ? (...values: Values) => string
    : { [Name in keyof English]: Translated<English[Name]> }
