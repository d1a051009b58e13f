import type {
  IntegrationAccessToken,
  LinkTokenRequest,
  LinkTokenResponse,
  MeshConnection,
  MeshHoldings,
  MeshProblem,
  MeshTransfer,
  MeshTransferList,
  ReportTransferRequest,
  SaveConnectionRequest,
} from 'react-mesh-link/contract'
import { expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { problemKinds } from '../problems/problem-kinds'
import type { connectionListSchema, holdingsSchema, saveConnectionRequestSchema } from '../schemas/connection'
import type {
  integrationAccessTokenSchema,
  linkTokenRequestSchema,
  linkTokenResponseSchema,
} from '../schemas/link-token'
import type { problemSchema } from '../schemas/system'
import type { reportTransferRequestSchema, transferListSchema, transferSchema } from '../schemas/transfer'
import { createOpenApiDocument } from './create-open-api-document'

test('what the client reads is what the schemas say', () => {
  expectTypeOf<z.output<typeof transferSchema>>().toEqualTypeOf<MeshTransfer>()
  expectTypeOf<z.output<typeof transferListSchema>>().toEqualTypeOf<MeshTransferList>()
  expectTypeOf<z.output<typeof connectionListSchema>['connections'][number]>().toEqualTypeOf<MeshConnection>()
  expectTypeOf<z.output<typeof holdingsSchema>>().toEqualTypeOf<MeshHoldings>()
  expectTypeOf<z.output<typeof linkTokenResponseSchema>>().toEqualTypeOf<LinkTokenResponse>()
  expectTypeOf<z.output<typeof integrationAccessTokenSchema>>().toEqualTypeOf<IntegrationAccessToken>()
  // The client's list of codes is open.
  expectTypeOf<Omit<z.output<typeof problemSchema>, 'code'>>().toEqualTypeOf<Omit<MeshProblem, 'code'>>()
})

test('what the client sends is what the schemas take', () => {
  expectTypeOf<LinkTokenRequest>().toEqualTypeOf<z.input<typeof linkTokenRequestSchema>>()
  // Link's payloads pass through the client: the schemas take more forms than its types name.
  expectTypeOf<SaveConnectionRequest>().toExtend<z.input<typeof saveConnectionRequestSchema>>()
  expectTypeOf<ReportTransferRequest>().toExtend<z.input<typeof reportTransferRequestSchema>>()
})

test('the document of the routes is the one that was agreed on', () => {
  expect(createOpenApiDocument('/api/mesh')).toMatchSnapshot()
})

test('the document names every code', () => {
  const document = JSON.stringify(createOpenApiDocument(''))
  for (const code of problemKinds.keys()) expect(document).toContain(`"${code}"`)
})
