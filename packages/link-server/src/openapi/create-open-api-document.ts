import { z } from 'zod'
import {
  connectionListSchema,
  holdingsSchema,
  saveConnectionRequestSchema,
} from '../routes/connection-schemas'
import {
  integrationAccessTokenSchema,
  linkTokenRequestSchema,
  linkTokenResponseSchema,
} from '../routes/link-token-schemas'
import { problemSchema } from '../routes/problem-schema'
import { reportTransferRequestSchema, transferListSchema, transferSchema } from '../routes/transfer-schemas'

interface Operation {
  summary: string
  body?: z.ZodType
  answer?: z.ZodType
  query?: Record<string, string>
}

const operations: Record<string, Partial<Record<'get' | 'post' | 'delete', Operation>>> = {
  '/link-token': {
    post: {
      summary: 'Mint a one-time link token for an intent',
      body: linkTokenRequestSchema,
      answer: linkTokenResponseSchema,
    },
  },
  '/access-tokens': {
    get: {
      summary: 'Saved tokenIds, as every Link SDK takes them for a returning user',
      query: { intent: 'Gives only the tokens that this intent may use' },
      answer: z.array(integrationAccessTokenSchema),
    },
  },
  '/connections': {
    get: { summary: 'Saved connections', answer: connectionListSchema },
    post: {
      summary: 'Save what Link handed over; the same payload twice makes one connection',
      body: saveConnectionRequestSchema,
      answer: connectionListSchema,
    },
  },
  '/connections/{id}': { delete: { summary: 'Revoke a connection at Mesh and forget it' } },
  '/connections/{id}/holdings': { get: { summary: 'Balances of a connection', answer: holdingsSchema } },
  '/transfers': {
    get: { summary: 'Transfers, newest first', answer: transferListSchema },
    post: {
      summary: 'Report a transfer that Link said is finished; it is unconfirmed until Mesh confirms it',
      body: reportTransferRequestSchema,
      answer: transferSchema,
    },
  },
}

/** Describes the routes for the browser, from the schemas that check them. Webhook and health routes are left out. */
export function createOpenApiDocument(basePath: string): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: { title: 'Mesh Link backend', version: '1' },
    servers: [{ url: basePath }],
    paths: Object.fromEntries(
      Object.entries(operations).map(([path, methods]) => [
        path,
        Object.fromEntries(Object.entries(methods).map(([method, it]) => [method, describe(path, it)])),
      ]),
    ),
  }
}

function describe(path: string, { summary, body, answer, query }: Operation) {
  const parameters = [
    ...(path.includes('{id}')
      ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]
      : []),
    ...Object.entries(query ?? {}).map(([name, description]) => ({
      name,
      in: 'query',
      description,
      schema: { type: 'string' },
    })),
  ]
  return {
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: json(body, 'input') } }),
    responses: {
      ...(answer
        ? { 200: { description: 'Done', content: json(answer, 'output') } }
        : { 204: { description: 'Done' } }),
      default: {
        description: 'An error, with a code and a plain sentence (RFC 9457)',
        content: { 'application/problem+json': { schema: toJsonSchema(problemSchema, 'output') } },
      },
    },
  }
}

function json(schema: z.ZodType, io: 'input' | 'output') {
  return { 'application/json': { schema: toJsonSchema(schema, io) } }
}

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
