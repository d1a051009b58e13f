import { useContext } from 'react'
import type { LinkAsset } from '../../link-api/contract'
import { FormatContext } from '../app/format-context'
import { AssetMark } from '../components/asset-mark'
import { ChoiceList } from '../components/choice-list'
import { ChoiceRow } from '../components/choice-row'
import { texts } from '../texts/texts'

interface IneligibleAssetsProps {
  title: string
  assets: LinkAsset[]
}

/** What is held but cannot be sent, and why: nobody should have to wonder where it went. */
export function IneligibleAssets({ title, assets }: IneligibleAssetsProps) {
  const format = useContext(FormatContext)
  if (assets.length === 0) return null
  return (
    <ChoiceList title={title}>
      {assets.map(({ symbol, amount, ineligibilityReason }) => (
        <li key={symbol}>
          <ChoiceRow
            mark={<AssetMark symbol={symbol} />}
            title={symbol}
            subtitle={texts.assets.reason(ineligibilityReason)}
            trailing={format.number(amount)}
          />
        </li>
      ))}
    </ChoiceList>
  )
}
