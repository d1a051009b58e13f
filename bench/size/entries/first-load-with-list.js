// What an app that shows the button and the list loads first.
export {
  createMeshLink,
  httpBackend,
  MeshConnectionList,
  MeshLinkButton,
  MeshLinkProvider,
  useMeshLink,
} from 'react-mesh-link'
