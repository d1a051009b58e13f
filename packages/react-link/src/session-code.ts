// With it, because the click asks for a token at once.
import './core/backend/http-calls'
import type { SessionCode } from './core/client/session-code'
import { runSession } from './driver/run-session'
import { provide } from './on-demand/provide'
import { mintLinkToken } from './query/mint-link-token'
import { createSessionRuntime } from './session-runtime'

/** The code for sessions, which is no part of an app's first load. */
export const sessionCode: SessionCode = provide('sessionCode', (state) =>
  createSessionRuntime(state, {
    mint: mintLinkToken(state.options.backend),
    runSession,
  }),
)
