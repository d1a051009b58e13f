/** An institution as events name it. For a wallet the type is `deFiWallet`. */
export interface IntegrationRef {
  integrationType: string
  integrationName: string
}
