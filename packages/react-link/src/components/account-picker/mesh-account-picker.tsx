'use client'

import {
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useId,
  useState,
} from 'react'
import type { MeshConnection } from '../../core/contract'
import { useMeshConnections } from '../../hooks/use-mesh-connections'
import { pickerWords } from '../../messages/english'
import { useMessages } from '../../messages/mesh-messages-provider'
import { MeshLinkButton, type MeshLinkButtonProps } from '../button/mesh-link-button'
import { MeshInstitutionIcon } from '../institution/mesh-institution-icon'
import { RowsSkeleton } from '../rows-skeleton'
import { type PartProps, useParts } from '../use-parts'
import { usableAccounts } from './usable-accounts'

/** Props of the picker: those of its `MeshLinkButton`, whose `connectionId` the user chooses. */
export type MeshAccountPickerProps = MeshLinkButtonProps & {
  connectionId?: undefined
  /** The question above the choices. Default "Choose an account". */
  legend?: string | undefined
}

/** The choice of an account that is not saved yet. */
const ANOTHER = ''

/**
 * The user's saved accounts as choices, the one used last first and chosen, and one button that opens Link with the chosen one.
 * Without saved accounts, there is the button alone.
 */
export const MeshAccountPicker: ForwardRefExoticComponent<
  MeshAccountPickerProps & RefAttributes<HTMLButtonElement>
> = forwardRef(function MeshAccountPicker({ legend, ...button }, ref) {
  const part = useParts(button)
  const { t } = useMessages(pickerWords)
  const name = useId()
  const { data: connections, isPending } = useMeshConnections()
  const accounts = usableAccounts(connections ?? [])
  const [wanted, setWanted] = useState<string>()
  // One that was disconnected meanwhile is no choice any more.
  const known = wanted === ANOTHER || accounts.some(({ connection }) => connection.id === wanted)
  const chosen = known ? wanted : (accounts[0]?.connection.id ?? ANOTHER)
  // Which intent takes which params, only the caller's types know.
  const opens = { ...button, ref, connectionId: chosen || undefined } as MeshLinkButtonProps &
    RefAttributes<HTMLButtonElement>
  const choice = { part, name, chosen, onChoose: setWanted }

  return (
    <div {...part('picker', 'mesh-link-picker', {})}>
      {isPending && <RowsSkeleton part={part} label={t.choicesLoading} />}
      {accounts.length > 0 && (
        <fieldset {...part('choices', 'mesh-link-picker__choices')}>
          <legend {...part('legend', 'mesh-link-picker__legend')}>{legend ?? t.chooseAccount}</legend>
          {accounts.map(({ connection, label }) => (
            <Choice
              key={connection.id}
              {...choice}
              value={connection.id}
              label={label}
              hint={hintOf(connection, t)}
            >
              <MeshInstitutionIcon
                name={connection.brokerName}
                brand={connection.brand}
                appearance={button.appearance}
              />
            </Choice>
          ))}
          <Choice {...choice} value={ANOTHER} label={t.anotherAccount} hint={t.anotherAccountHint}>
            <span aria-hidden="true" {...part('monogram', 'mesh-link-monogram')}>
              +
            </span>
          </Choice>
        </fieldset>
      )}
      <MeshLinkButton {...opens} />
    </div>
  )
})

/** What the next transfer from it asks of the user. */
function hintOf({ canSkipLogin, kind }: MeshConnection, t: typeof pickerWords): string {
  if (canSkipLogin) return t.noLoginNeeded
  return kind === 'wallet' ? t.confirmInWallet : t.asksForLogin
}

interface ChoiceProps {
  part: PartProps
  name: string
  chosen: string | undefined
  onChoose: (value: string) => void
  value: string
  label: string
  hint: string
  children: ReactNode
}

/** One account, as a radio button that fills its row. */
function Choice({ part, name, chosen, onChoose, value, label, hint, children }: ChoiceProps) {
  const id = useId()
  return (
    <label {...part('choice', 'mesh-link-row mesh-link-picker__choice')}>
      <input
        type="radio"
        name={name}
        value={value}
        checked={value === chosen}
        // The hint is no part of the name, but read after it.
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        onChange={() => onChoose(value)}
        {...part('radio', 'mesh-link-picker__radio')}
      />
      {children}
      <span {...part('details', 'mesh-link-row__text')}>
        <span id={`${id}-label`} {...part('name', 'mesh-link-row__name')}>
          {label}
        </span>
        <span id={`${id}-hint`} {...part('note', 'mesh-link-row__note')}>
          {hint}
        </span>
      </span>
    </label>
  )
}
