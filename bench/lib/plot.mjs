const WIDTH = 720
const LEFT = 64
const TOP = 48
const RIGHT = 190
const BOTTOM = 56
const LINES_HEIGHT = 360
const BAR = 18
const BARS_LEFT = 240
const BARS_RIGHT = 60
/** How many colours `STYLE` has. */
const COLOURS = 5

/** Colours for a light and a dark page, each with enough contrast on its own ground. */
const STYLE = `<style>
:root{--ground:#fff;--text:#27272a;--grid:#d4d4d8;--c0:#0b5fff;--c1:#c2410c;--c2:#15803d;--c3:#7e22ce;--c4:#0e7490}
@media (prefers-color-scheme:dark){:root{--ground:#18181b;--text:#e4e4e7;--grid:#3f3f46;--c0:#7aa8ff;--c1:#fb923c;--c2:#4ade80;--c3:#c084fc;--c4:#22d3ee}}
svg{font:12px system-ui,sans-serif;fill:var(--text)}
.ground{fill:var(--ground)}.grid{stroke:var(--grid)}.one{stroke:var(--text);stroke-dasharray:4 3}.title{font-weight:600}
${Array.from({ length: COLOURS }, (_, index) => `.s${index}{stroke:var(--c${index});stroke-width:2;fill:none}.f${index}{fill:var(--c${index})}`).join('')}
</style>`

/**
 * @typedef {{ name: string, points: { x: number, y: number }[] }} Series
 * @typedef {{ title: string, height: number, body: string }} Chart
 */

/**
 * Draws lines: the x axis is logarithmic, the y axis starts at 0.
 *
 * @param {{ title: string, along: string, up: string, series: Series[] }} plot `along`: what x is; `up`: what y is
 * @returns {Chart}
 */
export function lineChart({ title, along, up, series }) {
  const points = series.flatMap((it) => it.points)
  const xs = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b)
  const highest = roundUp(Math.max(...points.map(({ y }) => y)))
  const [least = 1, most = 1] = [xs[0], xs.at(-1)]
  const floor = LINES_HEIGHT - BOTTOM
  const xOf = (/** @type {number} */ x) =>
    LEFT + (Math.log(x / least) / Math.log(most / least || 2)) * (WIDTH - LEFT - RIGHT)
  const yOf = (/** @type {number} */ y) => floor - (y / highest) * (floor - TOP)

  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const y = yOf(highest * share)
    const value = Number((highest * share).toPrecision(3))
    return `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"/>${text(LEFT - 8, y + 4, value, 'end')}`
  })
  const ticks = xs.map((x) => text(round(xOf(x)), floor + 20, x.toLocaleString('en'), 'middle'))
  const lines = series.map(({ name, points }, index) => {
    const colour = index % COLOURS
    const path = points.map(({ x, y }) => [round(xOf(x)), round(yOf(y))])
    const dots = path.map(([x, y]) => `<circle class="f${colour}" cx="${x}" cy="${y}" r="3"/>`)
    return `<polyline class="s${colour}" points="${path.join(' ')}"/>${dots.join('')}<text class="f${colour}" x="${WIDTH - RIGHT + 16}" y="${TOP + 8 + index * 20}">${name}</text>`
  })
  const axes = [text((LEFT + WIDTH - RIGHT) / 2, LINES_HEIGHT - 12, along, 'middle'), text(16, TOP - 10, up)]
  return { title, height: LINES_HEIGHT, body: [...grid, ...ticks, ...axes, ...lines].join('\n') }
}

/**
 * Draws bars beside each other's names, in groups of one colour for each series.
 *
 * @param {object} plot
 * @param {string} plot.title
 * @param {string[]} plot.series their names; a single one needs no legend
 * @param {{ name: string, values: number[] }[]} plot.groups a value for each series
 * @param {(value: number) => string} plot.format
 * @param {number} [plot.mark] a line across the bars, e.g. at 1
 * @returns {Chart}
 */
export function barChart({ title, series, groups, format, mark }) {
  const most = roundUp(Math.max(mark ?? 0, ...groups.flatMap(({ values }) => values)))
  const width = (/** @type {number} */ value) => round((value / most) * (WIDTH - BARS_LEFT - BARS_RIGHT))
  const legend =
    series.length > 1
      ? series.map(
          (name, index) => `<text class="f${index}" x="${BARS_LEFT + index * 130}" y="44">${name}</text>`,
        )
      : []
  let top = 54
  const bars = groups.map(({ name, values }) => {
    const middle = top + (values.length * BAR) / 2 + 4
    const drawn = values.map((value, index) => {
      const y = top + index * BAR
      return `<rect class="f${index}" x="${BARS_LEFT}" y="${y + 2}" width="${width(value)}" height="${BAR - 4}"/>${text(BARS_LEFT + width(value) + 6, y + 13, format(value))}`
    })
    top += values.length * BAR + 10
    return `${text(BARS_LEFT - 10, middle, name, 'end')}${drawn.join('')}`
  })
  const line =
    mark === undefined
      ? ''
      : `<line class="one" x1="${BARS_LEFT + width(mark)}" x2="${BARS_LEFT + width(mark)}" y1="50" y2="${top}"/>`
  return { title, height: top + 10, body: [...legend, ...bars, line].join('\n') }
}

/**
 * Puts charts below each other.
 *
 * @param {Chart[]} charts
 * @returns {string} a whole SVG file, which is readable on a light page and on a dark one
 */
export function picture(charts) {
  let offset = 0
  const groups = charts.map(({ title, height, body }) => {
    const group = `<g transform="translate(0 ${offset})"><text class="title" x="16" y="24">${title}</text>\n${body}</g>`
    offset += height
    return group
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${offset}"><title>${charts.map(({ title }) => title).join('; ')}</title>${STYLE}<rect class="ground" width="${WIDTH}" height="${offset}"/>\n${groups.join('\n')}</svg>\n`
}

/** @param {number} x @param {number} y @param {string | number} content @param {'end' | 'middle'} [anchor] */
function text(x, y, content, anchor) {
  return `<text x="${x}" y="${y}"${anchor ? ` text-anchor="${anchor}"` : ''}>${content}</text>`
}

/** @param {number} value */
function round(value) {
  return Number(value.toFixed(1))
}

/** @param {number} value is rounded up to the next 1, 2 or 5 times a power of ten */
function roundUp(value) {
  const size = 10 ** Math.floor(Math.log10(value || 1))
  return ([1, 2, 5, 10].find((step) => step * size >= value) ?? 10) * size
}
