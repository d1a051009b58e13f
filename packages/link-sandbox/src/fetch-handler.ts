/** Answers a request; `env` is what the Node server hands along: the connection, for a fault that hangs up. */
export type FetchHandler = (request: Request, env?: object) => Response | Promise<Response>
