#!/usr/bin/env node
// Apart from `run`, which tests call without ending their process.
import { run } from './run'

process.exitCode = await run(process.argv.slice(2), process)
