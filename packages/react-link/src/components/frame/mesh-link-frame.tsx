'use client'

import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { type UseMeshLinkOptions, useMeshLink } from '../../hooks/use-mesh-link'
import { useMeshLinkContext } from '../../hooks/use-mesh-link-context'
import { splitLinkOptions } from '../button/split-link-options'
import { LinkProblem } from '../link-problem'
import { useRefusal } from '../use-refusal'
import { endedText } from './ended-text'
import { FrameSkeleton } from './frame-skeleton'
import { openWhenFree } from './open-when-free'

/**
 * What the frame takes: the options of `useMeshLink` but how to show it, and whatever a `<section>` takes.
 * It carries `data-status` with the status of its session.
 */
export type MeshLinkFrameProps = UseMeshLinkOptions &
  Omit<ComponentPropsWithoutRef<'section'>, keyof UseMeshLinkOptions | 'onError' | 'children'>

/**
 * Link as a part of the page. It opens when it mounts and ends when it unmounts; give it a height of 600 px or more.
 * While another session lives on the page it waits, since there can be one only. Give it a `key` to start anew for
 * another intent.
 */
export const MeshLinkFrame: ForwardRefExoticComponent<MeshLinkFrameProps & RefAttributes<HTMLElement>> =
  forwardRef(function MeshLinkFrame(props, ref) {
    const [options, { className = '', ...rest }] = splitLinkOptions(props)
    const { client } = useMeshLinkContext()
    const [container, setContainer] = useState<HTMLElement | null>(null)
    const link = useMeshLink({ ...options, display: 'embedded', container: container ?? undefined })
    const { close, result, status } = link
    const [refusal, open] = useRefusal(link.open)
    const error = result ? (result.status === 'failed' ? result.error : undefined) : refusal
    const root = useRef<HTMLElement>(null)
    useImperativeHandle(ref, () => root.current as HTMLElement, [])

    useEffect(() => {
      if (!container) return
      const stopWaiting = openWhenFree(client, open)
      return () => {
        stopWaiting()
        close()
      }
    }, [container, client, open, close])

    const openAgain = () => {
      // The button goes away; the focus stays where Link appears.
      root.current?.focus({ preventScroll: true })
      open()
    }

    return (
      <section
        aria-label={options.dialogTitle ?? 'Connect an account'}
        tabIndex={-1}
        {...rest}
        ref={root}
        className={`mesh-link-embed ${className}`.trim()}
        data-status={status}
      >
        <div ref={setContainer} className="mesh-link-embed__stage" hidden={status === 'ended'} />
        {(status === 'idle' || status === 'preparing') && !error && <FrameSkeleton />}
        {status === 'closing' && (
          <p role="status" className="mesh-link-embed__panel">
            Finishing…
          </p>
        )}
        {(result || error) && (
          <div className="mesh-link-embed__panel">
            {error ? (
              <LinkProblem error={error} onRetry={openAgain} />
            ) : (
              result && (
                <>
                  <p role="status" className="mesh-link-embed__text">
                    {endedText(result)}
                  </p>
                  <button type="button" className="mesh-link-button" onClick={openAgain}>
                    Open again
                  </button>
                </>
              )
            )}
          </div>
        )}
      </section>
    )
  })
