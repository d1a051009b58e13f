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
import type { MeshLinkClient } from '../../core/client/mesh-link-client'
import { isLive } from '../../core/session/session'
import { useMeshLinkContext } from '../../hooks/mesh-link-context'
import { type UseMeshLinkOptions, useLinkSession } from '../../hooks/use-mesh-link'
import { frameWords, resultWords } from '../../messages/english'
import { useMessages } from '../../messages/mesh-messages-provider'
import { LinkProblem, onOnline } from '../link-problem'
import { resultText } from '../result/result-text'
import { type PartProps, useParts } from '../use-parts'
import { withoutLinkOptions } from '../without-link-options'
import { useRefusal } from './use-refusal'

/**
 * Props of the frame: the options of `useMeshLink` except `display`, and all of a `<section>`. The element has `data-status`
 * with the status of its session.
 */
export type MeshLinkFrameProps = UseMeshLinkOptions & {
  /** A frame is always embedded. */
  display?: undefined
} & Omit<ComponentPropsWithoutRef<'section'>, keyof UseMeshLinkOptions | 'onError' | 'children'>

/**
 * Shows Link as a part of the page: opens it on mount and ends it on unmount. Give it a height of 600 px or more, and a
 * `key` to open a new session when the intent changes. A page has only one session, so while another one is live, the
 * frame waits.
 */
export const MeshLinkFrame: ForwardRefExoticComponent<MeshLinkFrameProps & RefAttributes<HTMLElement>> =
  forwardRef(function MeshLinkFrame(props, ref) {
    const { className = '', style = {}, ...rest } = withoutLinkOptions(props)
    const { client } = useMeshLinkContext()
    const part = useParts(props)
    const { t, locale } = useMessages(frameWords)
    const { t: results } = useMessages(resultWords)
    const [container, setContainer] = useState<HTMLElement | null>(null)
    const link = useLinkSession({
      ...props,
      display: 'embedded',
      container: container ?? undefined,
      // It opens at once.
      prefetch: 'none',
    })
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

    // The user is waiting: the frame has nothing else to show.
    const isOffline = error?.code === 'offline'
    useEffect(() => (isOffline ? onOnline(open) : undefined), [isOffline, open])

    const openAgain = () => {
      // The button disappears; the focus stays where Link appears.
      root.current?.focus({ preventScroll: true })
      open()
    }

    return (
      <section
        aria-label={props.dialogTitle ?? 'Connect an account'}
        tabIndex={-1}
        {...rest}
        ref={root}
        {...part('embed', `mesh-link-embed ${className}`, style)}
        data-status={status}
      >
        <div ref={setContainer} {...part('place', 'mesh-link-embed__stage')} hidden={status === 'ended'} />
        {(status === 'idle' || status === 'preparing') && !error && <FrameSkeleton part={part} />}
        {status === 'closing' && (
          <p role="status" {...part('panel', 'mesh-link-embed__panel')}>
            {t.finishing}
          </p>
        )}
        {(result || error) && (
          <div {...part('panel', 'mesh-link-embed__panel')}>
            {error ? (
              <LinkProblem error={error} part={part} onRetry={openAgain} />
            ) : (
              result && (
                <>
                  <p role="status" {...part('outcome', 'mesh-link-embed__text')}>
                    {resultText(result, results, locale)}
                  </p>
                  <button type="button" {...part('again', 'mesh-link-button')} onClick={openAgain}>
                    {t.openAgain}
                  </button>
                </>
              )
            )}
          </div>
        )}
      </section>
    )
  })

/** The same shapes as the driver's skeleton, so that nothing moves when the driver replaces it. */
function FrameSkeleton({ part }: { part: PartProps }) {
  const { t } = useMessages(frameWords)
  return (
    <div {...part('skeleton', 'mesh-link-embed__waiting')} role="status" aria-label={t.loading}>
      <span {...part('bone', 'mesh-link-bone mesh-link-bone--title')} />
      <span {...part('bone', 'mesh-link-bone mesh-link-bone--line')} />
      <span {...part('bone', 'mesh-link-bone mesh-link-bone--field')} />
      <span {...part('bone', 'mesh-link-bone')} />
      <span {...part('bone', 'mesh-link-bone')} />
      <span {...part('bone', 'mesh-link-bone')} />
      <span {...part('bone', 'mesh-link-bone')} />
    </div>
  )
}

/**
 * Opens as soon as the page has no live session, but not before the current commit has ended: StrictMode mounts twice,
 * and the first mount must not use up a link token.
 *
 * @returns stops waiting
 */
function openWhenFree(client: MeshLinkClient, open: () => void): () => void {
  const unsubscribe = client.subscribe(tryToOpen)
  let isOver = false
  queueMicrotask(tryToOpen)
  return stop

  function tryToOpen() {
    const { status } = client.getState().session
    if (isOver || isLive(status)) return
    stop()
    open()
  }

  function stop() {
    isOver = true
    unsubscribe()
  }
}
