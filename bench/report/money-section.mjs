import { table } from './words.mjs'

/** @import { Section } from './sections.mjs' */

/** @type {Section<{ transfers: number, lost: number, doubled: number, foreign: number, killed: number }>} */
export const moneySection = {
  name: 'money',
  title: 'Money',
  command: 'npm run prove:money -- --transfers 10000 --save',
  write({ transfers, killed, ...faults }) {
    const of = (/** @type {number} */ count) => `${count} of ${transfers.toLocaleString('en')}`
    return {
      text: `Two replicas of the backend on one PostgreSQL, and an integrator's ledger, while everything fails that can ([what happens](../bench/README.md#the-proof-of-money)). Replicas were killed ${killed} times in this run.

${table(
  ['transfers', ''],
  [
    ['lost', of(faults.lost)],
    ['credited twice', of(faults.doubled)],
    ['credited to another user', of(faults.foreign)],
  ],
)}`,
      charts: {},
    }
  },
}
