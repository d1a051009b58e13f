import { hasShape } from './has-shape'
import { isPreview } from './is-preview'
import type { TransferApi } from './transfer-api'

/** How a call is made: with the session's key, answered in the contract's shape. */
export interface LinkCalls {
  get<T>(path: string, isAnswer: (value: unknown) => boolean, signal?: AbortSignal): Promise<T>
  post<T>(path: string, body: object, isAnswer: (value: unknown) => boolean, signal?: AbortSignal): Promise<T>
}

const hasStep = (value: unknown) => hasShape(value, { step: 'string' })

/** The calls of what a transfer may need on its way. */
export function createTransferApi({ get, post }: LinkCalls): TransferApi {
  return {
    passKyc: (input, signal) => post('/kyc', input, hasStep, signal),
    funding: (input, signal) =>
      post('/funding', input, (value) => hasShape(value, { options: 'array', uncovered: 'number' }), signal),
    fund: (input) => post('/fund', input, (value) => hasShape(value, { remaining: 'number' })),
    transferStatus: (transferId) =>
      get(`/transfer?id=${encodeURIComponent(transferId)}`, (value) => hasShape(value, { status: 'string' })),
    addresses: (method, signal) =>
      get(`/addresses?method=${method}`, (value) => hasShape(value, { assets: 'array' }), signal),
    openManual: (input, signal) =>
      post('/manual', input, (value) => hasShape(value, { id: 'string', toAddress: 'string' }), signal),
    manualArrival: (id) => get(`/manual?id=${encodeURIComponent(id)}`, hasStep),
    arriveManual: (input) => post('/manual/arrive', input, hasStep),
    previewPurchase: (input, signal) => post('/buy/preview', input, isPreview, signal),
    pay: (input) => post('/buy', input, hasStep),
  }
}
