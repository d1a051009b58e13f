import type { Ref } from 'react'
import type { LinkIntegration } from '../../link-api/contract'
import { ChoiceList } from '../components/choice-list'
import { ChoiceRow } from '../components/choice-row'
import { IntegrationMark } from '../components/integration-mark'
import { isOffered } from '../flow/is-offered'
import { texts } from '../texts/texts'
import styles from './catalog-list.module.css'

interface CatalogListProps {
  ref: Ref<HTMLDivElement>
  integrations: LinkIntegration[]
  /** By category; otherwise in the given order. */
  isGrouped: boolean
  onChoose: (integration: LinkIntegration) => void
}

const CATEGORIES = ['exchange', 'broker', 'wallet'] as const

export function CatalogList({ ref, integrations, isGrouped, onChoose }: CatalogListProps) {
  const groups = isGrouped
    ? CATEGORIES.map((category) => ({
        title: texts.catalog.categories[category],
        members: integrations.filter((integration) => integration.category === category),
      })).filter(({ members }) => members.length > 0)
    : [{ title: undefined, members: integrations }]

  return (
    <div ref={ref} className={styles.groups}>
      {groups.map(({ title, members }) => (
        <ChoiceList key={title ?? ''} title={groups.length > 1 ? title : undefined}>
          {members.map((integration) => (
            <li key={integration.id}>
              <ChoiceRow
                mark={<IntegrationMark integration={integration} />}
                title={integration.name}
                subtitle={isOffered(integration) ? undefined : texts.catalog.notYet}
                onChoose={isOffered(integration) ? () => onChoose(integration) : undefined}
              />
            </li>
          ))}
        </ChoiceList>
      ))}
    </div>
  )
}
