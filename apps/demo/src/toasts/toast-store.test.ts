import { afterEach, expect, it, vi } from 'vitest'
import { toastStore } from './toast-store'

afterEach(toastStore.clear)

const texts = () => toastStore.get().map(({ text }) => text)

it('shows toasts, oldest first, and three at most', () => {
  for (const text of ['one', 'two', 'three', 'four']) toastStore.show(text)
  expect(texts()).toEqual(['two', 'three', 'four'])
})

it('dismisses only the given toast', () => {
  toastStore.show('one')
  toastStore.show('one')
  const [first] = toastStore.get()
  toastStore.dismiss(first?.id ?? 0)
  expect(texts()).toEqual(['one'])
})

it('dismisses the toasts of a topic', () => {
  toastStore.show('on its way', 'deposit')
  toastStore.show('connected')
  toastStore.dismissTopic('deposit')
  expect(texts()).toEqual(['connected'])
})

it('calls listeners until they unsubscribe', () => {
  const listener = vi.fn()
  const leave = toastStore.subscribe(listener)
  toastStore.show('one')
  leave()
  toastStore.show('two')
  expect(listener).toHaveBeenCalledTimes(1)
})
