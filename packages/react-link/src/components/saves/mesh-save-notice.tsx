'use client'

import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useState,
} from 'react'
import type { LinkAppearance } from '../../core/client/appearance'
import type { MeshSave } from '../../core/session/save'
import { useMeshSaves } from '../../hooks/use-mesh-saves'
import { saveWords } from '../../messages/english'
import { useMessages } from '../../messages/mesh-messages-provider'
import { useParts } from '../use-parts'

export interface MeshSaveNoticeProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** For this notice, over the provider's. */
  appearance?: LinkAppearance | undefined
}

/**
 * Tells the user what Link has handed over and the backend does not have yet, with a button to try again, and that all is saved
 * at last. Renders an empty element while there is nothing to tell. Put it where it is always on the page.
 */
export const MeshSaveNotice: ForwardRefExoticComponent<MeshSaveNoticeProps & RefAttributes<HTMLDivElement>> =
  forwardRef(function MeshSaveNotice({ appearance, className = '', style = {}, ...rest }, ref) {
    const part = useParts({ appearance })
    const { t } = useMessages(saveWords)
    const { saves, retry } = useMeshSaves()
    const save = troubled(saves)
    // What the user has been told to worry about must be taken back.
    const [isWorried, setIsWorried] = useState(false)
    if (save && !isWorried) setIsWorried(true)
    const isSaved = isWorried && saves.length > 0 && saves.every(({ status }) => status === 'saved')

    return (
      // Always there: screen readers may miss a live region that comes with its text.
      <div {...rest} ref={ref} role="status" {...part('saves', `mesh-link-saves ${className}`, style)}>
        {save ? (
          <div
            data-tone={save.status === 'unsaved' ? 'bad' : 'moving'}
            {...part('notice', 'mesh-link-notice')}
          >
            <span {...part('message', 'mesh-link-notice__text')}>
              {save.status === 'unsaved'
                ? `${{ connection: t.accountNotSaved, transfer: t.transferNotSaved }[save.kind]} ${save.error?.userMessage ?? ''}`
                : { connection: t.accountNotSavedYet, transfer: t.transferNotSavedYet }[save.kind]}
            </span>
            {canRetry(save) && (
              <button type="button" {...part('retry', 'mesh-link-row__button')} onClick={retry}>
                {t.tryNow}
              </button>
            )}
          </div>
        ) : (
          isSaved && (
            <div data-tone="good" {...part('notice', 'mesh-link-notice')}>
              <span {...part('message', 'mesh-link-notice__text')}>{t.allSaved}</span>
            </div>
          )
        )}
      </div>
    )
  })

/** The save that the user should know about: an `unsaved` one first, then one whose first attempt has failed. */
function troubled(saves: readonly MeshSave[]): MeshSave | undefined {
  return (
    saves.find(({ status }) => status === 'unsaved') ??
    saves.find(({ status, error }) => status === 'saving' && error)
  )
}

/** Also after a sign-out: the user may have signed in again. */
function canRetry({ error }: MeshSave): boolean {
  return error?.isRetryable !== false || error.code === 'unauthenticated'
}
