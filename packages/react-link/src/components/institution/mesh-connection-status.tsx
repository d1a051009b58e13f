'use client'

import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react'
import type { LinkAppearance } from '../../core/client/appearance'
import type { MeshConnection } from '../../core/contract'
import { stateWords } from '../../messages/english'
import { useMessages } from '../../messages/mesh-messages-provider'
import { useParts } from '../use-parts'
import { connectionState } from './connection-state'

export interface MeshConnectionStatusProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  connection: MeshConnection
  /** For this status, over the provider's. */
  appearance?: LinkAppearance | undefined
}

/** Says in words what a saved connection means for the user. `data-state` has it for style sheets. */
export const MeshConnectionStatus: ForwardRefExoticComponent<
  MeshConnectionStatusProps & RefAttributes<HTMLSpanElement>
> = forwardRef(function MeshConnectionStatus(
  { connection, appearance, className = '', style = {}, ...rest },
  ref,
) {
  const part = useParts({ appearance })
  const { t } = useMessages(stateWords)
  const state = connectionState(connection)
  return (
    <span {...rest} ref={ref} data-state={state} {...part('status', `mesh-link-status ${className}`, style)}>
      {t[state]}
    </span>
  )
})
