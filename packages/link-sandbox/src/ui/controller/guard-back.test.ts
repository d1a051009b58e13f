import { expect, it, vi } from 'vitest'
import { flowReducer } from '../flow/flow-reducer'
import { accept, back, choose, deposit, opened, play, requested, toPreview } from '../testing/flow-events'
import { guardBack } from './guard-back'

function guarded(state = play(opened())) {
  const listeners = new Set<() => void>()
  const events = new EventTarget()
  const history = { entries: 1, pushState: () => history.entries++, back: () => leave() }
  const leave = () => {
    history.entries -= 1
    events.dispatchEvent(new Event('popstate'))
  }
  const controller = {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    goBack: vi.fn(() => show(flowReducer(state, back))),
  }
  function show(next: typeof state) {
    state = next
    for (const listener of listeners) listener()
  }
  guardBack(controller, Object.assign(events, { history }) as unknown as Window)
  return { show, history, pressBack: leave, goBack: controller.goBack, screen: () => state.screen.name }
}

it('goes back a screen, and closes the page on the first screen', () => {
  const page = guarded()
  page.show(play(opened(), accept, choose))
  expect(page.history.entries).toBe(2)
  page.pressBack()
  expect([page.screen(), page.history.entries]).toEqual(['catalog', 2])
  page.pressBack()
  expect([page.screen(), page.history.entries]).toEqual(['terms', 1])
  page.pressBack()
  expect(page.goBack).toHaveBeenCalledTimes(2)
})

it('stays while money is sent', () => {
  const page = guarded(play(...toPreview, requested('execute')))
  page.pressBack()
  expect([page.screen(), page.history.entries]).toEqual(['preview', 2])
})

it('adds only one history entry, whatever the number of screens', () => {
  const page = guarded()
  for (const length of deposit.keys()) page.show(play(...deposit.slice(0, length + 1)))
  expect(page.history.entries).toBe(2)
})
