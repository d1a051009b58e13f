import { type KeyboardEvent, type ReactNode, type Ref, useRef, useState } from 'react'
import type { LinkIntegration } from '../../link/contract'
import { ChoiceList, ChoiceRow } from '../components/choice-list'
import { Icon } from '../components/icon'
import { IntegrationMark } from '../components/marks'
import { EmptyState, FailureNote } from '../components/notes'
import { Screen } from '../components/screen'
import type { Failure } from '../flow/flow-state'
import { isOffered } from '../flow/reduce-connect'
import { t } from '../texts/texts'
import styles from './catalog-screen.module.css'

interface CatalogScreenProps {
  integrations: LinkIntegration[]
  /** Ids of integrations that the person connected before, latest first. */
  recentIds: string[]
  isTransfer: boolean
  /** The failure that led back to the catalog. */
  failure: Failure | null
  onChoose: (integration: LinkIntegration, userSearched: boolean) => void
  /** Ways to send without an account, below the list. */
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

  /** The arrow keys move through the search field and the rows. Enter in the field chooses the first row. */
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
    <Screen title={isTransfer ? t('catalog.transferTitle') : t('catalog.title')}>
      <FailureNote failure={failure} />
      {integrations.length === 0 ? (
        <EmptyState title={t('catalog.empty')} text={t('catalog.emptyHint')} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: only adds arrow keys to the controls inside
        <div onKeyDown={move}>
          <SearchField ref={search} value={query} onChange={setQuery} />
          <CatalogFilter integrations={integrations} kind={kind} onChange={setKind} />
          <p role="status" className="visually-hidden">
            {isSearching || kind !== 'all' ? t('catalog.results', { count: found.length }) : ''}
          </p>
          {found.length === 0 ? (
            <EmptyState
              title={t('catalog.noResults', { query: query.trim() })}
              text={t('catalog.noResultsHint')}
              action={t('catalog.showAll')}
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

interface CatalogListProps {
  ref: Ref<HTMLDivElement>
  groups: CatalogGroup[]
  /** In a transfer every listed integration can send, so the rows do not say so. */
  isTransfer: boolean
  onChoose: (integration: LinkIntegration) => void
}

function CatalogList({ ref, groups, isTransfer, onChoose }: CatalogListProps) {
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
  if (integration.isDown) return t('catalog.down')
  if (integration.category === 'wallet') {
    return integration.isInstalled ? t('wallet.installed') : t('wallet.notInstalled')
  }
  if (isTransfer) return undefined
  return integration.transfersSupported ? t('catalog.transfers') : t('catalog.readOnly')
}

type CatalogKind = 'all' | LinkIntegration['category']

interface CatalogFilterProps {
  integrations: LinkIntegration[]
  kind: CatalogKind
  onChange: (kind: CatalogKind) => void
}

/** Filters the catalog by category. A radio group: one Tab stop, and the arrow keys choose. */
function CatalogFilter({ integrations, kind, onChange }: CatalogFilterProps) {
  const present = CATEGORIES.filter((one) => integrations.some(({ category }) => category === one))
  if (present.length < 2) return null
  return (
    <fieldset className={styles.kinds}>
      <legend className="visually-hidden">{t('catalog.kinds')}</legend>
      {(['all', ...present] as const).map((one) => (
        <label key={one} className={styles.kind}>
          <input
            type="radio"
            name="kind"
            className={styles.input}
            checked={kind === one}
            onChange={() => onChange(one)}
          />
          {one === 'all' ? t('catalog.all') : t(`catalog.categories.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}

interface CatalogGroup {
  title?: string
  members: LinkIntegration[]
}

const CATEGORIES = ['exchange', 'broker', 'wallet'] as const

/** Groups the catalog: wallets of this browser, then used before, then by category. Each integration is listed once. */
function catalogGroups(integrations: LinkIntegration[], recentIds: string[]): CatalogGroup[] {
  const installed = integrations.filter(({ isInstalled }) => isInstalled)
  const recent = recentIds.flatMap((id) => integrations.find((integration) => integration.id === id) ?? [])
  const isListed = (integration: LinkIntegration) =>
    installed.includes(integration) || recent.includes(integration)
  const groups = [
    { title: t('wallet.groupInstalled'), members: installed },
    {
      title: t('catalog.recent'),
      members: recent.filter((integration) => !installed.includes(integration)),
    },
    ...CATEGORIES.map((category) => ({
      title: t(`catalog.categories.${category}`),
      members: integrations.filter(
        (integration) => integration.category === category && !isListed(integration),
      ),
    })),
  ].filter(({ members }) => members.length > 0)
  // A single group needs no title.
  return groups.length > 1 ? groups : groups.map(({ members }) => ({ members }))
}

/** Finds names that contain the query. Names that start with the query come first. Ignores case and accents. */
function searchIntegrations(integrations: LinkIntegration[], query: string): LinkIntegration[] {
  const wanted = plain(query.trim())
  if (!wanted) return integrations
  const found = integrations.filter(({ name }) => plain(name).includes(wanted))
  const isFirst = ({ name }: LinkIntegration) => plain(name).startsWith(wanted)
  return [...found.filter(isFirst), ...found.filter((integration) => !isFirst(integration))]
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

interface SearchFieldProps {
  ref: Ref<HTMLInputElement>
  value: string
  onChange: (value: string) => void
}

/** Stays visible while the list scrolls. Escape empties it. */
function SearchField({ ref, value, onChange }: SearchFieldProps) {
  function clear(event: KeyboardEvent) {
    if (event.key !== 'Escape' || value === '' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onChange('')
  }

  return (
    <div className={styles.search}>
      <span className={styles.icon}>
        <Icon name="search" />
      </span>
      <input
        ref={ref}
        type="search"
        aria-label={t('catalog.search')}
        placeholder={t('catalog.placeholder')}
        className={styles.searchInput}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={clear}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={100}
      />
    </div>
  )
}
