import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type Words = string | RegExp

/** An element, as a user would name it. */
export type What = ({ role: string; name?: Words } | { label: Words } | { text: Words }) & {
  /** Text that the element contains. */
  having?: string
  /** Another element, which contains this element. */
  within?: What
}

const require = createRequire(import.meta.url)
const testingLibrary = dirname(require.resolve('@testing-library/dom'))

/**
 * A JavaScript expression that loads Testing Library into a page: it finds roles and names as assistive technology does,
 * in any browser.
 */
export const BRING_QUERIES = `(function () { ${readFileSync(
  join(testingLibrary, '@testing-library/dom.umd.min.js'),
  'utf8',
)} }).call(globalThis)`

/** A JavaScript expression: true when the page has Testing Library. */
export const HAS_QUERIES = `'TestingLibraryDom' in globalThis`

/** A JavaScript expression: the first visible element, or null. */
export function findExpression(what: What): string {
  return `(${all(what)}.find((element) => element.checkVisibility({ visibilityProperty: true })) ?? null)`
}

function all(what: What): string {
  const base = what.within ? findExpression(what.within) : 'document.body'
  // If the containing element is missing, nothing is found.
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

/** Names the element in an error message. */
export function describe(what: What): string {
  const own =
    'role' in what
      ? `a ${what.role}${what.name === undefined ? '' : ` named ${what.name}`}`
      : 'label' in what
        ? `a field labelled ${what.label}`
        : `the text ${what.text}`
  const having = what.having === undefined ? '' : ` that contains “${what.having}”`
  return own + having + (what.within ? ` in ${describe(what.within)}` : '')
}
