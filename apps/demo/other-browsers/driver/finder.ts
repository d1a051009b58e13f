import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { What, Words } from './what'

const require = createRequire(import.meta.url)
const testingLibrary = dirname(require.resolve('@testing-library/dom'))

/** Brings Testing Library's queries into a page: roles and names as assistive technology has them, in any browser. */
export const BRING_QUERIES = `(function () { ${readFileSync(
  join(testingLibrary, '@testing-library/dom.umd.min.js'),
  'utf8',
)} }).call(globalThis)`

/** An expression: whether the queries are there. */
export const HAS_QUERIES = `'TestingLibraryDom' in globalThis`

/** An expression: the first element that is there to see, or null. */
export function findExpression(what: What): string {
  return `(${all(what)}.find((element) => element.checkVisibility({ visibilityProperty: true })) ?? null)`
}

function all(what: What): string {
  const base = what.within ? findExpression(what.within) : 'document.body'
  // Without what it has to be within, nothing is found.
  const found = `((base) => base ? TestingLibraryDom.${query(what)} : [])(${base})`
  if (what.having === undefined) return found
  return `${found}.filter(({ textContent }) => textContent.includes(${JSON.stringify(what.having)}))`
}

function query(what: What): string {
  if ('role' in what) {
    const options = what.name === undefined ? '{}' : `{ name: ${literal(what.name)} }`
    return `queryAllByRole(base, ${JSON.stringify(what.role)}, ${options})`
  }
  return 'label' in what
    ? `queryAllByLabelText(base, ${literal(what.label)})`
    : `queryAllByText(base, ${literal(what.text)})`
}

function literal(words: Words): string {
  return words instanceof RegExp ? String(words) : JSON.stringify(words)
}
