import { expect, test } from 'vitest'
import { createContract } from './create-contract'
import { readOpenApi } from './read-openapi'

const document = {
  openapi: '3.0.1',
  paths: {
    '/things/{id}': {
      post: {
        parameters: [{ name: 'Count', in: 'query', required: true, schema: { type: 'integer' } }],
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
        },
        responses: {
          '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      ApiResult: { type: 'object' },
      Kind: { type: 'string', enum: ['a', 'b'] },
      Thing: {
        type: 'object',
        properties: {
          kind: { allOf: [{ $ref: '#/components/schemas/Kind' }], nullable: true },
          id: { type: 'string', format: 'uuid' },
          enum: { type: 'string', nullable: true },
        },
        additionalProperties: false,
      },
    },
  },
}

test('reads an OpenAPI document: nullable fields, references, query and path parameters', () => {
  const { check } = createContract(readOpenApi(document))
  const call = { method: 'POST', path: '/things/7', status: 200, query: { Count: 1 }, body: {}, answer: {} }
  expect(check(call)).toEqual([])
  expect(check({ ...call, answer: { kind: null, enum: null } })).toEqual([])
  expect(check({ ...call, answer: { kind: 'c' } })).not.toEqual([])
  expect(check({ ...call, answer: { id: null } })).toHaveLength(1)
  expect(check({ ...call, answer: { id: 'x' } })).toHaveLength(1)
  expect(check({ ...call, body: { more: 1 } })).toHaveLength(1)
  expect(check({ ...call, query: {} })).toHaveLength(1)
  expect(check({ ...call, path: '/things/7/8' })).toHaveLength(1)
})
