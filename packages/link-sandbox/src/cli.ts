#!/usr/bin/env node
import { run, stopOnSignal } from './cli/run'

const outcome = await run(process.argv.slice(2), process)
if (typeof outcome === 'number') process.exitCode = outcome
else stopOnSignal(outcome)
