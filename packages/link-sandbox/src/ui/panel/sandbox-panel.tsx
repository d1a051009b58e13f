import { useId } from 'react'
import type { LinkFault } from '../../link/contract'
import type { FaultsApi } from '../api/link-api'
import { Button, IconButton } from '../components/button'
import { CopyButton } from '../components/copy'
import { Dialog } from '../components/dialog'
import { SkeletonRows } from '../components/waiting'
import { t } from '../texts/texts'
import styles from './sandbox-panel.module.css'
import { useSessionFaults } from './use-session-faults'

interface SandboxPanelProps {
  api: FaultsApi
  onClose: () => void
}

/** The sandbox panel: switches for the session's faults, and the test users. Escape or a click outside closes it. */
export function SandboxPanel({ api, onClose }: SandboxPanelProps) {
  const id = useId()
  const { known, failed, load, turn } = useSessionFaults(api)

  return (
    <Dialog
      className={styles.dialog}
      labelledBy={`${id}-title`}
      describedBy={`${id}-lead`}
      onDismiss={onClose}
      closesAtBackdrop
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 id={`${id}-title`} className={styles.title}>
            {t('panel.title')}
          </h2>
          <IconButton icon="close" label={t('panel.close')} onClick={onClose} />
        </div>
        <div className={styles.body}>
          <p id={`${id}-lead`} className={styles.lead}>
            {t('panel.lead')}
          </p>
          <div role="alert">{failed && <p className={styles.failure}>{t(`panel.failed.${failed}`)}</p>}</div>
          {failed === 'load' && (
            <Button variant="secondary" onClick={load}>
              {t('common.tryAgain')}
            </Button>
          )}
          {!known && !failed && <SkeletonRows count={5} />}
          {known &&
            groupFaults(known.faults).map(([place, faults]) => (
              <fieldset key={place} className={styles.group}>
                <legend className={styles.legend}>{t(`panel.places.${place}`)}</legend>
                {faults.map((fault) => (
                  <FaultSwitch key={fault.name} fault={fault} onTurn={(isOn) => turn(fault.name, isOn)} />
                ))}
              </fieldset>
            ))}
          {known && <Usernames usernames={known.usernames} faults={known.faults} />}
        </div>
      </div>
    </Dialog>
  )
}

/** Groups the faults by the place where they show, in their given order. */
function groupFaults(faults: LinkFault[]): [place: LinkFault['place'], faults: LinkFault[]][] {
  const groups = new Map<LinkFault['place'], LinkFault[]>()
  for (const fault of faults) groups.set(fault.place, [...(groups.get(fault.place) ?? []), fault])
  return [...groups]
}

interface FaultSwitchProps {
  fault: LinkFault
  onTurn: (isOn: boolean) => void
}

/** One fault with its switch. The switch is disabled for a fault that the control API turned on for everyone. */
function FaultSwitch({ fault, onTurn }: FaultSwitchProps) {
  const { name, isOn, isOnForEveryone } = fault
  return (
    <label className={styles.row} data-locked={isOnForEveryone || undefined}>
      <span className={styles.text}>
        <span>{t(`panel.faults.${name}`)}</span>
        <span className={styles.name}>
          {isOnForEveryone ? t('panel.forEveryone') : <code translate="no">{name}</code>}
        </span>
      </span>
      <input
        type="checkbox"
        role="switch"
        className={styles.switch}
        aria-checked={isOn || isOnForEveryone}
        checked={isOn || isOnForEveryone}
        disabled={isOnForEveryone}
        onChange={(event) => onTurn(event.target.checked)}
      />
    </label>
  )
}

interface UsernamesProps {
  usernames: string[]
  faults: LinkFault[]
}

/** The test user names, each extended with the faults that are on. */
function Usernames({ usernames, faults }: UsernamesProps) {
  return (
    <section className={styles.section} aria-label={t('panel.users.title')}>
      <h3 className={styles.usersTitle}>{t('panel.users.title')}</h3>
      <p className={styles.usersLead}>
        {t('panel.users.lead', { password: 'Pass123', code: '123456' })} {t('panel.users.carry')}
      </p>
      <ul className={styles.list}>
        {usernames.map((username) => {
          const name = usernameWithFaults(username, faults)
          return (
            <li key={username} className={styles.usersRow}>
              <code className={styles.usersName} translate="no">
                {name}
              </code>
              <CopyButton label={t('panel.users.copy', { username: name })} text={name} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** A user name that turns the same faults on: `Mesh+kyc-required`. */
function usernameWithFaults(username: string, faults: LinkFault[]): string {
  const names = faults.filter(({ isOn, isForUsername }) => isOn && isForUsername).map(({ name }) => name)
  return [username, ...names].join('+')
}
