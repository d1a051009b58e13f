import { useContext } from 'react'
import type { LinkAsset } from '../../link/contract'
import { ChoiceList, ChoiceRow } from '../components/choice-list'
import { Monogram } from '../components/marks'
import { Screen } from '../components/screen'
import { assetColor, FormatContext } from '../format/format'
import { texts } from '../texts/texts'

interface NetworkScreenProps {
  asset: LinkAsset
  clientName: string
  onChoose: (networkId: string) => void
}

export function NetworkScreen({ asset, clientName, onChoose }: NetworkScreenProps) {
  const format = useContext(FormatContext)
  const networks = asset.networks.toSorted((a, b) => a.networkFee - b.networkFee)
  const [cheapest, next] = networks
  const hasCheapest = cheapest && next && cheapest.networkFee < next.networkFee

  return (
    <Screen title={texts.network.title} lead={texts.network.lead(clientName, asset.symbol)}>
      <ChoiceList>
        {networks.map((network) => (
          <li key={network.networkId}>
            <ChoiceRow
              mark={
                <Monogram
                  text={network.networkName.charAt(0)}
                  color={assetColor(network.networkName)}
                  shape="round"
                />
              }
              title={network.networkName}
              subtitle={hasCheapest && network === cheapest ? texts.network.cheapest : undefined}
              trailing={
                network.networkFee > 0
                  ? texts.network.fee(format.fiat(network.networkFeeInFiat))
                  : texts.network.noFee
              }
              trailingHint={
                network.networkFee > 0 ? format.asset(network.networkFee, asset.symbol) : undefined
              }
              onChoose={() => onChoose(network.networkId)}
            />
          </li>
        ))}
      </ChoiceList>
    </Screen>
  )
}
