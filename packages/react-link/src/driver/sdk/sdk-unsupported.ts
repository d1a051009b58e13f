import { MeshLinkError } from '../../core/errors/mesh-link-error'

/** The installed SDK can't be guarded: better no Link than one that believes anybody. */
export function sdkUnsupported(): MeshLinkError {
  return new MeshLinkError(
    'sdk_unsupported',
    'This version of @meshconnect/web-link-sdk works differently than expected. Use a 3.x version that react-mesh-link supports.',
  )
}
