/**
 * @typedef {object} Profile
 * @property {'fast' | 'slow'} line the connection and the processor of the host's page
 * @property {'at once' | 'after 2 s' | 'hovered'} click when the user clicks: as soon as the button is there, later, or after 300 ms on the button
 * @property {boolean} [token] whether ours gets its link token ahead
 * @property {{ button?: number, loaded?: number }} [bars] how much of the example's time ours may take
 * @property {number} [dialogBarMs] when our dialog must be on the screen, after the click
 */

/** @type {(Profile & { title: string })[]} */
export const PROFILES = [
  {
    title: 'Clicked at once',
    line: 'fast',
    click: 'at once',
    bars: { loaded: 1.05, button: 0.66 },
  },
  { title: 'Hovered', line: 'fast', click: 'hovered', bars: { loaded: 1.05 } },
  {
    title: 'Hovered, token ahead',
    line: 'fast',
    click: 'hovered',
    token: true,
    bars: { loaded: 0.75 },
  },
  {
    title: 'Slow, clicked after 2 s',
    line: 'slow',
    click: 'after 2 s',
    bars: { loaded: 1.15, button: 0.66 },
    dialogBarMs: 100,
  },
  { title: 'Slow, clicked at once', line: 'slow', click: 'at once' },
  { title: 'Slow, hovered', line: 'slow', click: 'hovered' },
]
