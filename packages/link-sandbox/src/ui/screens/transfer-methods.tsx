import type { LinkTransferIntent } from '../../link-api/contract'
import { ChoiceList } from '../components/choice-list'
import { ChoiceRow } from '../components/choice-row'
import { Icon } from '../components/icon'
import { texts } from '../texts/texts'
import styles from './source-screen.module.css'

interface TransferMethodsProps {
  transfer: LinkTransferIntent
  onChoose: (method: 'manual' | 'buy') => void
}

/** The ways to send without an account, below those that have one. */
export function TransferMethods({ transfer, onChoose }: TransferMethodsProps) {
  const methods = [
    ...(transfer.allowsManual ? [['manual', 'qr'] as const] : []),
    ...(transfer.allowsBuy ? [['buy', 'card'] as const] : []),
  ]
  if (methods.length === 0) return null
  return (
    <ChoiceList title={texts.methods.title}>
      {methods.map(([method, icon]) => (
        <li key={method}>
          <ChoiceRow
            mark={
              <span className={styles.other}>
                <Icon name={icon} />
              </span>
            }
            title={texts.methods[method].title}
            subtitle={texts.methods[method].hint}
            onChoose={() => onChoose(method)}
          />
        </li>
      ))}
    </ChoiceList>
  )
}
