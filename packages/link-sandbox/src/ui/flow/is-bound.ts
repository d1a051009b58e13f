import type { FlowState } from './flow-state'

/** While an account is handed over or money is sent, nobody leaves before the answer: the host must learn of it. */
export function isBound({ request }: FlowState): boolean {
  return request === 'connect' || request === 'execute' || request === 'fund' || request === 'pay'
}
