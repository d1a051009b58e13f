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
import type { LinkConnectedPayload, LinkTransferReport } from '../contract'
import type { MeshLinkEvent, MeshLinkEventPayload } from './mesh-link-event'
import type { LinkSummary } from './session'

/** Since 3.13.0, our lowest version. */
type OptionsOf313 =
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

/** Added by 3.14: the origins besides Mesh's own, and the two callbacks of backup mode. */
type OptionsOf314 = OptionsOf313 | 'trustedLinkOrigins' | 'onAddressInit' | 'onStatusPoll'

type EventsOf313 =
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

type EventsOf314 = EventsOf313 | 'backupTierChanged' | 'withdrawalRequested'

/**
 * The types of the Web SDK for which the driver was written: those of 3.13 at least, and at most what 3.14 adds. When a new
 * version changes them, a test here fails. Check what changed, adapt the driver, and then update the test.
 */
describe('the Web SDK has the types that the driver expects', () => {
  it('takes these options, and no others', () => {
    expectTypeOf<OptionsOf313>().toExtend<keyof LinkOptions>()
    expectTypeOf<keyof LinkOptions>().toExtend<OptionsOf314>()
    // Optional since 3.14.
    expectTypeOf<NonNullable<LinkOptions['onIntegrationConnected']>>().toEqualTypeOf<
      (payload: LinkPayload) => void
    >()
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

  it('returns these three functions, and at most the one of backup mode besides', () => {
    expectTypeOf<Pick<Link, 'openLink' | 'closeLink' | 'closeLinkRequested'>>().toEqualTypeOf<{
      openLink: (linkToken: string, customIframeId?: string) => void
      closeLink: () => void
      closeLinkRequested: () => void
    }>()
    expectTypeOf<keyof Link>().toExtend<'openLink' | 'closeLink' | 'closeLinkRequested' | 'openLinkBackup'>()
    expectTypeOf<typeof createLink>().toEqualTypeOf<(options: LinkOptions) => Link>()
  })

  it('has these 43 events, and at most the two of 3.14 besides', () => {
    expectTypeOf<EventsOf313>().toExtend<LinkEventTypeKeys>()
    expectTypeOf<LinkEventTypeKeys>().toExtend<EventsOf314>()
  })

  it('hands over exactly these fields', () => {
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

describe('our types accept everything that the SDK hands over, and more where Link is newer than the SDK', () => {
  it('payloads of the SDK are assignable to ours', () => {
    expectTypeOf<LinkPayload>().toExtend<LinkConnectedPayload>()
    expectTypeOf<
      Omit<TransferFinishedPayload, 'status'> & { status: string }
    >().toExtend<LinkTransferReport>()
    expectTypeOf<SessionSummary>().toExtend<LinkSummary>()
  })

  it('broker type and transfer status are open strings', () => {
    expectTypeOf<string>().toExtend<NonNullable<LinkConnectedPayload['accessToken']>['brokerType']>()
    expectTypeOf<string>().toExtend<LinkTransferReport['status']>()
  })

  it('the payload of an event that the SDK does not know is unknown', () => {
    expectTypeOf<MeshLinkEventPayload<'eventOfTomorrow'>>().toBeUnknown()
    expectTypeOf<MeshLinkEvent<'eventOfTomorrow'>['type']>().toEqualTypeOf<'eventOfTomorrow'>()
    expectTypeOf<MeshLinkEventPayload<'transferAssetSelected'>>().toExtend<{ symbol: string }>()
    expectTypeOf<MeshLinkEventPayload<'legalTermsViewed'>>().toBeUndefined()
  })

  it('the payload of an event that only newer SDKs know is theirs there, and unknown before', () => {
    expectTypeOf<{ transferId: string; status: string }>().toExtend<
      MeshLinkEventPayload<'withdrawalRequested'>
    >()
  })

  it('the event of a connected account has no tokens', () => {
    expectTypeOf<MeshLinkEventPayload<'integrationConnected'>>().not.toHaveProperty('accessToken')
  })
})
