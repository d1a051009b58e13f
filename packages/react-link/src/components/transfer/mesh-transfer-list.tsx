'use client'

import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import type { LinkAppearance } from '../../core/client/appearance'
import type { MeshTransfer } from '../../core/contract'
import { toMeshLinkError } from '../../core/errors/to-mesh-link-error'
import { useMeshTransfers } from '../../hooks/use-mesh-transfers'
import { transfersWords } from '../../messages/english'
import { useMessages } from '../../messages/mesh-messages-provider'
import { LinkProblem } from '../link-problem'
import { RowsSkeleton } from '../rows-skeleton'
import { useParts } from '../use-parts'
import { MeshTransferItem } from './mesh-transfer-item'
import { newlySettled } from './newly-settled'

export interface MeshTransferListProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Name of the list for screen readers. Default "Transfers". */
  label?: string | undefined
  /** What to show when there are no transfers. */
  empty?: ReactNode | undefined
  /** Another item in place of ours. */
  renderItem?: ((transfer: MeshTransfer) => ReactNode) | undefined
  /** Show the newest so many. Default: all. */
  limit?: number | undefined
  /** For this list, over the provider's. */
  appearance?: LinkAppearance | undefined
}

/** Lists the user's transfers, newest first. Screen readers hear when one has arrived, failed or come back. */
export const MeshTransferList: ForwardRefExoticComponent<MeshTransferListProps & RefAttributes<HTMLElement>> =
  forwardRef(function MeshTransferList(
    { label, empty, renderItem, limit, appearance, className = '', style = {}, ...rest },
    ref,
  ) {
    const part = useParts({ appearance })
    const { t, locale } = useMessages(transfersWords)
    const { data: transfers, error, isFetching, refetch } = useMeshTransfers()
    const root = useRef<HTMLElement>(null)
    useImperativeHandle(ref, () => root.current as HTMLElement, [])

    const last = useRef(transfers)
    const [news, setNews] = useState('')
    useEffect(() => {
      const sentences = last.current && transfers ? newlySettled(last.current, transfers, t, locale) : []
      last.current = transfers
      if (sentences.length > 0) setNews(sentences.join(' '))
    }, [transfers, t, locale])

    return (
      // Focusable by script only, for when the retry button disappears.
      <section
        aria-label={label ?? t.transfers}
        tabIndex={-1}
        {...rest}
        ref={root}
        {...part('list', `mesh-link-list ${className}`, style)}
      >
        <p role="status" {...part('announcement', 'mesh-link-visually-hidden')}>
          {news}
        </p>
        {transfers ? (
          transfers.length > 0 ? (
            <ul {...part('rows', 'mesh-link-list__rows')}>
              {transfers.slice(0, limit).map((transfer) => (
                <li key={transfer.id} {...part('row', 'mesh-link-row')}>
                  {renderItem?.(transfer) ?? <MeshTransferItem transfer={transfer} appearance={appearance} />}
                </li>
              ))}
            </ul>
          ) : (
            <div {...part('empty', 'mesh-link-list__empty')}>{empty ?? t.transfersEmpty}</div>
          )
        ) : error && !isFetching ? (
          <LinkProblem
            part={part}
            error={toMeshLinkError(error, 'backend_error', t.transfersFailed)}
            onRetry={() => {
              root.current?.focus()
              void refetch()
            }}
          />
        ) : (
          <RowsSkeleton part={part} label={t.transfersLoading} />
        )}
      </section>
    )
  })
