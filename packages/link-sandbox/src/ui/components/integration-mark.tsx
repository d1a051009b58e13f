import type { LinkIntegration } from '../../link-api/contract'
import { Monogram } from './monogram'

export function IntegrationMark({ integration, size }: { integration: LinkIntegration; size?: 'm' | 'l' }) {
  return <Monogram text={integration.monogram} color={integration.color} size={size} />
}
