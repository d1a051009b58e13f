import type { LinkResult } from 'react-mesh-link'
import { toastStore } from '../../toasts/toast-store'
import { describeResult } from './describe-result'

/** Tells the user how a Link session ended: for `onExit`, when the page can be seen and heard again. */
export function tellResult(result: LinkResult): void {
  const text = describeResult(result)
  if (text) toastStore.show(text)
}
