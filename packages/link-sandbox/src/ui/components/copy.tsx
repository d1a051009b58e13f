import { useEffect, useState } from 'react'
import { shortAddress } from '../format/format'
import { t } from '../texts/texts'
import { IconButton } from './button'
import styles from './copy.module.css'

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
        {isCopied ? t('common.copied') : ''}
      </span>
    </>
  )
}

/** An address or a transaction, shortened in the middle, to be copied whole. */
export function CopyableAddress({ address, label }: { address: string; label: string }) {
  const [isWhole, setIsWhole] = useState(false)
  return (
    <span className={styles.address}>
      <code className={styles.text} title={address}>
        {isWhole ? address : shortAddress(address)}
      </code>
      <CopyButton label={label} text={address} onFailed={() => setIsWhole(true)} />
      <span role="status" className={isWhole ? styles.hint : 'visually-hidden'}>
        {isWhole ? t('preview.copyFailed') : ''}
      </span>
    </span>
  )
}

/** Copies `text`; resolves with whether it worked. Frames are not always allowed to use the clipboard. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
