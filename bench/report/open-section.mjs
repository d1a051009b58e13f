import { barChart } from '../lib/plot.mjs'
import { compare, dialogMs, mostShift } from '../open/compare.mjs'
import { PROFILES } from '../open/profiles.mjs'
import { table, times } from './words.mjs'

/** @import { Runs } from '../open/compare.mjs' */
/** @import { Section } from './sections.mjs' */

/** @type {Section<Record<string, Runs>>} */
export const openSection = {
  name: 'open',
  title: 'From page to Link',
  command: 'node bench/open/run.mjs --save',
  write(figures) {
    const measured = PROFILES.flatMap((profile) => {
      const runs = figures[profile.title]
      return runs ? [{ ...profile, runs }] : []
    })
    const count = measured[0]?.runs.ours.length ?? 0
    const loaded = measured.map(({ title, runs }) => ({ title, ...compare(runs, 'loaded') }))
    const slowest = measured.filter(({ line }) => line === 'slow')
    return {
      text: `Three pages with a button and 30 paragraphs: ours (provider, \`MeshLinkButton\`, dialog), one as Mesh's own example does it (the SDK in the first load, a token at the click, \`openLink\` in an effect), and a bare frame (a token, then its address in a frame), which is the least that is possible. The backend answers after 100 ms, and Link is on another site. Each of the ${count} runs has a fresh browser context, and the pages take turns. Each figure is ours divided by the other page's in the same run, the median of all runs: below 1, ours is faster. Slow is 150 ms, 1.6 Mbit/s and a processor of a quarter, for the page and not for Link.

![Click to loaded, ours divided by the example's and by the bare frame's](benchmarks/open.svg)

${table(
  ['', 'bytes to the button', 'navigation to button', 'click to frame', 'click to loaded', 'bar', 'frames'],
  measured.map(({ title, runs, bars }) => [
    title,
    .../** @type {const} */ (['bytes', 'button', 'frame', 'loaded']).map((measure) => {
      const { toExample, toBare } = compare(runs, measure)
      return `${times(toExample)} (${times(toBare)})`
    }),
    bars?.loaded ? times(bars.loaded) : '–',
    `${times(compare(runs, 'frames').toExample)}`,
  ]),
)}

To the example, and in brackets to the bare frame. The bar is for click to loaded; for navigation to button it is ${times(0.66)}. Frames are what the page renders between the click and \`loaded\`.

${table(
  ['', 'click to dialog on the screen', 'layout shift, ours', 'example', 'bare frame'],
  measured.map(({ title, runs, dialogBarMs }) => [
    title,
    `${dialogMs(runs.ours).toFixed(0)} ms${dialogBarMs ? ` (bar ${dialogBarMs} ms)` : ''}`,
    mostShift(runs.ours).toFixed(3),
    mostShift(runs.example).toFixed(3),
    mostShift(runs.bare).toFixed(3),
  ]),
)}

${behind(loaded, slowest.length > 0)}`,
      charts: {
        'open.svg': [
          barChart({
            title: 'Click to loaded: ours divided by …',
            series: ['the example', 'the bare frame'],
            groups: loaded.map(({ title, toExample, toBare }) => ({
              name: title,
              values: [toExample, toBare],
            })),
            format: times,
            mark: 1,
          }),
        ],
      },
    }
  },
}

/** @param {{ title: string, toExample: number }[]} loaded @param {boolean} hasSlow */
function behind(loaded, hasSlow) {
  const slower = loaded.filter(({ toExample }) => toExample > 1.005)
  if (slower.length === 0) return '**Where we are behind:** nowhere in this run.'
  const list = slower.map(({ title, toExample }) => `${title} (${times(toExample)})`).join('; ')
  return `**Where we are behind:** ${list}. The example has the SDK in its first load, so its page is there later, and at the click nothing is left to load. Ours loads the SDK and its own code for sessions when the page is idle${hasSlow ? ': a click before that, on a slow line, waits for them' : ''}. The rest is what the example does not do: a dialog with a name and a focus, the checks of the link token and of each message, and the saves.`
}
