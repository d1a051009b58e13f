import { useMeshSaves } from 'react-mesh-link'
import { Notice } from '../../ui/notice'
import { describeSaves } from './describe-saves'

/** Warns that a connection or transfer from Link has not reached the server yet. */
export function SaveNotice() {
  const { saves, retry } = useMeshSaves()
  const notice = describeSaves(saves)
  if (!notice) return null
  return (
    <Notice tone={notice.tone} action={notice.canRetry ? { label: 'Try now', onClick: retry } : undefined}>
      {notice.text}
    </Notice>
  )
}
