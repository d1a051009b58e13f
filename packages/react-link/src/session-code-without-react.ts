// With it, because the click asks for a token at once.
import './core/backend/http-calls'
import type { SessionCode } from './core/client/session-code'
import { runSession } from './driver/run-session'
import { provide } from './on-demand/provide'
import { createSessionRuntime } from './session-runtime'

/** The code for sessions of a client without React: link tokens come from the backend directly, and are in no cache. */
export const sessionCodeWithoutReact: SessionCode = provide('sessionCodeWithoutReact', (state) =>
  createSessionRuntime(state, {
    mint: (request, signal) => state.options.backend.createLinkToken(request, { signal }),
    runSession,
  }),
)
