import { Button } from '../components/button'
import { Screen } from '../components/screen'
import { StatusMark } from '../components/status-mark'
import type { Problem } from '../flow/problem'
import { texts } from '../texts/texts'
import styles from './problem-screen.module.css'

interface ProblemScreenProps {
  problem: Problem
  onRetry: () => void
  onClose: () => void
}

export function ProblemScreen({ problem, onRetry, onClose }: ProblemScreenProps) {
  // Without a host there is nobody who could close this page.
  const canClose = problem.code !== 'no_host' && !problem.isStandalone
  return (
    <Screen
      align="center"
      mark={<StatusMark icon={problem.code === 'unreachable' ? 'offline' : 'alert'} tone="warning" />}
      title={texts.problem.title(problem.code)}
      lead={texts.problem.text(problem.code)}
      footer={
        <>
          {problem.canRetry && <Button onClick={onRetry}>{texts.problem.retry}</Button>}
          {canClose && (
            <Button variant={problem.canRetry ? 'secondary' : 'primary'} onClick={onClose}>
              {texts.problem.close}
            </Button>
          )}
        </>
      }
    >
      {problem.requestId && <p className={styles.reference}>{texts.common.reference(problem.requestId)}</p>}
    </Screen>
  )
}
