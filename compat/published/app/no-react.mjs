import { register } from 'node:module'

// As in an app that has not installed them: React and what needs it can't be resolved.
register(
  `data:text/javascript,${encodeURIComponent(`
    export async function resolve(name, context, next) {
      if (/^(react|react-dom|@tanstack\\/.*)(\\/|$)/.test(name)) throw new Error('There is no ' + name + ' here.')
      return next(name, context)
    }
  `)}`,
)
