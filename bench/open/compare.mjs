import { median } from '../lib/median.mjs'

/** @import { Notes } from './watch-page.mjs' */
/** @typedef {Notes & { frames?: number }} Run */
/** @typedef {Record<'ours' | 'example' | 'bare', Run[]>} Runs of one profile, in turns */

/** What is read of a run. @type {Record<'button' | 'bytes' | 'frame' | 'loaded' | 'frames', { what: string, read: (run: Run) => number }>} */
export const MEASURES = {
  bytes: { what: 'bytes until the button is there', read: ({ bytes }) => bytes },
  button: { what: 'navigation to button', read: ({ button }) => button },
  frame: { what: 'click to frame', read: ({ frame, click }) => frame - click },
  loaded: { what: 'click to loaded', read: ({ loaded, click }) => loaded - click },
  frames: { what: 'frames from click to loaded', read: ({ frames = Number.NaN }) => frames },
}

/**
 * @param {Runs} runs
 * @param {keyof typeof MEASURES} measure
 * @returns the medians, and how much ours is of the others: medians of the ratios run by run
 */
export function compare(runs, measure) {
  const { read } = MEASURES[measure]
  const values = (/** @type {Run[]} */ of) => of.map(read).filter((value) => !Number.isNaN(value))
  const [ours, example, bare] = [values(runs.ours), values(runs.example), values(runs.bare)]
  const ratio = (/** @type {number[]} */ others) =>
    median(ours.map((value, run) => value / (others[run] ?? Number.NaN)))
  return {
    ours: median(ours),
    example: median(example),
    bare: median(bare),
    toExample: ratio(example),
    toBare: ratio(bare),
  }
}

/** @param {Run[]} runs @returns milliseconds from the click until our dialog is on the screen, the median */
export function dialogMs(runs) {
  return median(runs.map(({ dialog, click }) => dialog - click))
}

/** @param {Run[]} runs @returns the most that the layout has moved by itself in one of them */
export function mostShift(runs) {
  return Math.max(...runs.map(({ shift }) => shift))
}
