'use client'

import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react'
import type { LinkAppearance } from '../../core/client/appearance'
import type { LinkResult } from '../../core/session/session'
import { resultWords } from '../../messages/english'
import { useMessages } from '../../messages/mesh-messages-provider'
import { useParts } from '../use-parts'
import { resultText } from './result-text'

export interface MeshLinkResultProps extends Omit<ComponentPropsWithoutRef<'p'>, 'children'> {
  /** From `useMeshLink`, `open()` or `onExit`. */
  result: LinkResult | undefined
  /** For this text, over the provider's. */
  appearance?: LinkAppearance | undefined
}

/** Says in words how a session ended, and what became of its transfer. Screen readers hear it. Empty without a result. */
export const MeshLinkResult: ForwardRefExoticComponent<
  MeshLinkResultProps & RefAttributes<HTMLParagraphElement>
> = forwardRef(function MeshLinkResult({ result, appearance, className = '', style = {}, ...rest }, ref) {
  const part = useParts({ appearance })
  const { t, locale } = useMessages(resultWords)
  return (
    <p
      {...rest}
      ref={ref}
      role="status"
      data-result={result?.status}
      {...part('outcome', `mesh-link-result ${className}`, style)}
    >
      {result && resultText(result, t, locale)}
    </p>
  )
})
