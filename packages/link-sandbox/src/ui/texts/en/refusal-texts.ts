import type { LinkApiError } from '../../../link/contract'

/** A fault is spelled wrong by whoever tests; the server's own words name it. */
type Code = Exclude<LinkApiError['code'], 'fault_unknown'>

/** What was refused and what to do, by the server's code. `{name}` stands for a value that the server sends along. */
export const refusalTexts = {
  refusals: {
    token_unknown: 'This link is not valid. Go back to the app and start again.',
    token_used: 'This link was used before. Go back to the app and start again.',
    token_expired: 'This link has expired. Go back to the app and start again.',
    session_unknown: 'Your session has ended. Go back to the app and start again.',
    wrong_credentials: 'The username or password is wrong. Check both and try again.',
    wrong_code: 'This code is wrong. Check it and try again.',
    code_expired: 'This code has expired. Ask for a new one and enter that.',
    too_many_codes: 'Too many wrong codes were entered. Log in again.',
    oauth_denied: 'You did not allow {integration} to share your account. Try again, or choose another one.',
    institution_down: '{integration} does not answer at the moment. Try again later, or choose another one.',
    challenge_expired: 'This login has expired. Log in again.',
    connection_unknown: 'This account is not connected any more. Connect it again.',
    integration_unknown: 'This institution is not in the list. Choose another one.',
    integration_unsupported: '{integration} cannot be used here. Choose another one.',
    amount_too_low: 'The minimum is {min}. Enter a higher amount.',
    amount_too_high: 'This is more than any account holds. Enter a lower amount.',
    insufficient_funds: 'The account does not hold enough for this and its fees. Enter a lower amount.',
    network_unsupported: 'This cannot be sent over this network. Choose another one.',
    preview_expired: 'These fees are out of date. Update them and confirm again.',
    invalid_request: 'The sandbox did not accept this. Go back and try again.',
    scope_mismatch: 'This connection is not for transfers. Connect the account again.',
    kyc_required: 'The institution has to verify your identity first. Do that there, then try again.',
    wallet_unavailable: '{integration} does not open. Check that it is unlocked, then try again.',
    wallet_declined: 'You declined in {integration}. Try again, or go back and choose another wallet.',
    wallet_mismatch:
      'This is not the account that was asked for. Choose the right one in the wallet, then try again.',
    wrong_signature: 'The wallet signed something else. Try again, or go back and choose another wallet.',
    configure_failed: 'The balances of this account cannot be read right now. Try again in a moment.',
    preview_failed: 'The fees of this transfer cannot be worked out right now. Try again in a moment.',
    funding_required:
      'This account does not hold enough. Choose how to get the rest, or enter a lower amount.',
    transfer_declined: 'The institution has declined this transfer. Nothing has left your account.',
    execution_failed: 'This transfer could not be sent. Nothing has left your account.',
    card_declined: 'The bank has declined this card. Use another one.',
    host_required: 'This page opens inside an app. Go back to the app and start from there.',
    internal: 'Something went wrong on our side. Try again in a moment.',
  } satisfies Record<Code, string>,
} as const
