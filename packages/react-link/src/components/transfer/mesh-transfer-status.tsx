'use client'

import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react'
import type { LinkAppearance } from '../../core/client/appearance'
import type { MeshTransfer, MeshTransferStatus as Status } from '../../core/contract'
import { statusWords } from '../../messages/english'
import { useMessages } from '../../messages/mesh-messages-provider'
import { useParts } from '../use-parts'
import { TRANSFER_STATUS } from './transfer-steps'

export interface MeshTransferStatusProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  transfer: Pick<MeshTransfer, 'status'>
  /** `label`: one word or two. `steps`: the whole way, with the step that the transfer has reached. Default `label`. */
  show?: 'label' | 'steps' | undefined
  /** For this status, over the provider's. */
  appearance?: LinkAppearance | undefined
}

/** The statuses themselves: the component has the name of its type. */
export type MeshTransferStatus = Status

/** Where a transfer is: in words, or on its way from sent to arrived. `data-tone` and `data-status` are for style sheets. */
export const MeshTransferStatus: ForwardRefExoticComponent<
  MeshTransferStatusProps & RefAttributes<HTMLSpanElement>
> = forwardRef(function MeshTransferStatus(
  { transfer: { status }, show = 'label', appearance, className = '', style = {}, ...rest },
  ref,
) {
  const part = useParts({ appearance })
  const { t } = useMessages(statusWords)
  const { label, tone, steps, reached } = TRANSFER_STATUS[status]
  const root = {
    ...rest,
    ref,
    'data-status': status,
    'data-tone': tone,
    ...part(
      'status',
      `mesh-link-status ${show === 'steps' ? 'mesh-link-status--steps' : ''} ${className}`,
      style,
    ),
  }
  if (show === 'label') return <span {...root}>{t[label]}</span>
  const isMoving = tone === 'moving'
  return (
    <span {...root}>
      <ol {...part('steps', 'mesh-link-steps')}>
        {steps.map((step, index) => (
          <li
            key={step}
            // A transfer that moves has not done its last step yet.
            data-step={
              index < reached || (index === reached && !isMoving)
                ? 'done'
                : index === reached
                  ? 'now'
                  : 'next'
            }
            aria-current={index === reached ? 'step' : undefined}
            {...part('step', 'mesh-link-steps__step')}
          >
            {t[step]}
          </li>
        ))}
      </ol>
    </span>
  )
})
