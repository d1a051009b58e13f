import { barChart, lineChart } from '../lib/plot.mjs'
import { table, times } from './words.mjs'

/** @import { Series } from '../lib/plot.mjs' */
/** @import { Section } from './sections.mjs' */

/**
 * @typedef {object} ServerFigures
 * @property {{ name: string, ratio: number }[]} routes throughput, to the bare handler's
 * @property {number} webhookP99 milliseconds
 * @property {{ requests: number, heap: number }} memory `heap`: after all requests, to that after the first fifth
 * @property {{ byUsers: Series[], byAccounts: Series[] }} cost milliseconds of one request
 */

/** @type {Section<ServerFigures>} */
export const serverSection = {
  name: 'server',
  title: "The server's handler",
  command: 'npm run bench:server -- --save',
  write({ routes, webhookP99, memory, cost }) {
    const worst = routes.reduce((a, b) => (b.ratio < a.ratio ? b : a))
    const behind = routes.filter(({ ratio }) => ratio < 0.995).length
    const growth = (/** @type {Series[]} */ series) =>
      series.map(({ name, points }) => [`\`${name}\``, times((points.at(-1)?.y ?? 0) / (points[0]?.y ?? 0))])
    const [users, accounts] = [cost.byUsers, cost.byAccounts].map((series) => series[0]?.points ?? [])
    const span = (/** @type {{ x: number }[]} */ points = []) =>
      `${points.at(-1)?.x.toLocaleString('en')}, to that with ${points[0]?.x.toLocaleString('en')}`
    return {
      text: `Each route against a bare Hono handler that runs the same SQL on PostgreSQL, with the same encryption and rate limits, in pairs of runs. Ten requests at a time, 10,000 users with ten accounts each; server, database and load share the machine. The bar is ${times(0.8)}.

![Throughput, to the bare handler's](benchmarks/server.svg)

${table(
  ['route', "throughput, to the bare handler's"],
  routes.map(({ name, ratio }) => [`\`${name}\``, times(ratio)]),
)}

**Where we are behind:** on ${behind} of ${routes.length} routes, because the bare handler takes what comes in without a check. The worst is \`${worst.name}\` with ${times(worst.ratio)}.

![The time of one request as the database grows](benchmarks/server-cost.svg)

${table([`one request with users: ${span(users)}`, 'ratio'], growth(cost.byUsers))}

${table([`one request with accounts of the user: ${span(accounts)}`, 'ratio'], growth(cost.byAccounts))}

Webhooks at 100 a second, while each callback takes 4 s, are answered within ${times(webhookP99 / 50)} of the bar of 50 ms (p99). The heap after ${memory.requests.toLocaleString('en')} requests is ${times(memory.heap)} of that after the first fifth of them.`,
      charts: {
        'server.svg': [
          barChart({
            title: "Throughput, to the bare handler's",
            series: ['ours'],
            groups: routes.map(({ name, ratio }) => ({ name, values: [ratio] })),
            format: times,
            mark: 1,
          }),
        ],
        'server-cost.svg': [
          lineChart({
            title: 'One request, by users with ten accounts each',
            along: 'users',
            up: 'ms',
            series: cost.byUsers,
          }),
          lineChart({
            title: 'One request, by accounts of the user',
            along: 'accounts',
            up: 'ms',
            series: cost.byAccounts,
          }),
        ],
      },
    }
  },
}
