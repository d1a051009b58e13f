import type { LinkResult } from 'react-mesh-link'
import { toastStore } from '../../toasts/toast-store'
import { describeResult } from './describe-result'

/** Topic of the message that a deposit is on its way: it is old news once the deposit has arrived. */
export const ON_ITS_WAY = 'on-its-way'

/** Tells the user how a Link session ended: for `onExit`, when the page can be seen and heard again. */
export function tellResult(result: LinkResult): void {
  const text = describeResult(result)
  if (text) toastStore.show(text, result.status === 'submitted' ? ON_ITS_WAY : undefined)
}
