import type { LinkIntegration } from '../../link/contract'
import { assetColor } from '../format/format'
import { Icon, type IconName } from './icon'
import styles from './marks.module.css'

interface MonogramProps {
  text: string
  /** `#rrggbb` */
  color: string
  size?: 's' | 'm' | 'l'
  shape?: 'square' | 'round'
}

/** Letters in place of the logo of an institution or an asset. The name stands beside the letters. */
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

/** The round mark of an asset. */
export function AssetMark({ symbol }: { symbol: string }) {
  return (
    <Monogram text={symbol.slice(0, symbol.length > 4 ? 2 : 1)} color={assetColor(symbol)} shape="round" />
  )
}

export function IntegrationMark({ integration, size }: { integration: LinkIntegration; size?: 'm' | 'l' }) {
  return <Monogram text={integration.monogram} color={integration.color} size={size} />
}

/** The large round mark above a result page: success, failure or waiting. */
export function StatusMark({
  icon,
  tone,
}: {
  icon: IconName
  tone: 'success' | 'accent' | 'warning' | 'danger'
}) {
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      <Icon name={icon} size={28} />
    </span>
  )
}

/** Black or white, whichever reads better on `color` (`#rrggbb`). */
export function readableOn(color: string): '#000000' | '#ffffff' {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)
  if (!match) return '#ffffff'
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((hex) => {
    const channel = Number.parseInt(hex, 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  // At this luminance black and white have the same contrast, 4.58.
  return luminance > 0.179 ? '#000000' : '#ffffff'
}
