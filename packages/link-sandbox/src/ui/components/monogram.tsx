import styles from './monogram.module.css'
import { readableOn } from './readable-on'

interface MonogramProps {
  text: string
  /** `#rrggbb` */
  color: string
  size?: 's' | 'm' | 'l'
  shape?: 'square' | 'round'
}

/** Our own mark of an institution or an asset: letters, nobody's logo. The name stands beside it. */
export function Monogram({ text, color, size = 'm', shape = 'square' }: MonogramProps) {
  return (
    <span
      className={`${styles.monogram} ${styles[size]} ${styles[shape]}`}
      style={{ backgroundColor: color, color: readableOn(color) }}
      aria-hidden="true"
    >
      {text}
    </span>
  )
}
