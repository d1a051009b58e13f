import { describe, expect, it } from 'vitest'
import { textsOf } from '../testing/texts-of'
import { en } from './en'
import { languages } from './languages'
import { loadTexts } from './load-texts'

/** What a text may depend on besides the values it shows: the kinds of transfer, codes, reasons, counts. */
const CHOICES = [
  ...['deposit', 'payment', 'onramp'],
  ...['token_used', 'token_expired', 'token_unknown', 'session_unknown', 'connection_unknown'],
  ...['unreachable', 'malformed', 'internal', 'no_host'],
  ...['symbolDoesNotMatch', 'notSupportedForTransferBySource', 'amountNotSufficient', 'noEligibleNetworks'],
  'noPrice',
]
/** Values as a text may get them; each is a number too, so that it can be counted. */
const VALUES = ['61', '72', '83', '94']
/** A few counts of each grammatical number of any listed language. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 22, 25]

type Text = (...values: unknown[]) => unknown

/** The same in every language: names, symbols and marks; and words that a language shares with English. */
const NAMES = [
  'header.sandbox',
  'hint.users.MeshUSDC',
  'hint.users.MeshETH',
  'amount.about',
  'language',
  'panel.title',
  'panel.places.webhook',
]
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

const english = new Map(textsOf(en))
const translations = Object.keys(languages).filter((tag) => tag !== 'en-US')

describe.each(translations)('%s', async (tag) => {
  const texts = new Map(textsOf(await loadTexts(tag)))

  it('is loaded under its own tag', () => {
    expect(texts.get('language')).toBe(tag)
  })

  it('has the texts of English and no others', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [name, text] of english) expect(typeof texts.get(name), name).toBe(typeof text)
  })

  it('has no text without words, whatever it depends on', () => {
    for (const [name, text] of texts) {
      for (const words of allWordsOf(text)) {
        if (words === undefined) continue
        expect(words.trim(), name).not.toBe('')
        expect(words, name).not.toMatch(/undefined|\[object/)
      }
    }
  })

  it('shows every value that English shows', () => {
    for (const [name, text] of english) {
      const translated = texts.get(name)
      if (typeof text === 'string') {
        expect(placeholders(String(translated)), name).toEqual(placeholders(text))
      } else {
        for (const values of [VALUES, VALUES.map((value) => [value])]) {
          expect(shown(translated, values), name).toEqual(shown(text, values))
        }
      }
    }
  })

  it('is not English', () => {
    const same = [...texts].flatMap(([name, text]) => {
      const englishWords = allWordsOf(english.get(name))
      return allWordsOf(text).some((words, index) => words !== undefined && words === englishWords[index])
        ? [name]
        : []
    })
    expect(same.filter((name) => !NAMES.includes(name))).toEqual(SHARED[tag] ?? [])
  })
})

/** All that a text can say, in an order that is the same for every language. */
function allWordsOf(text: unknown): (string | undefined)[] {
  if (typeof text !== 'function') return [String(text)]
  const firsts = [...CHOICES, ...VALUES, ...COUNTS.map(String), VALUES]
  return firsts.map((first) => call(text as Text, [first, ...VALUES.slice(1)]))
}

function shown(text: unknown, values: unknown[]): string[] {
  return VALUES.filter((value) => call(text as Text, values)?.includes(value))
}

/** Nothing for a kind of value that a text is not made for. */
function call(text: Text, values: unknown[]): string | undefined {
  try {
    const words = String(text(...values))
    return words.includes('NaN') ? undefined : words
  } catch {
    return undefined
  }
}

function placeholders(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort()
}
