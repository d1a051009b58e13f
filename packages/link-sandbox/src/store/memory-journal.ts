import type { Journal } from './journal'

/** For a sandbox without a data folder: keeps nothing. */
export const memoryJournal: Journal = {
  prepare: (entry) => entry,
  append: () => Promise.resolve(),
  close: () => Promise.resolve(),
}
