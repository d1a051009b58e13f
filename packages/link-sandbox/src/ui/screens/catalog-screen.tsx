import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { LinkIntegration } from '../../link-api/contract'
import { EmptyState } from '../components/empty-state'
import { FailureNote } from '../components/failure-note'
import { Screen } from '../components/screen'
import type { Failure } from '../flow/failure'
import { isOffered } from '../flow/is-offered'
import { texts } from '../texts/texts'
import { CatalogFilter, type CatalogKind } from './catalog-filter'
import { catalogGroups } from './catalog-groups'
import { CatalogList } from './catalog-list'
import { SearchField } from './search-field'
import { searchIntegrations } from './search-integrations'

interface CatalogScreenProps {
  integrations: LinkIntegration[]
  /** Those that the person connected before, the latest first. */
  recentIds: string[]
  isTransfer: boolean
  /** Why the person is back here. */
  failure: Failure | null
  onChoose: (integration: LinkIntegration, userSearched: boolean) => void
  /** Ways that need no institution, below the list. */
  otherWays?: ReactNode
}

export function CatalogScreen({
  integrations,
  recentIds,
  isTransfer,
  failure,
  onChoose,
  otherWays,
}: CatalogScreenProps) {
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState<CatalogKind>('all')
  const list = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const ofKind = integrations.filter(({ category }) => kind === 'all' || category === kind)
  const found = searchIntegrations(ofKind, query)
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
      <FailureNote failure={failure} />
      {integrations.length === 0 ? (
        <EmptyState title={texts.catalog.empty} text={texts.catalog.emptyHint} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: only adds arrow keys to the controls inside
        <div onKeyDown={move}>
          <SearchField ref={search} value={query} onChange={setQuery} />
          <CatalogFilter integrations={integrations} kind={kind} onChange={setKind} />
          <p role="status" className="visually-hidden">
            {isSearching || kind !== 'all' ? texts.catalog.results(found.length) : ''}
          </p>
          {found.length === 0 ? (
            <EmptyState
              title={texts.catalog.noResults(query.trim())}
              text={texts.catalog.noResultsHint}
              action={texts.catalog.showAll}
              onAction={() => {
                setQuery('')
                setKind('all')
                search.current?.focus()
              }}
            />
          ) : (
            <CatalogList
              ref={list}
              groups={
                isSearching || kind !== 'all' ? [{ members: found }] : catalogGroups(integrations, recentIds)
              }
              isTransfer={isTransfer}
              onChoose={choose}
            />
          )}
        </div>
      )}
      {!isSearching && otherWays}
    </Screen>
  )
}
