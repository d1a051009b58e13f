import type { Given } from '../model/given'

/** Where the ids of a command come from; `command` names it, once and for all. */
export type IdSource = (command: string) => Pick<Given, 'newId' | 'newSecret'>
