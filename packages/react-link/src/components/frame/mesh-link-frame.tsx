'use client'

import { type ComponentPropsWithoutRef, useEffect, useState } from 'react'
import { type UseMeshLinkOptions, useMeshLink } from '../../hooks/use-mesh-link'
import { useMeshLinkContext } from '../../hooks/use-mesh-link-context'
import { splitLinkOptions } from '../button/split-link-options'
import { LinkProblem } from '../link-problem'
import { openWhenFree } from './open-when-free'

/** What the frame takes: the options of `useMeshLink` but how to show it, and whatever a `<div>` takes. */
export type MeshLinkFrameProps = UseMeshLinkOptions &
  Omit<ComponentPropsWithoutRef<'div'>, keyof UseMeshLinkOptions | 'onError' | 'children'>

/**
 * Link as a part of the page. It opens when it mounts and ends when it unmounts; give it a height of 600 px or more.
 * While another session lives on the page it waits, since there can be one only.
 */
export function MeshLinkFrame(props: MeshLinkFrameProps) {
  const [options, { className, ...rest }] = splitLinkOptions(props)
  const { client } = useMeshLinkContext()
  const [container, setContainer] = useState<HTMLElement | null>(null)
  const link = useMeshLink({ ...options, display: 'embedded', container: container ?? undefined })
  const { open, close, retry, result, error, status } = link

  useEffect(() => {
    if (!container) return
    const stopWaiting = openWhenFree(client, open)
    return () => {
      stopWaiting()
      close()
    }
  }, [container, client, open, close])

  return (
    <div {...rest} className={`mesh-link-embed ${className ?? ''}`.trim()} data-status={status}>
      <div ref={setContainer} className="mesh-link-embed__stage" hidden={status === 'ended'} />
      {status !== 'ended' && status !== 'open' && status !== 'loading' && (
        <div className="mesh-link-embed__waiting" role="status" aria-label="Loading">
          <span className="mesh-link-bone mesh-link-bone--title" />
          <span className="mesh-link-bone" />
          <span className="mesh-link-bone" />
          <span className="mesh-link-bone" />
        </div>
      )}
      {result && (
        <div className="mesh-link-embed__ended">
          {result.status === 'failed' && error ? (
            <LinkProblem error={error} onRetry={() => void retry()} />
          ) : (
            <>
              <p className="mesh-link-embed__text">
                {result.status === 'cancelled' ? 'Closed. Nothing was changed.' : 'All done.'}
              </p>
              <button type="button" className="mesh-link-button" onClick={() => void open()}>
                Open again
              </button>
            </>
          )}
        </div>
      )}
    </div>
  )
}
