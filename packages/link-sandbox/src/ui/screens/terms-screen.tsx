import { Button } from '../components/button'
import { Icon, type IconName } from '../components/icon'
import { Screen } from '../components/screen'
import type { SessionFacts } from '../flow/flow-state'
import { texts } from '../texts/texts'
import { LinkMark } from './link-mark'
import styles from './terms-screen.module.css'

interface TermsScreenProps {
  session: SessionFacts
  onAccept: () => void
  onLegal: () => void
}

interface Point {
  title: string
  text: (clientName: string) => string
}

export function TermsScreen({ session, onAccept, onLegal }: TermsScreenProps) {
  const { clientName, transfer, verifyWallet } = session
  const { points } = texts.terms
  const shown: [IconName, Point][] = verifyWallet
    ? [
        ['lock', texts.verifyTerms.private],
        ['hand', texts.verifyTerms.free],
      ]
    : transfer
      ? [
          ['target', points.address],
          ['lock', points.private],
          ['hand', points.control],
        ]
      : [
          ['lock', points.private],
          ['hand', points.control],
          ['unlink', points.undo],
        ]

  return (
    <Screen
      align="center"
      mark={<LinkMark clientName={clientName} />}
      title={
        verifyWallet
          ? texts.verifyTerms.title(clientName)
          : transfer
            ? texts.terms.transferTitle(transfer.type, clientName)
            : texts.terms.title(clientName)
      }
      lead={
        verifyWallet
          ? texts.verifyTerms.lead(clientName)
          : transfer
            ? texts.terms.transferLead(clientName)
            : texts.terms.lead(clientName)
      }
      footer={
        <>
          <p className={styles.legal}>
            {texts.terms.legal}{' '}
            <button type="button" className={styles.link} onClick={onLegal}>
              {texts.terms.legalLink}
            </button>
          </p>
          <Button onClick={onAccept}>{texts.common.continue}</Button>
        </>
      }
    >
      <ul className={styles.points}>
        {shown.map(([icon, point]) => (
          <li key={point.title} className={styles.point}>
            <span className={styles.icon}>
              <Icon name={icon} />
            </span>
            <div>
              <p className={styles.pointTitle}>{point.title}</p>
              <p className={styles.pointText}>{point.text(clientName)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Screen>
  )
}

export function LegalScreen() {
  return (
    <Screen title={texts.legal.title}>
      {texts.legal.paragraphs.map(([title, text]) => (
        <section key={title} className={styles.section}>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.text}>{text}</p>
        </section>
      ))}
    </Screen>
  )
}
