import { z } from 'zod'
import { problemKinds } from '../problems/problem-kinds'
import { connectionListSchema, holdingsSchema, saveConnectionRequestSchema } from '../schemas/connection'
import { integrationListSchema } from '../schemas/integration'
import {
  integrationAccessTokenSchema,
  linkTokenRequestSchema,
  linkTokenResponseSchema,
} from '../schemas/link-token'
import {
  healthSchema,
  jobsRunSchema,
  problemSchema,
  readySchema,
  walletListSchema,
  webhookReceivedSchema,
} from '../schemas/system'
import { reportTransferRequestSchema, transferListSchema, transferSchema } from '../schemas/transfer'

/** Who may call a route: the integrator's user, Mesh, a cron job, or anyone. */
type Caller = 'user' | 'mesh' | 'jobs' | 'anyone'

interface Operation {
  summary: string
  caller: Caller
  body?: z.ZodType
  answer?: z.ZodType
  /** When the answer has no body (204). An operation without `answer` never has one. */
  emptyWhen?: string
  query?: Record<string, string>
}

const operations: Record<string, Partial<Record<'get' | 'post' | 'delete', Operation>>> = {
  '/link-token': {
    post: {
      summary: 'Create a one-time link token for an intent',
      caller: 'user',
      body: linkTokenRequestSchema,
      answer: linkTokenResponseSchema,
    },
  },
  '/access-tokens': {
    get: {
      summary: 'Saved tokenIds of the user, in the form that every Link SDK takes',
      caller: 'user',
      query: { intent: 'Return only the tokens that this intent may use' },
      answer: z.array(integrationAccessTokenSchema),
    },
  },
  '/integrations': {
    get: {
      summary: 'Institutions and wallets that Link can open, and whether they work',
      caller: 'user',
      answer: integrationListSchema,
    },
  },
  '/connections': {
    get: { summary: 'Saved connections', caller: 'user', answer: connectionListSchema },
    post: {
      summary: 'Save the payload from Link. The same payload twice makes one connection',
      caller: 'user',
      body: saveConnectionRequestSchema,
      answer: connectionListSchema,
    },
  },
  '/connections/{id}': {
    delete: {
      summary: 'Disconnect an account. It is unusable here at once, and revoked at Mesh now or later',
      caller: 'user',
    },
  },
  '/connections/{id}/holdings': {
    get: { summary: 'Balances of a connection', caller: 'user', answer: holdingsSchema },
  },
  '/transfers': {
    get: {
      summary: 'Transfers, newest first: data from Mesh, and the browser’s unconfirmed reports',
      caller: 'user',
      query: {
        clientTransactionId: 'Only the transfer with this id of yours',
        since:
          'The version of an earlier answer. The answer then comes when the transfers are no longer those, or after waitMs milliseconds. Only for a backend whose answers have a version',
      },
      answer: transferListSchema,
    },
    post: {
      summary: 'Report a transfer that Link finished. It is unconfirmed until Mesh confirms it',
      caller: 'user',
      body: reportTransferRequestSchema,
      answer: transferSchema,
      emptyWhen: 'Link could not submit the transfer, so there is nothing to show',
    },
  },
  '/wallets': {
    get: {
      summary: 'Wallets that the user has proved to own, according to Mesh',
      caller: 'user',
      query: { address: 'Only this wallet' },
      answer: walletListSchema,
    },
  },
  '/webhooks/mesh': {
    post: {
      summary: 'Mesh’s transfer webhook: verified, stored and answered. It is processed later',
      caller: 'mesh',
      body: z.looseObject({}),
      answer: webhookReceivedSchema,
    },
  },
  '/jobs': {
    post: {
      summary: 'Run the due jobs, for hosts without a long-running process',
      caller: 'jobs',
      answer: jobsRunSchema,
    },
  },
  '/openapi.json': { get: { summary: 'This document', caller: 'anyone', answer: z.looseObject({}) } },
  '/healthz': { get: { summary: 'Whether the process answers', caller: 'anyone', answer: healthSchema } },
  '/readyz': {
    get: {
      summary: 'Whether the database answers and the keys open, within a second',
      caller: 'anyone',
      answer: readySchema,
    },
  },
}

const SECURITY: Record<Caller, object[]> = {
  user: [{ yourSession: [] }],
  mesh: [{ meshSignature: [] }],
  jobs: [{ jobsSecret: [] }],
  anyone: [],
}

/**
 * Makes the OpenAPI document of all routes, from the schemas that check the requests.
 *
 * @param basePath path at which the handler is mounted
 */
export function createOpenApiDocument(basePath: string): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: { title: 'Mesh Link backend', version: '1' },
    servers: [{ url: basePath || '/' }],
    components: {
      securitySchemes: {
        yourSession: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session',
          description: 'What the backend’s authenticate reads: e.g. a cookie or a header',
        },
        meshSignature: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Mesh-Signature-256',
          description: 'Base64 of the HMAC-SHA256 of the raw body under the webhook’s secret',
        },
        jobsSecret: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem: describeProblem() },
      responses: {
        Problem: {
          description: 'An error, with a code and a message (RFC 9457)',
          headers: {
            'X-Request-Id': { schema: { type: 'string' } },
            'Retry-After': {
              description: 'Seconds until a retry may succeed',
              schema: { type: 'integer' },
            },
          },
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
    paths: Object.fromEntries(
      Object.entries(operations).map(([path, methods]) => [
        path,
        Object.fromEntries(Object.entries(methods).map(([method, it]) => [method, describe(path, it)])),
      ]),
    ),
  }
}

function describe(path: string, { summary, caller, body, answer, emptyWhen, query }: Operation) {
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
    security: SECURITY[caller],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: json(body, 'input') } }),
    responses: {
      ...(answer ? { 200: { description: 'Done', content: json(answer, 'output') } } : {}),
      ...((emptyWhen || !answer) && { 204: { description: emptyWhen ?? 'Done' } }),
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

/** The codes are examples, not an enum, because a newer backend may have more codes. */
function describeProblem() {
  const { properties, ...schema } = toJsonSchema(problemSchema, 'output')
  const codes = [...problemKinds].map(([code, { status, title }]) => `${code} (${status}): ${title}`)
  return {
    ...schema,
    properties: {
      ...properties,
      code: { type: 'string', examples: [...problemKinds.keys()], description: codes.join('\n') },
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
