// A CommonJS app that requires the server, which is ES modules only.
try {
  const { createMeshLinkHandler } = require('mesh-link-server')
  process.stdout.write(typeof createMeshLinkHandler)
} catch (error) {
  process.stdout.write(error.code)
}
