import { afterEach, describe, expect, it } from 'vitest'
import { lightnessOf, pageTheme, placeOf } from './page-theme'

afterEach(() => {
  document.body.innerHTML = ''
  for (const element of [document.documentElement, document.body])
    for (const name of ['style', 'class', 'data-theme']) element.removeAttribute(name)
})

/** Puts HTML on the page. @returns what it says of the theme at its `<button>` */
function themeIn(html: string) {
  document.body.innerHTML = html
  return pageTheme(placeOf(document.querySelector('button') as Element))
}

describe('the theme of a place', () => {
  it.each([
    [
      'the nearest data-theme',
      '<p data-theme="light"><b data-theme="dark"><button></button></b></p>',
      'dark',
    ],
    ['the nearest class', '<p class="dark"><b class="a light"><button></button></b></p>', 'light'],
    [
      'a class inside of a data-theme',
      '<p data-theme="dark"><b class="light"><button></button></b></p>',
      'light',
    ],
    [
      'a data-theme before color-scheme',
      '<p data-theme="dark"><b style="color-scheme: light"><button></button></b></p>',
      'dark',
    ],
    ['no other data-theme', '<p data-theme="dark"><b data-theme="system"><button></button></b></p>', 'dark'],
    ['a dark color-scheme', '<p style="color-scheme: dark"><button></button></p>', 'dark'],
    [
      'a light color-scheme',
      '<p style="color-scheme: only light; background: #000"><button></button></p>',
      'light',
    ],
    [
      'a color-scheme of both',
      '<p style="color-scheme: light dark; background: #000"><button></button></p>',
      'system',
    ],
    ['a dark background', '<p style="background: #14171c"><button></button></p>', 'dark'],
    [
      'a light background in a dark one',
      '<p style="background: #000"><b style="background: #ffe"><button></button></b></p>',
      'light',
    ],
    [
      'no background that shows what is behind it',
      '<p style="background: #000"><b style="background: #fff3"><button></button></b></p>',
      'dark',
    ],
    [
      'no colour or class of the button itself',
      '<button class="dark" style="background: #000"></button>',
      'light',
    ],
    ['a page that says nothing', '<button></button>', 'light'],
  ])('is that of %s', (_what, html, theme) => {
    expect(themeIn(html)).toBe(theme)
  })

  it('is what the root or the body says', () => {
    document.documentElement.className = 'dark'
    expect(themeIn('<button></button>')).toBe('dark')
    document.body.dataset.theme = 'light'
    expect(themeIn('<button></button>')).toBe('light')
    expect(pageTheme(placeOf(document.body))).toBe('light')
    expect(pageTheme(placeOf(document.documentElement))).toBe('dark')
  })

  it('is found across shadow roots and slots, from what has the focus in them', () => {
    document.body.innerHTML = '<p data-theme="dark"><my-host><button>slotted</button></my-host></p>'
    const root = (document.querySelector('my-host') as Element).attachShadow({ mode: 'open' })
    root.innerHTML = '<button>inside</button><i class="light"><slot></slot></i>'
    const inside = root.querySelector('button') as HTMLButtonElement
    expect(pageTheme(placeOf(inside))).toBe('dark')
    expect(pageTheme(placeOf(document.querySelector('button') as Element))).toBe('light')
    inside.focus()
    expect(placeOf(document.activeElement as Element).element).toBe(inside)
  })
})

it.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(128, 128, 128)', 0.5],
  ['rgba(0, 0, 0, 0.8)', 0],
  ['rgba(0, 0, 0, 0)', undefined],
  ['oklch(0.97 0.01 250)', 0.81],
  ['oklch(0.2 none none / 0.4)', undefined],
  ['lab(20 0 0)', 0.19],
  ['color(srgb 0.5 0.5 0.5)', 0.5],
  ['color(display-p3 1 1 1 / 0.9)', 1],
  ['', undefined],
])('the lightness of %j is %s', (color, lightness) => {
  const measured = lightnessOf(color)
  if (lightness === undefined) expect(measured).toBeUndefined()
  else expect(measured).toBeCloseTo(lightness, 1)
})

it('reads every colour as this browser computes it', () => {
  for (const [color, isDark] of [
    ['oklch(20% 0.03 250)', true],
    ['oklab(97% 0 0)', false],
    ['lch(10% 5 20)', true],
    ['hsl(220 20% 95%)', false],
    ['color(display-p3 0.1 0.1 0.1)', true],
    ['color-mix(in srgb, black 90%, white)', true],
    ['rebeccapurple', true],
  ] as const) {
    document.body.style.backgroundColor = color
    expect([color, themeIn('<button></button>')]).toEqual([color, isDark ? 'dark' : 'light'])
  }
})
