#!/usr/bin/env node
// A file of its own, so that tests can call `run` without setting the exit code of their process.
import { run } from './run'

process.exitCode = await run(process.argv.slice(2), process)
