import { qrPath } from '../qr/qr-path'
import styles from './qr-code.module.css'

/** A QR code, black on white in either theme: cameras need the contrast. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = qrPath(text)
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
