import type { Ref } from 'react'
import type { LinkIntegration } from '../../link-api/contract'
import { ChoiceList } from '../components/choice-list'
import { ChoiceRow } from '../components/choice-row'
import { IntegrationMark } from '../components/integration-mark'
import { isOffered } from '../flow/is-offered'
import { texts } from '../texts/texts'
import type { CatalogGroup } from './catalog-groups'
import styles from './catalog-list.module.css'

interface CatalogListProps {
  ref: Ref<HTMLDivElement>
  groups: CatalogGroup[]
  /** All that is listed can send, so it need not be said. */
  isTransfer: boolean
  onChoose: (integration: LinkIntegration) => void
}

export function CatalogList({ ref, groups, isTransfer, onChoose }: CatalogListProps) {
  return (
    <div ref={ref} className={styles.groups}>
      {groups.map(({ title, members }) => (
        <ChoiceList key={title ?? ''} title={title}>
          {members.map((integration) => (
            <li key={`${integration.id} ${integration.name}`}>
              <ChoiceRow
                mark={<IntegrationMark integration={integration} />}
                title={integration.name}
                subtitle={subtitle(integration, isTransfer)}
                onChoose={isOffered(integration) ? () => onChoose(integration) : undefined}
              />
            </li>
          ))}
        </ChoiceList>
      ))}
    </div>
  )
}

function subtitle(integration: LinkIntegration, isTransfer: boolean): string | undefined {
  if (integration.isDown) return texts.catalog.down
  if (integration.category === 'wallet') {
    return integration.isInstalled ? texts.wallet.installed : texts.wallet.notInstalled
  }
  if (isTransfer) return undefined
  return integration.transfersSupported ? texts.catalog.transfers : texts.catalog.readOnly
}
