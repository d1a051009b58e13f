import type { LinkResult } from 'react-mesh-link'
import { toastStore } from '../../toasts/toast-store'
import { describeResult } from './describe-result'

/** Topic of the toast that a deposit is on its way. The toast is removed when the deposit settles. */
export const ON_ITS_WAY = 'on-its-way'

/** Shows a toast that says how a Link session ended. For `onExit`: by then, Link no longer covers the page. */
export function tellResult(result: LinkResult): void {
  const text = describeResult(result)
  if (text) toastStore.show(text, result.status === 'submitted' ? ON_ITS_WAY : undefined)
}
