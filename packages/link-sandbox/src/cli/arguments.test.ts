import { describe, expect, test } from 'vitest'
import { parseArguments } from './arguments'

describe('the command line', () => {
  test('starts with the defaults when it is empty', () => {
    const command = parseArguments([])
    expect(command).toMatchObject({ do: 'start', json: false })
  })

  test('accepts every option', () => {
    const line =
      '--port 0 --link-port 5011 --data ./data --webhook-url http://localhost:3000/hook --webhook-secret s --allowed-origin http://localhost:3000 --allowed-origin https://*.example.com --client-id me --client-secret mine --client-name Harbor --settle-after 0.5 --read-client-secret reader --seed harbor --host 0.0.0.0 --public-host sandbox.test --webhook-timeout 500 --broker-types sandbox --webhook-delivery once --json'
    expect(parseArguments(line.split(' '))).toEqual({
      do: 'start',
      printEnv: false,
      json: true,
      options: {
        port: 0,
        linkPort: 5011,
        dataDir: './data',
        webhookUrl: 'http://localhost:3000/hook',
        webhookSecret: 's',
        allowedOrigins: ['http://localhost:3000', 'https://*.example.com'],
        clientId: 'me',
        clientSecret: 'mine',
        clientName: 'Harbor',
        settleAfterSeconds: 0.5,
        readClientSecret: 'reader',
        seed: 'harbor',
        host: '0.0.0.0',
        publicHost: 'sandbox.test',
        webhookTimeoutMs: 500,
        brokerTypes: 'sandbox',
        webhookDelivery: 'once',
      },
    })
  })

  test('help and version take precedence over all other options', () => {
    expect(parseArguments(['--help', '--port', 'x'])).toEqual({ do: 'help' })
    expect(parseArguments(['--version'])).toEqual({ do: 'version' })
  })

  test.each([
    [['--nope'], /Unknown option '--nope'/],
    [['start'], /Unexpected argument 'start'/],
    [['--port'], /--port/],
    [['--port', 'x'], /--port must be a number, not "x"/],
    [['--port', '65536'], /port must be a whole number from 0 to 65535/],
    [['--port', '4010.5'], /port must be a whole number/],
    [['--port', '5000', '--link-port', '5000'], /two different ports/],
    [['--client-name', ''], /client name/],
    [['--settle-after', '-1'], /--settle-after/],
    [['--settle-after', '604801'], /time to settle/],
    [['--webhook-url', 'localhost:3000'], /webhook URL "localhost:3000"/],
    [['--webhook-url', 'ftp://example.com'], /webhook URL/],
    [['--allowed-origin', 'localhost'], /allowed origin "localhost"/],
    [['--allowed-origin', 'https://a.example/path'], /allowed origin/],
    [['--allowed-origin', "https://a.example; script-src 'unsafe-inline'"], /allowed origin/],
    [['--allowed-origin', '*'], /allowed origin/],
    [['--link-style', 'dark'], /--link-style must be JSON/],
    [['--link-style', '{"th":"pink"}'], /link style is not valid \(th: /],
    [['--link-style', '{"color":"red"}'], /link style is not valid/],
    [['--client-id', ''], /clientId must be/],
    [['--read-client-secret', ''], /readClientSecret must be/],
    [['--client-secret', 'same', '--read-client-secret', 'same'], /must differ/],
    [['--seed', ''], /seed must be 1 to 200/],
    [['--host', 'not a host'], /host "not a host"/],
    [['--public-host', 'a/b'], /public host "a\/b"/],
    [['--webhook-timeout', '0'], /webhook timeout/],
    [['--client-secret', 'two words'], /clientSecret must be/],
    [['--webhook-delivery', 'twice'], /webhook delivery must be mesh or once/],
    [['--broker-types', 'mine'], /broker types must be production or sandbox/],
  ])('%j is refused in one line', (args, message) => {
    expect(() => parseArguments(args)).toThrow(message)
    try {
      parseArguments(args)
    } catch (error) {
      expect((error as Error).message).not.toContain('\n')
      expect((error as Error).message).toMatch(/\.$/)
    }
  })

  test('never repeats a secret in an error', () => {
    expect(() => parseArguments(['--client-secret', 'very secret'])).not.toThrow(/very/)
  })
})
