/** Ids and addresses for tests. */
export const COINBASE = '47624467-e52e-4938-a41a-7926b6c27acf'
export const BINANCE = '9226e5c2-ebc3-4fdd-94f6-ed52cdce1420'
export const KRAKEN = '1c2d7a3e-8f4b-4b1e-9d0a-5b7f3c1e2a61'
export const UPHOLD = '6db1308a-9f74-42c5-94e6-a05f81bc2376'
export const METAMASK = 'b20685df-e4c9-471a-a93b-f5a4d60178cb'

export const ETHEREUM = 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611'
export const BASE = 'aa883b03-120d-477c-a588-37c2afd3ca71'
export const SOLANA = '0291810a-5947-424d-9a59-e88bb33e999d'

export const ADDRESS = '0x0Ff0000f0A0f0000F0F000000000ffFf00f0F0f0'

/** The user logs in in a window of the institution. */
export const GEMINI = '5ca02f79-8e63-41b4-83d5-9f4e70ab1265'
/** Gives access 24 hours after the first login. */
export const INTERACTIVE_BROKERS = '90e453ed-c2a7-46f8-9719-d382b4e5f0a9'
