import type {
  AccessTokenPayload,
  createLink,
  DelayedAuthPayload,
  Link,
  LinkEventType,
  LinkEventTypeKeys,
  LinkOptions,
  LinkPayload,
  SessionSummary,
  TransferFinishedPayload,
} from '@meshconnect/web-link-sdk'
import { describe, expectTypeOf, it } from 'vitest'
import type { LinkConnectedPayload } from '../contract/link-payload'
import type { LinkTransferReport } from '../contract/transfer'
import type { LinkSummary } from '../session/session'
import type { MeshLinkEvent, MeshLinkEventPayload } from './mesh-link-event'

/**
 * What the driver was written against: Web SDK 3.13.0. A version that changes it fails here, by name, before it can
 * fail at a user's. Look at each change, teach the driver, and then change the line.
 */
describe('the Web SDK is as the driver knows it', () => {
  it('takes these options and no others', () => {
    expectTypeOf<keyof LinkOptions>().toEqualTypeOf<
      | 'clientId'
      | 'onIntegrationConnected'
      | 'onExit'
      | 'onTransferFinished'
      | 'onEvent'
      | 'accessTokens'
      | 'language'
      | 'displayFiatCurrency'
      | 'theme'
      | 'renderType'
    >()
    expectTypeOf<LinkOptions['onIntegrationConnected']>().toEqualTypeOf<(payload: LinkPayload) => void>()
    expectTypeOf<LinkOptions['onTransferFinished']>().toEqualTypeOf<
      ((payload: TransferFinishedPayload) => void) | undefined
    >()
    expectTypeOf<LinkOptions['onEvent']>().toEqualTypeOf<((event: LinkEventType) => void) | undefined>()
    expectTypeOf<LinkOptions['onExit']>().toEqualTypeOf<
      ((error?: string, summary?: SessionSummary) => void) | undefined
    >()
    expectTypeOf<LinkOptions['theme']>().toEqualTypeOf<'dark' | 'light' | 'system' | undefined>()
    expectTypeOf<LinkOptions['renderType']>().toEqualTypeOf<'overlay' | 'embedded' | undefined>()
  })

  it('gives these three functions and no others', () => {
    expectTypeOf<Link>().toEqualTypeOf<{
      openLink: (linkToken: string, customIframeId?: string) => void
      closeLink: () => void
      closeLinkRequested: () => void
    }>()
    expectTypeOf<typeof createLink>().toEqualTypeOf<(options: LinkOptions) => Link>()
  })

  it('has these 43 events and no others', () => {
    expectTypeOf<LinkEventTypeKeys>().toEqualTypeOf<
      | 'close'
      | 'connectionDeclined'
      | 'connectionUnavailable'
      | 'credentialsEntered'
      | 'defiWalletError'
      | 'done'
      | 'executeFundingStep'
      | 'fundingOptionsUpdated'
      | 'fundingOptionsViewed'
      | 'gasIncreaseWarning'
      | 'homePageLoaded'
      | 'integrationAccountSelectionRequired'
      | 'integrationConnected'
      | 'integrationConnectionError'
      | 'integrationMfaEntered'
      | 'integrationMfaRequired'
      | 'integrationOAuthStarted'
      | 'integrationSelected'
      | 'legalTermsViewed'
      | 'linkTransferQRGenerated'
      | 'methodSelected'
      | 'pageLoaded'
      | 'SDKinjectedWalletProviders'
      | 'seeWhatHappenedClicked'
      | 'transferAmountEntered'
      | 'transferAssetSelected'
      | 'transferCompleted'
      | 'transferConfigureError'
      | 'transferDeclined'
      | 'transferExecuted'
      | 'transferExecutionError'
      | 'transferInitiated'
      | 'transferKycRequired'
      | 'transferMfaEntered'
      | 'transferMfaRequired'
      | 'transferNetworkSelected'
      | 'transferNoEligibleAssets'
      | 'transferPreviewed'
      | 'transferPreviewError'
      | 'transferStarted'
      | 'verifyDonePage'
      | 'verifyWalletRejected'
      | 'walletMessageSigned'
    >()
  })

  it('hands over these fields and no others', () => {
    expectTypeOf<keyof LinkPayload>().toEqualTypeOf<'accessToken' | 'delayedAuth'>()
    expectTypeOf<keyof AccessTokenPayload>().toEqualTypeOf<
      | 'accountTokens'
      | 'brokerBrandInfo'
      | 'brokerType'
      | 'brokerName'
      | 'expiresInSeconds'
      | 'refreshTokenExpiresInSeconds'
    >()
    expectTypeOf<keyof DelayedAuthPayload>().toEqualTypeOf<
      'brokerBrandInfo' | 'brokerType' | 'brokerName' | 'refreshToken' | 'refreshTokenExpiresInSeconds'
    >()
    expectTypeOf<keyof SessionSummary>().toEqualTypeOf<
      'page' | 'selectedIntegration' | 'transfer' | 'errorMessage'
    >()
  })
})

describe('our own types are open where Mesh’s are behind, and hold what the SDK gives', () => {
  it('payloads of the SDK fit into ours', () => {
    expectTypeOf<LinkPayload>().toExtend<LinkConnectedPayload>()
    expectTypeOf<
      Omit<TransferFinishedPayload, 'status'> & { status: string }
    >().toExtend<LinkTransferReport>()
    expectTypeOf<SessionSummary>().toExtend<LinkSummary>()
  })

  it('any broker type and any transfer status is a text', () => {
    expectTypeOf<string>().toExtend<NonNullable<LinkConnectedPayload['accessToken']>['brokerType']>()
    expectTypeOf<string>().toExtend<LinkTransferReport['status']>()
  })

  it('an event that the SDK does not know passes through, typed as unknown', () => {
    expectTypeOf<MeshLinkEventPayload<'withdrawalRequested'>>().toBeUnknown()
    expectTypeOf<MeshLinkEvent<'withdrawalRequested'>['type']>().toEqualTypeOf<'withdrawalRequested'>()
    expectTypeOf<MeshLinkEventPayload<'transferAssetSelected'>>().toExtend<{ symbol: string }>()
    expectTypeOf<MeshLinkEventPayload<'legalTermsViewed'>>().toBeUndefined()
  })

  it('an account is told of without its tokens', () => {
    expectTypeOf<MeshLinkEventPayload<'integrationConnected'>>().not.toHaveProperty('accessToken')
  })
})
