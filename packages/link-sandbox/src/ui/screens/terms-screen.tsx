import { Button } from '../components/button'
import { Icon, type IconName } from '../components/icon'
import { Screen } from '../components/screen'
import type { SessionFacts } from '../flow/flow-state'
import { t } from '../texts/texts'
import { LinkMark } from './link-mark'
import styles from './terms-screen.module.css'

interface TermsScreenProps {
  session: SessionFacts
  onAccept: () => void
  onLegal: () => void
}

export function TermsScreen({ session, onAccept, onLegal }: TermsScreenProps) {
  const { clientName, transfer, verifyWallet } = session
  const shown: [icon: IconName, title: string, text: string][] = verifyWallet
    ? [
        ['lock', t('verifyTerms.private.title'), t('verifyTerms.private.text', { client: clientName })],
        ['hand', t('verifyTerms.free.title'), t('verifyTerms.free.text')],
      ]
    : transfer
      ? [
          ['target', t('terms.points.address.title'), t('terms.points.address.text')],
          ['lock', t('terms.points.private.title'), t('terms.points.private.text', { client: clientName })],
          ['hand', t('terms.points.control.title'), t('terms.points.control.text')],
        ]
      : [
          ['lock', t('terms.points.private.title'), t('terms.points.private.text', { client: clientName })],
          ['hand', t('terms.points.control.title'), t('terms.points.control.text')],
          ['unlink', t('terms.points.undo.title'), t('terms.points.undo.text', { client: clientName })],
        ]

  return (
    <Screen
      align="center"
      mark={<LinkMark clientName={clientName} />}
      title={
        verifyWallet
          ? t('verifyTerms.title', { client: clientName })
          : transfer
            ? t('terms.transferTitle', { type: transfer.type, client: clientName })
            : t('terms.title', { client: clientName })
      }
      lead={
        verifyWallet
          ? t('verifyTerms.lead', { client: clientName })
          : transfer
            ? t('terms.transferLead', { client: clientName })
            : t('terms.lead', { client: clientName })
      }
      footer={
        <>
          <p className={styles.legal}>
            {t('terms.legal')}{' '}
            <button type="button" className={styles.link} onClick={onLegal}>
              {t('terms.legalLink')}
            </button>
          </p>
          <Button onClick={onAccept}>{t('common.continue')}</Button>
        </>
      }
    >
      <ul className={styles.points}>
        {shown.map(([icon, title, text]) => (
          <li key={title} className={styles.point}>
            <span className={styles.icon}>
              <Icon name={icon} />
            </span>
            <div>
              <p className={styles.pointTitle}>{title}</p>
              <p className={styles.pointText}>{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </Screen>
  )
}

const PARAGRAPHS = ['about', 'entered', 'shared', 'kept'] as const

export function LegalScreen() {
  return (
    <Screen title={t('legal.title')}>
      {PARAGRAPHS.map((paragraph) => (
        <section key={paragraph} className={styles.section}>
          <h2 className={styles.title}>{t(`legal.${paragraph}.title`)}</h2>
          <p className={styles.text}>{t(`legal.${paragraph}.text`)}</p>
        </section>
      ))}
    </Screen>
  )
}
