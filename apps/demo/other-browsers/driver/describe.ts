import type { What } from './what'

/** Names what was looked for, in a message. */
export function describe(what: What): string {
  const own =
    'role' in what
      ? `a ${what.role}${what.name === undefined ? '' : ` named ${what.name}`}`
      : 'label' in what
        ? `a field labelled ${what.label}`
        : `the text ${what.text}`
  const having = what.having === undefined ? '' : ` with “${what.having}” in it`
  return own + having + (what.within ? ` in ${describe(what.within)}` : '')
}
