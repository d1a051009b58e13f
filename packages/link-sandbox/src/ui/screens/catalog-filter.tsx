import type { LinkIntegration } from '../../link-api/contract'
import { texts } from '../texts/texts'
import styles from './catalog-filter.module.css'
import { CATEGORIES } from './catalog-groups'

export type CatalogKind = 'all' | LinkIntegration['category']

interface CatalogFilterProps {
  integrations: LinkIntegration[]
  kind: CatalogKind
  onChange: (kind: CatalogKind) => void
}

/** Narrows the catalog to one category. One stop for Tab; the arrows choose. */
export function CatalogFilter({ integrations, kind, onChange }: CatalogFilterProps) {
  const present = CATEGORIES.filter((one) => integrations.some(({ category }) => category === one))
  if (present.length < 2) return null
  return (
    <fieldset className={styles.kinds}>
      <legend className="visually-hidden">{texts.catalog.kinds}</legend>
      {(['all', ...present] as const).map((one) => (
        <label key={one} className={styles.kind}>
          <input
            type="radio"
            name="kind"
            className={styles.input}
            checked={kind === one}
            onChange={() => onChange(one)}
          />
          {one === 'all' ? texts.catalog.all : texts.catalog.categories[one]}
        </label>
      ))}
    </fieldset>
  )
}
