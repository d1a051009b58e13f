import { useId, useRef } from 'react'
import { DEMO_USERS, type DemoUserId } from '../../../common/demo-users'
import type { User } from '../../../common/user'
import { useChangeUser } from '../../session/use-change-user'
import { Avatar } from '../../ui/avatar'
import { Icon } from '../../ui/icon'
import styles from './account-menu.module.css'

/** Shows the signed-in user, and switches users or signs out. */
export function AccountMenu({ user }: { user: User }) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const { mutate } = useChangeUser()
  const change = (to: DemoUserId | null) => {
    panel.current?.hidePopover()
    if (to !== user.id) mutate(to)
  }

  return (
    <div className={styles.menu}>
      <button type="button" popoverTarget={id} className={styles.opener}>
        <Avatar name={user.name} />
        <span className="visually-hidden">Account:</span> <span className={styles.name}>{user.name}</span>
        <Icon name="chevronDown" size={16} />
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields */}
      <div id={id} ref={panel} popover="auto" role="group" aria-label="Account" className={styles.panel}>
        <p className={styles.caption}>Signed in as {user.name}</p>
        {DEMO_USERS.map(({ id: userId, name }) => (
          <button
            key={userId}
            type="button"
            className={styles.item}
            aria-current={userId === user.id ? 'true' : undefined}
            onClick={() => change(userId)}
          >
            <Avatar name={name} />
            <span>{userId === user.id ? name : `Switch to ${name}`}</span>
            {userId === user.id && <Icon name="check" size={18} />}
          </button>
        ))}
        <hr className={styles.line} />
        <button type="button" className={styles.item} onClick={() => change(null)}>
          <Icon name="signOut" />
          <span>Sign out</span>
        </button>
      </div>
    </div>
  )
}
