/** The HTTP contract between browser and backend, as types only: it brings neither React nor the DOM. */
export type * from './core/contract'
