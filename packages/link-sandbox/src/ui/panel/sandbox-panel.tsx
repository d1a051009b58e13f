import { useEffect, useId, useRef } from 'react'
import type { FaultsApi } from '../api/faults-api'
import { Button } from '../components/button'
import { IconButton } from '../components/icon-button'
import { SkeletonRows } from '../components/skeleton-rows'
import { texts } from '../texts/texts'
import { FaultSwitch } from './fault-switch'
import { groupFaults } from './group-faults'
import styles from './sandbox-panel.module.css'
import { useSessionFaults } from './use-session-faults'
import { Usernames } from './usernames'

interface SandboxPanelProps {
  api: FaultsApi
  onClose: () => void
}

/** What can be made to go wrong in this session, and whom one can log in as. Closes at Escape and at a click beside it. */
export function SandboxPanel({ api, onClose }: SandboxPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { known, failed, load, turn } = useSessionFaults(api)

  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way out
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-lead`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 id={`${id}-title`} className={styles.title}>
            {texts.panel.title}
          </h2>
          <IconButton icon="close" label={texts.panel.close} onClick={onClose} />
        </div>
        <div className={styles.body}>
          <p id={`${id}-lead`} className={styles.lead}>
            {texts.panel.lead}
          </p>
          <div role="alert">{failed && <p className={styles.failure}>{texts.panel.failed[failed]}</p>}</div>
          {failed === 'load' && (
            <Button variant="secondary" onClick={load}>
              {texts.common.tryAgain}
            </Button>
          )}
          {!known && !failed && <SkeletonRows count={5} />}
          {known &&
            groupFaults(known.faults).map(([place, faults]) => (
              <fieldset key={place} className={styles.group}>
                <legend className={styles.legend}>{texts.panel.places[place]}</legend>
                {faults.map((fault) => (
                  <FaultSwitch key={fault.name} fault={fault} onTurn={(isOn) => turn(fault.name, isOn)} />
                ))}
              </fieldset>
            ))}
          {known && <Usernames usernames={known.usernames} faults={known.faults} />}
        </div>
      </div>
    </dialog>
  )
}
