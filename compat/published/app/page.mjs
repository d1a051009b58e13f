import { createElement } from 'react'
import { MeshConnectionList, MeshLinkButton, MeshLinkProvider } from 'react-mesh-link'

/** The page that server and browser both render. @param {import('react-mesh-link').MeshLinkProviderProps} props */
export const page = (props) =>
  createElement(
    MeshLinkProvider,
    props,
    createElement(MeshLinkButton, { intent: 'connect' }, 'Connect an account'),
    createElement(MeshConnectionList, { showBalances: false }),
  )
