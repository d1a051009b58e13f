import { IntlMessageFormat } from 'intl-messageformat'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { FAULTS, type FaultName, isForSession } from '../../model/catalog/faults'
import en from '../locales/en.json'
import { isTextKey, languages } from './texts'

type Part = ReturnType<IntlMessageFormat['getAst']>[number]
type Messages = Record<string, string>

const english: Messages = en
const translations = Object.keys(languages).filter((tag) => tag !== 'en-US')

/** Texts that are the same in every language: names and symbols. */
const NAMES = [
  'common.listSeparator',
  'header.sandbox',
  'hint.users.MeshUSDC',
  'hint.users.MeshETH',
  'amount.about',
  'panel.title',
  'panel.places.webhook',
]
/** Words that a language shares with English. */
const SHARED: Record<string, string[]> = {
  'de-DE': ['catalog.categories.wallet', 'code.label', 'wallet.families.solana', 'panel.places.wallet'],
  'fi-FI': ['wallet.families.solana'],
  'pl-PL': ['wallet.families.solana'],
  'ru-RU': ['wallet.families.solana'],
  'tr-TR': ['wallet.families.solana', 'panel.places.transfer'],
  'hi-IN': ['card.expiryHint', 'wallet.families.solana'],
  'es-US': ['catalog.categories.exchange', 'preview.total', 'executed.total', 'wallet.families.solana'],
  'fr-FR': [
    'code.label',
    'preview.total',
    'executed.transaction',
    'executed.total',
    'manual.minimum',
    'wallet.families.solana',
    'wallet.message',
  ],
  'pt-PT': ['catalog.categories.exchange', 'preview.total', 'executed.total', 'wallet.families.solana'],
}

describe.each(Object.keys(languages))('%s', async (tag) => {
  const messages: Messages = { ...(await languages[tag]?.())?.default }

  it('has exactly the keys of English, in the same order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english))
  })

  it('has the same values and cases in each text as English', () => {
    for (const [key, message] of Object.entries(english)) {
      expect(casesOf(parse(messages[key], tag), 'select'), key).toEqual(casesOf(parse(message), 'select'))
    }
  })

  it('has exactly the plural forms that whole numbers need in this language', () => {
    const rules = new Intl.PluralRules(tag)
    const forms = new Set(['other', ...Array.from({ length: 201 }, (_, count) => rules.select(count))])
    for (const [key, message] of Object.entries(messages)) {
      const given = casesOf(parse(message, tag), 'plural').map(([form = '']) => form)
      const plain = given.filter((form) => !form.startsWith('='))
      if (given.length > 0) expect(plain.sort(), key).toEqual([...forms].sort())
    }
  })

  it('has no empty case in any text', () => {
    for (const [key, message] of Object.entries(messages)) {
      for (const words of sentencesOf(parse(message, tag))) expect(words.trim(), key).not.toBe('')
    }
  })
})

it.each(translations)('%s has no untranslated texts', async (tag) => {
  const messages: Messages = { ...(await languages[tag]?.())?.default }
  const same = Object.keys(english).filter((key) => {
    const sentences = sentencesOf(parse(english[key]))
    return sentencesOf(parse(messages[key], tag)).some((words) => sentences.includes(words))
  })
  expect(same.filter((key) => !NAMES.includes(key))).toEqual(SHARED[tag] ?? [])
})

it('the English fault descriptions match the control API', () => {
  const names = (Object.keys(FAULTS) as FaultName[]).filter(isForSession)
  const faultTexts = Object.entries(english).filter(([key]) => key.startsWith('panel.faults.'))
  expect(Object.fromEntries(faultTexts)).toEqual(
    Object.fromEntries(names.map((name) => [`panel.faults.${name}`, FAULTS[name].text])),
  )
})

describe('the page', () => {
  const sources = import.meta.glob<string>('../**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const calls = Object.entries(sources)
    .filter(([path]) => !path.includes('.test.'))
    .flatMap(([path, source]) => textCalls(path, source))

  it('passes each text the values that its message uses, under the same names', () => {
    for (const { place, keys, values } of calls) {
      const needed = new Set(keys.flatMap((key) => valuesOf(parse(english[key]))))
      if (values) expect([...needed].sort(), place).toEqual(values.sort())
    }
  })

  it('uses every text', () => {
    const used = new Set(calls.flatMap(({ keys }) => keys))
    const unused = Object.keys(english).filter((key) => !used.has(key) && !key.startsWith('refusals.'))
    expect(unused).toEqual([])
  })
})

function parse(message: string | undefined, tag = 'en-US'): Part[] {
  return new IntlMessageFormat(message ?? '', tag, undefined, { ignoreTag: true }).getAst()
}

/** Each case of a message, followed by the values in it: `['payment', 'client', 'type']`. */
function casesOf(parts: Part[], kind: 'select' | 'plural'): string[][] {
  const own = parts.flatMap((part) =>
    'options' in part && isOfKind(part, kind) ? Object.entries(part.options) : [],
  )
  if (own.length === 0 && kind === 'select') return [['', ...valuesOf(parts)]]
  return own.map(([name, option]) => [name, ...valuesOf(option.value)]).sort()
}

function isOfKind(part: Part, kind: 'select' | 'plural'): boolean {
  return 'offset' in part === (kind === 'plural')
}

/** The names of a message's values, without duplicates. */
function valuesOf(parts: Part[]): string[] {
  const names = parts.flatMap((part) => {
    if ('options' in part) {
      return [part.value, ...Object.values(part.options).flatMap((option) => valuesOf(option.value))]
    }
    return 'value' in part && !isLiteral(part) ? [String(part.value)] : []
  })
  return [...new Set(names)].sort()
}

/** In a parsed message a literal has the type 0. */
function isLiteral(part: Part): boolean {
  return part.type === 0
}

/** All sentences that a message can produce, with `{name}` for its values. */
function sentencesOf(parts: Part[]): string[] {
  return parts.reduce<string[]>(
    (before, part) => {
      const after =
        'options' in part
          ? Object.values(part.options).flatMap((option) => sentencesOf(option.value))
          : [
              isLiteral(part)
                ? String('value' in part && part.value)
                : `{${'value' in part ? part.value : '#'}}`,
            ]
      return before.flatMap((start) => after.map((end) => start + end))
    },
    [''],
  )
}

interface TextCall {
  place: string
  /** All keys that the first argument can be: `t(`panel.places.${place}`)` reads five texts. */
  keys: string[]
  /** The names of the values. Undefined if the call has no object literal. */
  values?: string[]
}

/** The calls of `t` in a source file. */
function textCalls(path: string, source: string): TextCall[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const calls: TextCall[] = []
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 't') calls.push(readCall(node))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return calls
}

function readCall(call: ts.CallExpression): TextCall {
  const [key, values] = call.arguments
  const place = `${call.getSourceFile().fileName}: ${call.getText()}`
  const keys = key ? keysOf(key) : []
  if (!values) return { place, keys, values: [] }
  if (!ts.isObjectLiteralExpression(values)) return { place, keys }
  return { place, keys, values: values.properties.map((it) => it.name?.getText() ?? '') }
}

function keysOf(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node)) return [node.text].filter(isTextKey)
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)]
  if (!ts.isTemplateExpression(node)) return []
  const ends = node.templateSpans.map(({ literal }) => `[^.]+${escaped(literal.text)}`)
  const pattern = new RegExp(`^${escaped(node.head.text)}${ends.join('')}$`)
  return Object.keys(english).filter((name) => pattern.test(name))
}

function escaped(text: string): string {
  return text.replaceAll('.', '\\.')
}
