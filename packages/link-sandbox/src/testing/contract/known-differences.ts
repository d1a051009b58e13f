import { LATER_BROKER_TYPES } from '../../http/broker-type'
import type { ContractDocument, JsonSchema } from './create-contract'

const number = { anyOf: [{ type: 'number' }, { type: 'null' }] }

/** Fields that are in Mesh's live documentation or in the examples of its OpenAPI document, but not in the schemas. */
const LATER_FIELDS: Record<string, Record<string, JsonSchema>> = {
  TransferToAddressWithAmount: { minAmount: number, minAmountInFiat: number },
  GetLinkTokenRequest: { configurationId: {} },
  InitializeTransfersForLinkRequest: { isCustomClientFeeProvided: {}, isInclusiveFeeEnabled: {} },
}

/** Adds the newer broker types and the fields above to the contract. Nothing else may differ. */
export function withKnownDifferences(document: ContractDocument): ContractDocument {
  const { definitions, endpoints } = withLaterTypes(document)
  for (const [name, fields] of Object.entries(LATER_FIELDS)) {
    const definition = definitions[name]
    if (!definition) throw new Error(`Mesh’s contract has no ${name} any more.`)
    definitions[name] = { ...definition, properties: { ...(definition.properties as object), ...fields } }
  }
  return { definitions, endpoints }
}

/** Adds the newer broker types to every list of broker types. */
function withLaterTypes(document: ContractDocument): ContractDocument {
  const text = JSON.stringify(document, (key, value) =>
    key === 'enum' && value.includes('binanceInternationalDirect')
      ? [...value, ...LATER_BROKER_TYPES]
      : value,
  )
  return JSON.parse(text)
}
