import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { LinkIntegration } from '../../link-api/contract'
import { EmptyState } from '../components/empty-state'
import { Screen } from '../components/screen'
import { isOffered } from '../flow/is-offered'
import { texts } from '../texts/texts'
import { CatalogList } from './catalog-list'
import { SearchField } from './search-field'
import { searchIntegrations } from './search-integrations'

interface CatalogScreenProps {
  integrations: LinkIntegration[]
  isTransfer: boolean
  onChoose: (integration: LinkIntegration, userSearched: boolean) => void
  /** Ways that need no institution, below the list. */
  otherWays?: ReactNode
}

export function CatalogScreen({ integrations, isTransfer, onChoose, otherWays }: CatalogScreenProps) {
  const [query, setQuery] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const found = searchIntegrations(integrations, query)
  const isSearching = query.trim() !== ''

  function choose(integration: LinkIntegration) {
    onChoose(integration, isSearching)
  }

  /** The arrows go through search field and rows alike; Enter in the field takes the first row. */
  function move(event: KeyboardEvent) {
    if (event.key === 'Enter' && event.target === search.current) {
      const first = found.find(isOffered)
      if (isSearching && first) choose(first)
      return
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    const stops = [search.current, ...(list.current?.querySelectorAll('button') ?? [])]
    const current = stops.findIndex((stop) => stop?.matches(':focus'))
    const next = stops[current + step]
    if (current === -1 || !next) return
    event.preventDefault()
    next.focus()
  }

  return (
    <Screen title={isTransfer ? texts.catalog.transferTitle : texts.catalog.title}>
      {integrations.length === 0 ? (
        <EmptyState title={texts.catalog.empty} text={texts.catalog.emptyHint} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: only adds arrow keys to the controls inside
        <div onKeyDown={move}>
          <SearchField ref={search} value={query} onChange={setQuery} />
          <p role="status" className="visually-hidden">
            {isSearching ? texts.catalog.results(found.length) : ''}
          </p>
          {found.length === 0 ? (
            <EmptyState
              title={texts.catalog.noResults(query.trim())}
              text={texts.catalog.noResultsHint}
              action={texts.catalog.showAll}
              onAction={() => {
                setQuery('')
                search.current?.focus()
              }}
            />
          ) : (
            <CatalogList ref={list} integrations={found} isGrouped={!isSearching} onChoose={choose} />
          )}
        </div>
      )}
      {!isSearching && otherWays}
    </Screen>
  )
}
