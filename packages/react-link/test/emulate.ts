import { cdp } from 'vitest/browser'

/** Emulates preferences of the user, such as `{ 'forced-colors': 'active' }`, and no others. */
export async function emulate(preferences: Record<string, string> = {}): Promise<void> {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<void> }
  const features = Object.entries(preferences).map(([name, value]) => ({ name, value }))
  await session.send('Emulation.setEmulatedMedia', { features })
}
