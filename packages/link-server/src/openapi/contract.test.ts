import type {
  IntegrationAccessToken,
  LinkTokenRequest,
  LinkTokenResponse,
  ListIntegrationsResponse,
  ListTransfersResponse,
  MeshConnection,
  MeshHoldings,
  MeshProblem,
  MeshTransfer,
  ReportTransferRequest,
  SaveConnectionRequest,
} from 'react-mesh-link/contract'
import { expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { problemKinds } from '../problems/problem-kinds'
import type { connectionListSchema, holdingsSchema, saveConnectionRequestSchema } from '../schemas/connection'
import type { integrationListSchema } from '../schemas/integration'
import type {
  integrationAccessTokenSchema,
  linkTokenRequestSchema,
  linkTokenResponseSchema,
} from '../schemas/link-token'
import type { problemSchema } from '../schemas/system'
import type { reportTransferRequestSchema, transferListSchema, transferSchema } from '../schemas/transfer'
import { createOpenApiDocument } from './create-open-api-document'

test('responses have the types that the client expects', () => {
  expectTypeOf<z.output<typeof transferSchema>>().toEqualTypeOf<MeshTransfer>()
  expectTypeOf<z.output<typeof transferListSchema>>().toEqualTypeOf<ListTransfersResponse>()
  expectTypeOf<z.output<typeof connectionListSchema>['connections'][number]>().toEqualTypeOf<MeshConnection>()
  expectTypeOf<z.output<typeof integrationListSchema>>().toEqualTypeOf<ListIntegrationsResponse>()
  expectTypeOf<z.output<typeof holdingsSchema>>().toEqualTypeOf<MeshHoldings>()
  expectTypeOf<z.output<typeof linkTokenResponseSchema>>().toEqualTypeOf<LinkTokenResponse>()
  expectTypeOf<z.output<typeof integrationAccessTokenSchema>>().toEqualTypeOf<IntegrationAccessToken>()
  // The client accepts any code.
  expectTypeOf<Omit<z.output<typeof problemSchema>, 'code'>>().toEqualTypeOf<Omit<MeshProblem, 'code'>>()
})

test('the schemas accept what the client sends', () => {
  expectTypeOf<LinkTokenRequest>().toEqualTypeOf<z.input<typeof linkTokenRequestSchema>>()
  // Link's payloads pass through the client, so the schemas accept more forms than the client's types.
  expectTypeOf<SaveConnectionRequest>().toExtend<z.input<typeof saveConnectionRequestSchema>>()
  expectTypeOf<ReportTransferRequest>().toExtend<z.input<typeof reportTransferRequestSchema>>()
})

test('the OpenAPI document matches its snapshot', () => {
  expect(createOpenApiDocument('/api/mesh')).toMatchSnapshot()
})

test('the OpenAPI document lists every code', () => {
  const document = JSON.stringify(createOpenApiDocument(''))
  for (const code of problemKinds.keys()) expect(document).toContain(`"${code}"`)
})
