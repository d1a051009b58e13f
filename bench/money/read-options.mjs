import { parseArgs } from 'node:util'

const LEAST = 20
const MOST = 1_000_000

/**
 * @typedef {{ transfers: number, seed: number, save: boolean }} ProofOptions `save`: keep the figures for the document
 */

/**
 * Reads the command line.
 *
 * @param {string[]} args
 * @returns {ProofOptions}
 * @throws {Error} for an unknown option or value, with what is allowed
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      transfers: { type: 'string', default: '1000' },
      seed: { type: 'string' },
      save: { type: 'boolean', default: false },
    },
  })
  const transfers = Number(values.transfers)
  if (!Number.isInteger(transfers) || transfers < LEAST || transfers > MOST)
    throw new Error(
      `--transfers is "${values.transfers}". Give a whole number from ${LEAST} to ${MOST}, for example --transfers 1000.`,
    )
  const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed)
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32)
    throw new Error(
      `--seed is "${values.seed}". Give a whole number from 0 to 4294967295, as a run prints it.`,
    )
  return { transfers, seed, save: values.save }
}
