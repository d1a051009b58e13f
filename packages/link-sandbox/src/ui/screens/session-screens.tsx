import { Button } from '../components/button'
import { StatusMark } from '../components/marks'
import { Screen } from '../components/screen'
import { SkeletonRows, SlowNote } from '../components/waiting'
import type { Problem } from '../flow/flow-state'
import { t } from '../texts/texts'
import styles from './session-screens.module.css'

interface ProblemScreenProps {
  problem: Problem
  onRetry: () => void
  onClose: () => void
}

export function ProblemScreen({ problem, onRetry, onClose }: ProblemScreenProps) {
  // Without a host there is no app to return to.
  const canClose = problem.code !== 'no_host' && !problem.isStandalone
  return (
    <Screen
      align="center"
      mark={<StatusMark icon={problem.code === 'unreachable' ? 'offline' : 'alert'} tone="warning" />}
      title={t('problem.title', { code: problem.code })}
      lead={t('problem.text', { code: problem.code })}
      footer={
        <>
          {problem.canRetry && <Button onClick={onRetry}>{t('problem.retry')}</Button>}
          {canClose && (
            <Button variant={problem.canRetry ? 'secondary' : 'primary'} onClick={onClose}>
              {t('problem.close')}
            </Button>
          )}
        </>
      }
    >
      {problem.requestId && (
        <p className={styles.reference}>{t('common.reference', { id: problem.requestId })}</p>
      )}
    </Screen>
  )
}

/** Shown until the session is open. It has no heading, because it is too short to be read. */
export function LoadingScreen() {
  return (
    <main className={styles.loading} aria-busy="true">
      <h1 className="visually-hidden">{t('loading.title')}</h1>
      <div className={styles.title} aria-hidden="true" />
      <SkeletonRows count={4} />
      <SlowNote isWaiting text={t('loading.slow')} />
    </main>
  )
}

/** Shown after the end, until the host removes the frame. */
export function EndedScreen() {
  return <Screen align="center" title={t('ended.title')} lead={t('ended.text')} />
}
