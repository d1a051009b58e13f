import { setTimeout as pause } from 'node:timers/promises'
import type { Place } from './browser'
import { describe } from './describe'
import { BRING_QUERIES, findExpression, HAS_QUERIES } from './finder'
import type { What } from './what'

const LIMIT_MS = 30_000
const PAUSE_MS = 50

/** What a browser has to be able to do in one document. */
export interface Hands<Element> {
  /** Gives the value of an expression. */
  run<Result>(expression: string): Promise<Result>
  /** Gives the element an expression stands for. */
  grab(expression: string): Promise<Element | null>
  click(element: Element): Promise<void>
  type(element: Element, text: string): Promise<void>
  /** What to call the document in a message. */
  name: string
}

/** Makes a document usable in plain words, given a browser's hands in it. */
export function createPlace<Element>(hands: Hands<Element>): Place {
  async function look(what: What): Promise<Element | null> {
    if (!(await hands.run<boolean>(HAS_QUERIES))) await hands.run(`${BRING_QUERIES}, undefined`)
    return hands.grab(findExpression(what))
  }

  /** Tries until it works: the document, its frame or the element may not be there yet, or be replaced in between. */
  async function until(what: What, act: (element: Element) => Promise<void>): Promise<void> {
    const end = Date.now() + LIMIT_MS
    for (;;) {
      const problem = await look(what)
        .then((element) =>
          element ? act(element).then(() => undefined) : new Error('It is not there to see.'),
        )
        .catch((thrown: unknown) => thrown)
      if (problem === undefined) return
      if (Date.now() > end) {
        throw new Error(`Found no way to ${describe(what)} in ${hands.name}.`, { cause: problem })
      }
      await pause(PAUSE_MS)
    }
  }

  return {
    run: hands.run,
    see: (what) => until(what, async () => {}),
    shows: (what) => look(what).then((element) => element !== null),
    async seeNone(what) {
      const end = Date.now() + LIMIT_MS
      while (await look(what)) {
        if (Date.now() > end) throw new Error(`There still is ${describe(what)} in ${hands.name}.`)
        await pause(PAUSE_MS)
      }
    },
    click: (what) => until(what, hands.click),
    check: (what) =>
      until(what, async (element) => {
        if (!(await hands.run<boolean>(`${findExpression(what)}.checked`))) await hands.click(element)
      }),
    type: (what, text) => until(what, (element) => hands.type(element, text)),
  }
}
