/** The permission of the API key that a token came from. */
export type Scope = 'read' | 'write'
