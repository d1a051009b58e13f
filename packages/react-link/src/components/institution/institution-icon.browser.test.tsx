import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { until } from '../../../test/until'
import { MeshLinkProvider } from '../provider/mesh-link-provider'
import { MeshInstitutionIcon } from './mesh-institution-icon'

const picture = (color: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="${color}"/></svg>`)}`
const brand = { iconLightUrl: picture('white'), iconDarkUrl: picture('black') }

it('shows the picture of the page’s theme at its place, and switches with it', async () => {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(() => {
    root.unmount()
    place.remove()
    document.documentElement.removeAttribute('style')
  })
  document.documentElement.style.colorScheme = 'dark'
  root.render(
    <StrictMode>
      <MeshLinkProvider client={createTestClient().client}>
        <MeshInstitutionIcon name="Coinbase" brand={brand} />
      </MeshLinkProvider>
    </StrictMode>,
  )
  const shown = () => place.querySelector('img')?.src
  await until(() => shown() === brand.iconDarkUrl)
  document.documentElement.style.colorScheme = 'light'
  await until(() => shown() === brand.iconLightUrl)
  expect(place.querySelectorAll('img')).toHaveLength(1)
})
