// `npm run api`: builds the packages and writes their API reports anew.
import { runCommand } from '../run-command.mjs'
import { compareReports, createReports, writeReports } from './reports.mjs'

process.exitCode = await runCommand(['pnpm', 'run', 'build'])
if (process.exitCode === 0) {
  const reports = createReports()
  const changed = compareReports(reports)
  writeReports(reports)
  console.log(changed.length > 0 ? `Written: ${changed.join('; ')}.` : 'No report has changed.')
}
