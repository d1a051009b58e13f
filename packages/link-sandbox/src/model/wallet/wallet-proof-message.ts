import { stableId } from '../stable-id'

/** The text by whose signature a person proves that a wallet is theirs. It is one of a kind, so that no signature serves twice. */
export function walletProofMessage(address: string, challengeKey: string): string {
  return [
    'Mesh Sandbox asks you to prove that this wallet is yours.',
    'Signing costs nothing and moves nothing.',
    '',
    `Address: ${address}`,
    // The key itself stays between page and server.
    `Nonce: ${stableId('wallet proof', challengeKey)}`,
  ].join('\n')
}
