import Button from '@mui/material/Button'
import { expect, it } from 'vitest'
import { describeRendered, renderButton, theButton } from '../../../test/describe-rendered'
import type { MeshLinkButtonProps } from './mesh-link-button'

// In a file of its own: MUI brings the workspace's React, and the matrix has others.
describeRendered('MUI', <Button variant="contained" />, /MuiButton-contained/)

it('a function gives the props of the button to one of MUI', async () => {
  const render: MeshLinkButtonProps['render'] = (props) => <Button {...props} variant="outlined" />
  const { user, link } = renderButton({ render })
  expect(theButton()).toHaveClass('MuiButton-outlined')
  await user.click(theButton())
  await link.requested()
  expect(theButton()).toHaveAttribute('data-status', 'loading')
  await link.close()
})
