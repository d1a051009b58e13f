import { waitFor } from '@testing-library/react'
import { createRef, type ReactElement, type Ref } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { findAxeFaults } from '../../test/find-axe-faults'
import { aConnection, aTransfer } from '../../test/fixtures'
import { renderWithLink } from '../../test/render-with-link'
import { MeshAddress } from './amounts/mesh-address'
import { MeshAmount } from './amounts/mesh-amount'
import { MeshConnectionList } from './connection-list/mesh-connection-list'
import { MeshConnectionStatus } from './institution/mesh-connection-status'
import { MeshInstitutionIcon } from './institution/mesh-institution-icon'
import { MeshLinkResult } from './result/mesh-link-result'
import { MeshSaveNotice } from './saves/mesh-save-notice'
import { MeshTransferItem } from './transfer/mesh-transfer-item'
import { MeshTransferList } from './transfer/mesh-transfer-list'
import { MeshTransferStatus } from './transfer/mesh-transfer-status'

type Props = Record<string, unknown> & { ref?: Ref<HTMLElement> }

/** Every component but button, frame and picker, whose props go to a button. */
const COMPONENTS: [name: string, make: (props: Props) => ReactElement, part: string][] = [
  ['MeshAmount', (props) => <MeshAmount amount="1.5" symbol="ETH" {...(props as object)} />, 'amount'],
  ['MeshAddress', (props) => <MeshAddress address="0x1234567890abcdef" {...(props as object)} />, 'address'],
  ['MeshInstitutionIcon', (props) => <MeshInstitutionIcon name="Coinbase" {...(props as object)} />, 'icon'],
  [
    'MeshConnectionStatus',
    (props) => <MeshConnectionStatus connection={aConnection()} {...(props as object)} />,
    'status',
  ],
  [
    'MeshTransferStatus',
    (props) => <MeshTransferStatus transfer={aTransfer()} {...(props as object)} />,
    'status',
  ],
  [
    'MeshTransferItem',
    (props) => <MeshTransferItem transfer={aTransfer()} {...(props as object)} />,
    'transfer',
  ],
  ['MeshTransferList', (props) => <MeshTransferList {...(props as object)} />, 'list'],
  [
    'MeshConnectionList',
    (props) => <MeshConnectionList showBalances={false} {...(props as object)} />,
    'list',
  ],
  ['MeshSaveNotice', (props) => <MeshSaveNotice {...(props as object)} />, 'saves'],
  ['MeshLinkResult', (props) => <MeshLinkResult result={undefined} {...(props as object)} />, 'outcome'],
]

describe.each(COMPONENTS)('%s', (_name, make, part) => {
  const render = (props: Props = {}) => {
    const test = createTestClient({ connections: [aConnection()], transfers: [aTransfer()] })
    const { container, ...rest } = renderWithLink(make(props), test)
    return { ...rest, container, root: container.firstElementChild as HTMLElement }
  }

  it('has a name for style sheets, and keeps its class beside that of the app', () => {
    const { root } = render({ className: 'mine' })
    expect(root).toHaveAttribute('data-mesh-part', part)
    expect(root.className).toMatch(/^mesh-link-\S+.* mine$/)
  })

  it('sets its ref, and passes id, style, data, aria and handlers on', () => {
    const ref = createRef<HTMLElement>()
    const onClick = vi.fn()
    const { root } = render({
      ref,
      id: 'x',
      style: { width: 20 },
      'data-x': 'y',
      'aria-describedby': 'z',
      onClick,
    })
    expect(ref.current).toBe(root)
    expect(root).toHaveAttribute('id', 'x')
    expect(root).toHaveStyle({ width: '20px' })
    expect(root).toHaveAttribute('data-x', 'y')
    expect(root).toHaveAttribute('aria-describedby', 'z')
    root.click()
    expect(onClick).toHaveBeenCalledOnce()
  })

  it('has the classes and tokens of its appearance', () => {
    const { root } = render({
      appearance: { classNames: { [part]: 'theirs' }, variables: { '--mesh-accent': 'red' } },
    })
    expect(root).toHaveClass('theirs')
    expect(root.style.getPropertyValue('--mesh-accent')).toBe('red')
  })

  it('has no fault that axe finds', async () => {
    const { root } = render()
    await waitFor(() => expect(root.querySelector('[data-mesh-part="skeleton"]')).toBeNull())
    expect(await findAxeFaults(root)).toEqual([])
  })
})
