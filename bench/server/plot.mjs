const WIDTH = 720
const HEIGHT = 360
const LEFT = 64
const TOP = 48
const RIGHT = 190
const BOTTOM = 56
const COLOURS = ['#0b5fff', '#c2410c', '#15803d', '#7e22ce', '#0e7490']

/**
 * @typedef {{ name: string, points: { x: number, y: number }[] }} Series
 */

/**
 * Draws a line chart as SVG: the x axis is logarithmic, the y axis starts at 0.
 *
 * @param {object} plot
 * @param {string} plot.title
 * @param {string} plot.along what x is
 * @param {string} plot.up what y is
 * @param {Series[]} plot.series
 * @param {number} [plot.offset] how far down in a picture of several
 * @returns {string} a group, for `picture`
 */
function plot({ title, along, up, series, offset = 0 }) {
  const points = series.flatMap((it) => it.points)
  const xs = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b)
  const highest = roundUp(Math.max(...points.map(({ y }) => y)))
  const [least = 1, most = 1] = [xs[0], xs.at(-1)]
  const xOf = (/** @type {number} */ x) =>
    LEFT + (Math.log(x / least) / Math.log(most / least || 2)) * (WIDTH - LEFT - RIGHT)
  const yOf = (/** @type {number} */ y) => HEIGHT - BOTTOM - (y / highest) * (HEIGHT - TOP - BOTTOM)

  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const y = yOf(highest * share)
    const text = Number((highest * share).toPrecision(3))
    return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" stroke="#d4d4d8"/><text x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${text}</text>`
  })
  const ticks = xs.map(
    (x) =>
      `<text x="${xOf(x)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${x.toLocaleString('en')}</text>`,
  )
  const lines = series.map(({ name, points }, index) => {
    const colour = COLOURS[index % COLOURS.length]
    const path = points.map(({ x, y }) => `${xOf(x).toFixed(1)},${yOf(y).toFixed(1)}`)
    const dots = path.map((point) => {
      const [cx, cy] = point.split(',')
      return `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`
    })
    const legend = TOP + 8 + index * 20
    return `<polyline points="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}<text x="${WIDTH - RIGHT + 16}" y="${legend}" fill="${colour}">${name}</text>`
  })
  return `<g transform="translate(0 ${offset})"><text x="${LEFT}" y="24" font-weight="600">${title}</text>${grid.join('')}${ticks.join('')}<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 12}" text-anchor="middle">${along}</text><text x="16" y="${TOP - 10}">${up}</text>${lines.join('')}</g>`
}

/**
 * Puts charts below each other.
 *
 * @param {Parameters<typeof plot>[0][]} plots
 * @returns {string} a whole SVG file
 */
export function picture(plots) {
  const height = HEIGHT * plots.length
  const groups = plots.map((it, index) => plot({ ...it, offset: index * HEIGHT }))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="#27272a"><title>${plots.map(({ title }) => title).join('; ')}</title><rect width="${WIDTH}" height="${height}" fill="#ffffff"/>${groups.join('')}</svg>\n`
}

/** @param {number} value is rounded up to the next 1, 2 or 5 times a power of ten */
function roundUp(value) {
  const size = 10 ** Math.floor(Math.log10(value || 1))
  return ([1, 2, 5, 10].find((step) => step * size >= value) ?? 10) * size
}
