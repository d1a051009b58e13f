import { en } from './en'

/** The texts in use. Languages to come are chosen here, from `lng`. */
export const texts = en
