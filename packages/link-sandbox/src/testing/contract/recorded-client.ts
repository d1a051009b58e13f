import { type OfficialClient, officialClient } from '../official-client'
import type { Contract, RecordedCall } from './create-contract'

/** The official client, with every call held against the contract. */
export function recordedClient(options: {
  apiUrl: string
  clientId: string
  clientSecret: string
  contract: Contract
  /** Told each call with what is wrong with it. */
  onCall: (call: RecordedCall, violations: string[]) => void
}) {
  const { api, instance } = officialClient(options)
  instance.interceptors.response.use((response) => {
    const { method = '', url = '', params, data } = response.config
    const call: RecordedCall = {
      method: method.toUpperCase(),
      path: url,
      query: params,
      body: typeof data === 'string' ? JSON.parse(data) : data,
      status: response.status,
      answer: response.data,
    }
    options.onCall(call, options.contract.check(call))
    return response
  })
  return api
}

/** The official client under watch. */
export type RecordedClient = OfficialClient
