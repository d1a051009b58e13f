import type { SandboxState } from './state'

/** What the sandbox's clock shows when the machine's shows `machineNow`. Both in epoch ms. */
export function clockTime({ clock }: Pick<SandboxState, 'clock'>, machineNow: number): number {
  return clock.get('frozenAt') ?? machineNow + (clock.get('offset') ?? 0)
}
