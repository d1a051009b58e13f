#!/usr/bin/env node
import { run } from './cli/run'
import { stopOnSignal } from './cli/stop-on-signal'

const outcome = await run(process.argv.slice(2), process)
if (typeof outcome === 'number') process.exitCode = outcome
else stopOnSignal(outcome)
