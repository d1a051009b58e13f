import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emulate } from '../../test/emulate'
import { addSheets } from '../../test/host-page'
import { hosts, tailwind } from '../../test/host-sheets'
import styles from './styles.css?raw'
import tokens from './tokens.css?raw'

const LIGHT_ACCENT = 'rgb(31, 79, 216)'
const DARK_ACCENT = 'rgb(126, 161, 255)'

let removeSheets = () => {}

beforeEach(() => {
  removeSheets = addSheets(styles)
})

afterEach(async () => {
  removeSheets()
  document.body.innerHTML = ''
  document.documentElement.removeAttribute('class')
  document.documentElement.removeAttribute('style')
  await emulate()
})

/** Puts HTML on the page. @returns what is computed for the element with the id `ours` */
function computed(html = '<button id="ours" class="mesh-link-button">Deposit</button>') {
  document.body.innerHTML = html
  return getComputedStyle(document.getElementById('ours') as Element)
}

describe('the style sheet', () => {
  it('is one layer, in which each rule is for our own elements', () => {
    const [layer, ...others] = parse(styles)
    expect(others).toEqual([])
    expect((layer as CSSLayerBlockRule).name).toBe('mesh-link')
    const selectors = styleRules(styles).map(({ selectorText }) => selectorText)
    expect(selectors.length).toBeGreaterThan(50)
    expect(selectors.filter((selector) => !/^(:where\()?\.mesh-link-/.test(selector))).toEqual([])
  })

  it('has the values of tokens.css', () => {
    const values = declarations(tokens, /^--mesh-/)
    const ours = declarations(styles, /^--_mesh-/)
    expect(ours.length).toBeGreaterThan(40)
    for (const [name, value] of ours) {
      const [, token, fallback] = /^var\((--mesh-[\w-]+),\s*(.*)\)$/s.exec(value) ?? []
      expect(token).toBe(name.replace('--_', '--'))
      expect(values).toContainEqual([token, fallback])
    }
  })

  it('names every colour twice: the light one alone, for browsers without light-dark()', () => {
    const ours = declarations(styles, /^--_mesh-/)
    for (const [name, value] of ours.filter(([, value]) => value.includes('light-dark('))) {
      const light = value.replace(/light-dark\((.+?), (?:#\w+|rgb\([^)]*\))\)/, '$1')
      expect(ours).toContainEqual([name, light])
    }
  })
})

describe('the colour scheme', () => {
  it('stays light on a light page, whatever the system has, and the page’s own fields too', async () => {
    await emulate({ 'prefers-color-scheme': 'dark' })
    expect(computed().backgroundColor).toBe(LIGHT_ACCENT)
    const field = document.body.appendChild(document.createElement('input'))
    expect(getComputedStyle(field).colorScheme).toBe('normal')
  })

  it('is the system’s where the page supports both', async () => {
    document.documentElement.style.colorScheme = 'light dark'
    await emulate({ 'prefers-color-scheme': 'dark' })
    expect(computed().backgroundColor).toBe(DARK_ACCENT)
  })

  it.each([
    ['data-theme="dark"', DARK_ACCENT],
    ['class="dark"', DARK_ACCENT],
    ['data-theme="light" style="color-scheme: dark"', LIGHT_ACCENT],
    ['class="light" style="color-scheme: dark"', LIGHT_ACCENT],
    ['style="color-scheme: dark"', DARK_ACCENT],
  ])('is that of a page with %s', (attributes, accent) => {
    const button = '<button id="ours" class="mesh-link-button">Deposit</button>'
    expect(computed(`<main ${attributes}>${button}</main>`).backgroundColor).toBe(accent)
  })

  it('is that of the nearest part of the page', () => {
    const list = '<section id="ours" class="mesh-link-list"></section>'
    expect(computed(`<div class="light"><div class="dark">${list}</div></div>`).colorScheme).toBe('dark')
    expect(computed(`<div class="dark"><div class="light">${list}</div></div>`).colorScheme).toBe('light')
    expect(computed('<section id="ours" class="mesh-link-list dark"></section>').colorScheme).toBe('dark')
  })
})

describe('what wins over our look', () => {
  it('is a token on any element around ours, and on ours itself', () => {
    const button = '<button id="ours" class="mesh-link-button">Deposit</button>'
    const scoped = `<main style="--mesh-accent: rgb(1, 2, 3); --mesh-radius-m: 3px">${button}</main>`
    expect(computed(scoped)).toMatchObject({ backgroundColor: 'rgb(1, 2, 3)', borderRadius: '3px' })
    const own = '<button id="ours" class="mesh-link-button" style="--mesh-space-5: 3px">Deposit</button>'
    expect(computed(own).paddingLeft).toBe('3px')
  })

  it('is every rule of the app, also for an element and before our sheet', () => {
    removeSheets()
    const removeApp = addSheets('button { background: rgb(1, 2, 3); border-radius: 3px }', styles)
    removeSheets = removeApp
    expect(computed()).toMatchObject({ backgroundColor: 'rgb(1, 2, 3)', borderRadius: '3px' })
  })

  it('is a utility of Tailwind, in the order of layers that the documents name, but not its reset', async () => {
    removeSheets()
    removeSheets = addSheets(await tailwind(['rounded-none', 'bg-black', 'hidden', 'mt-[7px]']), styles)
    const utilities =
      '<button id="ours" class="mesh-link-button rounded-none bg-black mt-[7px]">Deposit</button>'
    expect(computed(utilities)).toMatchObject({
      backgroundColor: 'rgb(0, 0, 0)',
      borderRadius: '0px',
      marginTop: '7px',
      // Tailwind's own reset makes it that of the page.
      color: 'rgb(255, 255, 255)',
    })
    for (const name of ['button', 'list', 'embed', 'problem']) {
      expect(computed(`<div id="ours" class="mesh-link-${name} hidden"></div>`).display).toBe('none')
    }
  })
})

it('aligns its text to the start, whatever the page around it does', () => {
  const template = hosts['a starter template']?.css ?? ''
  const removeTemplate = addSheets(template)
  for (const name of ['list', 'embed', 'problem']) {
    const html = `<div id="root"><section id="ours" class="mesh-link-${name}"></section></div>`
    expect(computed(html)).toMatchObject({ textAlign: 'start', letterSpacing: 'normal' })
  }
  removeTemplate()
})

function parse(css: string): CSSRule[] {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return [...sheet.cssRules]
}

/** All rules with a selector, but those of keyframes. */
function styleRules(css: string): CSSStyleRule[] {
  const inside = (rule: CSSRule): CSSStyleRule[] =>
    rule instanceof CSSStyleRule
      ? [rule]
      : rule instanceof CSSGroupingRule
        ? [...rule.cssRules].flatMap(inside)
        : []
  return parse(css).flatMap(inside)
}

/** Names and values of custom properties. */
function declarations(css: string, name: RegExp): [name: string, value: string][] {
  return styleRules(css).flatMap(({ style }) =>
    [...style]
      .filter((property) => name.test(property))
      .map((property): [string, string] => [
        property,
        style
          .getPropertyValue(property)
          .replace(/\s+/g, ' ')
          .replace(/\( | \)/g, (sign) => sign.trim()),
      ]),
  )
}
