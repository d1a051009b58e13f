/** A saved account as the host passes it along: the SDK's `IntegrationAccessToken`. */
export interface SavedAccessToken {
  accessToken: string
  brokerType: string
  brokerName: string
  accountId: string
  accountName: string
}
