import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import {
  type Contract,
  type ContractDocument,
  createContract,
  type Endpoint,
  type JsonSchema,
} from './create-contract'
import { withKnownDifferences } from './known-differences'
import { schemaOfType } from './schema-of-type'

let contract: Contract | undefined

/** Mesh's contract from the types of its official client. Read once per process. */
export function clientContract(): Contract {
  contract ??= createContract(withKnownDifferences(readClientTypes()))
  return contract
}

/** Mesh's API from the types of its official client, which are generated from its OpenAPI document. */
function readClientTypes(): ContractDocument {
  const require = createRequire(import.meta.url)
  const path = join(dirname(require.resolve('@meshconnect/node-api/package.json')), 'api.d.ts')
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true)
  const definitions: Record<string, JsonSchema> = {}
  const endpoints: Endpoint[] = []
  for (const statement of source.statements) {
    const isOfAxios = ts.isInterfaceDeclaration(statement) && statement.heritageClauses !== undefined
    if (ts.isInterfaceDeclaration(statement) && !isOfAxios) {
      definitions[statement.name.text] = schemaOfType(ts.factory.createTypeLiteralNode(statement.members))
    } else if (ts.isTypeAliasDeclaration(statement) && isUnionOrLiteral(statement.type)) {
      definitions[statement.name.text] = schemaOfType(statement.type)
    } else if (ts.isClassDeclaration(statement) && statement.name?.text === 'FrontApi') {
      endpoints.push(...endpointsOf(statement))
    }
  }
  return { definitions, endpoints }
}

function endpointsOf(client: ts.ClassDeclaration): Endpoint[] {
  const groups = client.members.flatMap((member) =>
    ts.isPropertyDeclaration(member) && member.type && ts.isTypeLiteralNode(member.type) ? [member.type] : [],
  )
  return groups.flatMap(({ members }) =>
    members.flatMap((call) => {
      const request = ts.getJSDocTags(call).find(({ tagName }) => tagName.text === 'request')
      const [method, path] = String(request?.comment ?? '').split(/:(.*)/)
      if (!method || !path || !ts.isPropertySignature(call) || !call.type) return []
      return ts.isFunctionTypeNode(call.type) ? [endpointOf(method, path, call.type)] : []
    }),
  )
}

function endpointOf(method: string, path: string, call: ts.FunctionTypeNode): Endpoint {
  const parameter = (name: string) => {
    const type = call.parameters.find((one) => one.name.getText() === name)?.type
    return type && schemaOfType(type)
  }
  return {
    method,
    path: path.replace(/\$\{(\w+)\}/g, '{$1}'),
    query: parameter('query'),
    body: parameter('data'),
    answer: schemaOfType(answerOf(call)),
  }
}

/** The `T` of `Promise<AxiosResponse<T, …>>`. */
function answerOf({ type: promise }: ts.FunctionTypeNode): ts.TypeNode {
  const response = ts.isTypeReferenceNode(promise) ? promise.typeArguments?.[0] : undefined
  const answer = response && ts.isTypeReferenceNode(response) ? response.typeArguments?.[0] : undefined
  if (!answer) throw new Error(`The client’s types have changed: ${promise.getText()}`)
  return answer
}

/** A union, or a single literal type. */
function isUnionOrLiteral(type: ts.TypeNode): boolean {
  return ts.isUnionTypeNode(type) || ts.isLiteralTypeNode(type)
}
