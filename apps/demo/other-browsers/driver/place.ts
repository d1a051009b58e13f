import { setTimeout as pause } from 'node:timers/promises'
import { BRING_QUERIES, describe, findExpression, HAS_QUERIES, type What } from './what'

const LIMIT_MS = 30_000
const PAUSE_MS = 50

/** A visible document: the page, or the page inside one of its frames. */
export interface Place {
  /** Waits until the element is visible. */
  see(what: What): Promise<void>
  /** Waits until no such element is visible. */
  seeNone(what: What): Promise<void>
  /** Whether the element is visible now. */
  shows(what: What): Promise<boolean>
  /** Waits for the element and clicks it as a user would. */
  click(what: What): Promise<void>
  /** Waits for a checkbox or radio button, and checks it. */
  check(what: What): Promise<void>
  /** Waits for a field and types into it. */
  type(what: What, text: string): Promise<void>
  /** Runs an expression in the page; a promise is awaited. */
  run<Result>(expression: string): Promise<Result>
}

/** Actions in one document, by the library that drives the browser. */
export interface Actions<Element> {
  /** Resolves with the value of an expression. */
  run<Result>(expression: string): Promise<Result>
  /** Resolves with the element that is the value of an expression. */
  find(expression: string): Promise<Element | null>
  click(element: Element): Promise<void>
  type(element: Element, text: string): Promise<void>
  /** The document's name in error messages. */
  name: string
}

/** Makes a `Place` from the actions in a document. */
export function createPlace<Element>(actions: Actions<Element>): Place {
  async function find(what: What): Promise<Element | null> {
    if (!(await actions.run<boolean>(HAS_QUERIES))) await actions.run(`${BRING_QUERIES}, undefined`)
    return actions.find(findExpression(what))
  }

  /** Retries until it works: document, frame and element may not be there yet, or be replaced during an attempt. */
  async function until(what: What, act: (element: Element) => Promise<void>): Promise<void> {
    const end = Date.now() + LIMIT_MS
    for (;;) {
      const problem = await find(what)
        .then((element) => (element ? act(element).then(() => undefined) : new Error('It is not visible.')))
        .catch((thrown: unknown) => thrown)
      if (problem === undefined) return
      if (Date.now() > end) {
        throw new Error(`Did not find ${describe(what)} in ${actions.name}.`, { cause: problem })
      }
      await pause(PAUSE_MS)
    }
  }

  return {
    run: actions.run,
    see: (what) => until(what, async () => {}),
    shows: (what) => find(what).then((element) => element !== null),
    async seeNone(what) {
      const end = Date.now() + LIMIT_MS
      while (await find(what)) {
        if (Date.now() > end) throw new Error(`There still is ${describe(what)} in ${actions.name}.`)
        await pause(PAUSE_MS)
      }
    },
    click: (what) => until(what, actions.click),
    check: (what) =>
      until(what, async (element) => {
        if (!(await actions.run<boolean>(`${findExpression(what)}.checked`))) await actions.click(element)
      }),
    type: (what, text) => until(what, (element) => actions.type(element, text)),
  }
}
