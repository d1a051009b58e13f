import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    cli: 'src/cli/main.ts',
    express: 'src/mounts/express.ts',
    fastify: 'src/mounts/fastify.ts',
    next: 'src/mounts/next.ts',
    node: 'src/mounts/node.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Declarations of all files at once: several entries share some, and react-mesh-link's are among them.
  dts: { eager: true },
  // Only types of Mesh's client are taken in. Its HTTP client, which needs axios, is not among them.
  deps: { neverBundle: ['axios'] },
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
})
