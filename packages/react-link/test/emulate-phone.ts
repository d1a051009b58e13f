import { cdp } from 'vitest/browser'

/** Gives the page a finger in place of a mouse: with the narrow viewport of the tests, a phone. @returns gives the mouse back */
export async function emulatePhone(): Promise<() => Promise<void>> {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<void> }
  const setTouch = (enabled: boolean) =>
    session.send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: enabled ? 5 : 1 })
  await setTouch(true)
  return () => setTouch(false)
}
