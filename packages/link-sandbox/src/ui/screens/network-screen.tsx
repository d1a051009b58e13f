import { useContext } from 'react'
import type { LinkAsset } from '../../link/contract'
import { ChoiceList, ChoiceRow } from '../components/choice-list'
import { Monogram } from '../components/marks'
import { Screen } from '../components/screen'
import { assetColor, FormatContext } from '../format/format'
import { t } from '../texts/texts'

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
    <Screen title={t('network.title')} lead={t('network.lead', { client: clientName, symbol: asset.symbol })}>
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
              subtitle={hasCheapest && network === cheapest ? t('network.cheapest') : undefined}
              trailing={
                network.networkFee > 0
                  ? t('network.fee', { fee: format.fiat(network.networkFeeInFiat) })
                  : t('network.noFee')
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
