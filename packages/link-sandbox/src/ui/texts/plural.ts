/** The forms that a language counts in; `other` serves where a language has no more. `#` stands for the number. */
export type Forms = { other: string } & { [Form in Intl.LDMLPluralRule]?: string }

/** A count in words: `plural('ru', 3, { one: '# счёт', few: '# счёта', other: '# счетов' })`. */
export function plural(language: string, count: number, forms: Forms): string {
  const form = new Intl.PluralRules(language).select(count)
  return (forms[form] ?? forms.other).replaceAll('#', new Intl.NumberFormat(language).format(count))
}
