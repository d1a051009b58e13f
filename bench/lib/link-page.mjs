/**
 * A page of Link that plays a session by itself: it says that it has loaded and, once the SDK has answered, connects
 * an account, sends the events it was asked for and then, if it was asked to, closes.
 */
export const LINK_PAGE = `<!doctype html><html lang="en"><title>Link</title><button>Inside Link</button><script>
  const asked = new URLSearchParams(location.search)
  const say = (type, payload) => parent.postMessage({ type, payload }, '*')
  addEventListener('message', ({ data }) => {
    if (data?.type !== 'meshSDKSpecs') return
    say('brokerageAccountAccessToken', {
      brokerType: 'coinbase',
      brokerName: 'Coinbase',
      accountTokens: [
        { account: { accountId: 'a1', accountName: 'Main account' }, accessToken: 'fake-access-token', tokenId: 'fake-token-id' },
      ],
    })
    for (let count = 0; count < Number(asked.get('events')); count++) {
      say('integrationSelected', { integrationType: 'coinbase', integrationName: 'Coinbase ' + count })
    }
    if (asked.get('end') === 'link') say('close', { page: 'integrationConnectedPage' })
  })
  say('loaded')
</script>`
