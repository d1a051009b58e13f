import { useEffect, useState } from 'react'
import { texts } from '../texts/texts'
import { copyText } from './copy-text'
import { IconButton } from './icon-button'

interface CopyButtonProps {
  label: string
  text: string
  /** The clipboard is out of reach: the text should be shown whole, to be copied by hand. */
  onFailed?: () => void
}

const SHOWN_MS = 2_000

export function CopyButton({ label, text, onFailed }: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false)

  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isCopied])

  async function copy() {
    if (await copyText(text)) setIsCopied(true)
    else onFailed?.()
  }

  return (
    <>
      <IconButton icon={isCopied ? 'check' : 'copy'} label={label} onClick={copy} />
      <span role="status" className="visually-hidden">
        {isCopied ? texts.common.copied : ''}
      </span>
    </>
  )
}
