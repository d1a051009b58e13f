import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from './screen.module.css'
import { useFocusOnEntry } from './use-focus-on-entry'

interface ScreenProps {
  title: string
  lead?: ReactNode
  /** Stands above the title. */
  mark?: ReactNode
  align?: 'start' | 'center'
  children?: ReactNode
  /** Stays in sight at the lower edge. */
  footer?: ReactNode
  /** Makes the screen a form: Enter in a field submits it. */
  onSubmit?: () => void
}

/** One page of Link: its heading takes the focus when the page appears, so that it is read out. */
export function Screen({ title, lead, mark, align = 'start', children, footer, onSubmit }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusOnEntry(heading)
  useEffect(() => {
    document.title = title
  }, [title])

  const content = (
    <>
      <div className={styles.body}>
        <div className={styles.intro} data-align={align}>
          {mark}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
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
