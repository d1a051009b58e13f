import styles from './logo.module.css'

/** Harbor's logo: a mark and the name. */
export function Logo() {
  return (
    <span className={styles.logo}>
      <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="9" className={styles.tile} />
        <g className={styles.lines}>
          <path d="M16 7.5v10.5" />
          <path d="M16 8.2l5.8 8.3H16" strokeLinejoin="round" />
          <path d="M7 21.6c1.5 1.5 3 1.5 4.5 0s3-1.5 4.5 0 3 1.5 4.5 0 3-1.5 4.5 0" />
        </g>
      </svg>
      <span className={styles.name}>Harbor</span>
    </span>
  )
}
