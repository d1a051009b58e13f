import { barChart } from '../lib/plot.mjs'
import { table, times } from './words.mjs'

/** @import { Section } from './sections.mjs' */

/**
 * @typedef {{ count: number, toBare: number, each: number }} Mount `toBare`: to bare components; `each`: milliseconds of one
 * @typedef {object} Growth
 * @property {(Mount & { rendered: number, requests: number })[]} buttons
 * @property {Mount[]} lists
 * @property {{ counts: number[], each: number, renders: number }} events `each`: what one of many costs, to one of few
 * @property {{ sessions: number, heap: number, listeners: number, nodes: number, isPageAsBefore: boolean }} left
 */

/** @type {Section<Growth>} */
export const growthSection = {
  name: 'growth',
  title: 'More of everything',
  command: 'npm run bench:growth -- --save',
  write({ buttons, lists, events, left }) {
    const rows = [
      ...buttons.map((one) => ({ ...one, what: named(one.count, 'button') })),
      ...lists.map((one) => ({ ...one, what: named(one.count, 'row') })),
    ]
    return {
      text: `In Chromium on a production build. Mounting is compared with bare React components that do the same: a button with a state and its handlers, and a list of rows that can be disconnected. Both are mounted in turns, at least 2,000 of them for one figure.

![Time to mount, ours divided by bare components](benchmarks/growth.svg)

${table(
  ['', 'time to mount, to bare ones', 'components that render in a session', 'requests in a session'],
  rows.map((one) => [
    one.what,
    times(one.toBare),
    'rendered' in one ? String(one.rendered) : '–',
    'requests' in one ? String(one.requests) : '–',
  ]),
)}

${table(
  ['measurement', 'ratio'],
  [
    [
      `one of ${named(Number(events.counts[1]), 'event')} of a session, to one of ${events.counts[0]}`,
      times(events.each),
    ],
    [
      `one of ${named(Number(lists[1]?.count), 'row')} mounted, to one of ${lists[0]?.count}`,
      times(Number(lists[1]?.each) / Number(lists[0]?.each)),
    ],
    [`heap after ${left.sessions.toLocaleString('en')} sessions, to that after 100`, times(left.heap)],
    ['listeners, the same', times(left.listeners)],
    ['nodes, the same', times(left.nodes)],
  ],
)}

A component that reads only \`isOpen\` renders ${events.renders} times after its mount, in a session with ${events.counts[0]} events and in one with ${events.counts[1]?.toLocaleString('en')}. After the sessions, frames, dialogs, styles and timers of the page are ${left.isPageAsBefore ? 'as before' : '**not as before**'}.

${behind(rows)}`,
      charts: {
        'growth.svg': [
          barChart({
            title: 'Time to mount: ours divided by bare components',
            series: ['ours'],
            groups: rows.map(({ what, toBare }) => ({ name: what, values: [toBare] })),
            format: times,
            mark: 1,
          }),
        ],
      },
    }
  },
}

/** @param {number} count @param {string} what */
function named(count, what) {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`
}

/** @param {{ what: string, toBare: number }[]} rows */
function behind(rows) {
  const slower = rows.filter(({ toBare }) => toBare > 1.05)
  if (slower.length === 0) return '**Where we are behind:** nowhere in this run.'
  const list = slower.map(({ what, toBare }) => `${what} (${times(toBare)})`).join(', ')
  return `**Where we are behind:** ${list}. A button of ours has hooks that a bare one does not need: it subscribes to the client, tracks what is read, and keeps its functions the same over renders.`
}
