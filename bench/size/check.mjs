// Measures what apps load of the built package, for each public entry, and checks the bars in `measure-ours.mjs`. Checks too
// that nothing is loaded first that an app needs only later. A step of `npm test`.
import { readFileSync } from 'node:fs'
import { root } from '../../scripts/run-command.mjs'
import { createCheckList } from '../lib/create-check-list.mjs'
import { earlyFaults, earlyQueryFaults } from './first-load-faults.mjs'
import { OUTSIDE } from './measure-bundle.mjs'
import { ENTRIES, LATE_BAR, measureOurs } from './measure-ours.mjs'

const { check, finish } = createCheckList()
let late = 0
for (const entry of ENTRIES) {
  const bundle = await measureOurs(entry)
  late = Math.max(late, bundle.late.bytes)
  check(row(entry.what, bundle.first.bytes, entry.bar), bundle.first.bytes <= entry.bar)
  if (bundle.late.bytes > 0) report(entry.what, earlyFaults(bundle))
  if (entry.code.includes('react-mesh-link/core'))
    report(
      entry.what,
      bundle.first.outside.map((name) => `Without React, ${name} is not there.`),
    )
}
check(row('loaded later: all of ours', late, LATE_BAR), late <= LATE_BAR)

const withQuery = OUTSIDE.filter((name) => name !== '@tanstack/*')
for (const entry of ENTRIES.slice(0, 2)) {
  const faults = earlyQueryFaults(await measureOurs(entry, withQuery))
  check(`${entry.what}: React Query is loaded later`, faults.length === 0)
  report('', faults)
}
const codes = ENTRIES.map(({ code }) => code).join('\n')
const names = Object.keys(await import('react-mesh-link')).filter((name) =>
  /^(use|Mesh(?!LinkError))/.test(name),
)
const entries = Object.keys(
  JSON.parse(readFileSync(`${root}/packages/react-link/package.json`, 'utf8')).exports,
)
  .filter((path) => path !== './package.json')
  .map((path) => `'react-mesh-link${path.slice(1)}'`)
const missing = [...names, ...entries].filter((name) => !new RegExp(`(?<![\\w/])${name}(?!\\w)`).test(codes))
check('each hook, each component and each entry has a bar', missing.length === 0)
report('Without a bar', missing)
finish()

/** @param {string} what @param {number} bytes @param {number} bar */
function row(what, bytes, bar) {
  return `${what.padEnd(44)} ${bytes.toLocaleString('en').padStart(7)} B, bar ${bar.toLocaleString('en')}`
}

/** @param {string} where @param {string[]} faults */
function report(where, faults) {
  for (const fault of faults) check(`${where}: ${fault}`, false)
}
