import ts from 'typescript'
import type { JsonSchema } from './create-contract'

const KEYWORDS: Partial<Record<ts.SyntaxKind, JsonSchema>> = {
  [ts.SyntaxKind.StringKeyword]: { type: 'string' },
  [ts.SyntaxKind.NumberKeyword]: { type: 'number' },
  [ts.SyntaxKind.BooleanKeyword]: { type: 'boolean' },
  [ts.SyntaxKind.AnyKeyword]: {},
  [ts.SyntaxKind.UnknownKeyword]: {},
}

/** JSON Schema keywords, by the tags in the client's comments. */
const TAGS: Record<string, string> = {
  format: 'format',
  pattern: 'pattern',
  minLength: 'minLength',
  maxLength: 'maxLength',
  min: 'minimum',
  max: 'maximum',
  maxItems: 'maxItems',
}

/** Converts a type of the client to JSON Schema. Objects allow no other fields. Throws for an unknown kind of type. */
export function schemaOfType(type: ts.TypeNode): JsonSchema {
  const keyword = KEYWORDS[type.kind]
  if (keyword) return keyword
  if (ts.isParenthesizedTypeNode(type)) return schemaOfType(type.type)
  if (ts.isArrayTypeNode(type)) return { type: 'array', items: schemaOfType(type.elementType) }
  if (ts.isUnionTypeNode(type)) return unionOf(type)
  if (ts.isTypeLiteralNode(type)) return objectOf(type)
  if (ts.isLiteralTypeNode(type)) {
    if (type.literal.kind === ts.SyntaxKind.NullKeyword) return { type: 'null' }
    if (ts.isStringLiteral(type.literal)) return { enum: [type.literal.text] }
  }
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText()
    const [, value] = type.typeArguments ?? []
    if (name === 'Record' && value) return { type: 'object', additionalProperties: schemaOfType(value) }
    return { $ref: `#/$defs/${name}` }
  }
  throw new Error(`The client’s types have changed: ${ts.SyntaxKind[type.kind]}`)
}

/** Puts all literals of a union into one `enum`, so that an error lists them once. */
function unionOf({ types }: ts.UnionTypeNode): JsonSchema {
  const schemas = types.map(schemaOfType)
  const words = schemas.flatMap((schema) => (Array.isArray(schema.enum) ? schema.enum : []))
  const others = schemas.filter((schema) => !schema.enum)
  if (words.length > 0) others.unshift({ enum: words })
  const [only] = others
  return others.length === 1 && only ? only : { anyOf: others }
}

function objectOf({ members }: ts.TypeLiteralNode): JsonSchema {
  const properties: Record<string, JsonSchema> = {}
  const required: string[] = []
  for (const member of members) {
    if (!ts.isPropertySignature(member) || !member.type) continue
    const name = member.name.getText().replace(/^['"]|['"]$/g, '')
    properties[name] = withTags(schemaOfType(member.type), member)
    if (!member.questionToken) required.push(name)
  }
  return { type: 'object', properties, required, additionalProperties: false }
}

/** Adds the limits from a field's comment, such as `@maxLength`. */
function withTags(schema: JsonSchema, member: ts.PropertySignature): JsonSchema {
  const limits: JsonSchema = {}
  for (const { tagName, comment } of ts.getJSDocTags(member)) {
    const name = TAGS[tagName.text]
    const value = String(comment ?? '').trim()
    if (name) limits[name] = name === 'format' || name === 'pattern' ? value : Number(value)
  }
  return Object.keys(limits).length > 0 ? { allOf: [schema, limits] } : schema
}
