import {
  createContext,
  type FormEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
} from 'react'
import styles from './screen.module.css'

interface ScreenProps {
  title: string
  /** Id of the heading, for what the heading describes. */
  titleId?: string
  lead?: ReactNode
  /** Drawn above the title. */
  mark?: ReactNode
  align?: 'start' | 'center'
  children?: ReactNode
  /** Stays visible at the lower edge. */
  footer?: ReactNode
  /** Makes the screen a form: Enter in a field submits it. */
  onSubmit?: () => void
  /** Takes the focus when the screen appears: the one thing to do here. Default: the heading. */
  entry?: RefObject<HTMLElement | null>
}

/** One screen of Link. Its heading takes the focus when the screen appears, so that screen readers announce it. */
export function Screen({
  title,
  titleId,
  lead,
  mark,
  align = 'start',
  children,
  footer,
  onSubmit,
  entry,
}: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusOnEntry(entry ?? heading)
  useEffect(() => {
    document.title = title
  }, [title])

  const content = (
    <>
      <div className={styles.body}>
        <div className={styles.intro} data-align={align}>
          {mark}
          <h1 ref={heading} id={titleId} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {children}
      </div>
      {footer && <div className={styles.footer}>{footer}</div>}
    </>
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    onSubmit?.()
  }

  return (
    <main className={styles.screen}>
      {onSubmit ? (
        <form className={styles.layout} onSubmit={submit} noValidate>
          {content}
        </form>
      ) : (
        <div className={styles.layout}>{content}</div>
      )}
    </main>
  )
}

/** Focuses the element when its screen appears, except where that would take the focus from the host page. */
function useFocusOnEntry(target: RefObject<HTMLElement | null>): void {
  const mayTakeFocus = useContext(EntryFocusContext)
  useEffect(() => {
    // An embedded Link that has just loaded must not take the focus from the host page.
    if (mayTakeFocus || document.hasFocus()) target.current?.focus({ preventScroll: true })
  }, [target, mayTakeFocus])
}

/** Whether a new screen may take the focus into this frame. */
export const EntryFocusContext = createContext(true)
