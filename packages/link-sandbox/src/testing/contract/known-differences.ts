import { LATER_BROKER_TYPES } from '../../http/broker-type'
import type { ContractDocument, JsonSchema } from './contract-document'

const number = { anyOf: [{ type: 'number' }, { type: 'null' }] }

/** Fields that Mesh's live documentation or the examples of its own OpenAPI document have, and its schemas don't. */
const LATER_FIELDS: Record<string, Record<string, JsonSchema>> = {
  TransferToAddressWithAmount: { minAmount: number, minAmountInFiat: number },
  GetLinkTokenRequest: { configurationId: {} },
  InitializeTransfersForLinkRequest: { isCustomClientFeeProvided: {}, isInclusiveFeeEnabled: {} },
}

/** The contract with what Mesh says elsewhere: newer broker types, and the fields above. Nothing else may differ. */
export function withKnownDifferences(document: ContractDocument): ContractDocument {
  const { definitions, endpoints } = withLaterTypes(document)
  for (const [name, fields] of Object.entries(LATER_FIELDS)) {
    const definition = definitions[name]
    if (!definition) throw new Error(`Mesh’s contract has no ${name} any more.`)
    definitions[name] = { ...definition, properties: { ...(definition.properties as object), ...fields } }
  }
  return { definitions, endpoints }
}

/** A copy in which every list of broker types has the later ones too. */
function withLaterTypes(document: ContractDocument): ContractDocument {
  const text = JSON.stringify(document, (key, value) =>
    key === 'enum' && value.includes('binanceInternationalDirect')
      ? [...value, ...LATER_BROKER_TYPES]
      : value,
  )
  return JSON.parse(text)
}
