import type { walletTexts as english } from '../en/wallet-texts'
import type { Translated } from '../translated'

export const walletTexts: Translated<typeof english> = {
  wallet: {
    installed: 'インストール済み',
    notInstalled: 'この端末にはインストールされていません',
    groupInstalled: 'このブラウザー内',

    searching: 'ウォレットを探しています…',
    missingTitle: (wallet) => `${wallet}がインストールされていません`,
    missing: (wallet) =>
      `このブラウザーに${wallet}が見つかりませんでした。インストールしてやり直すか、別のウォレットを選んでください。`,
    another: '別のウォレットを選択',

    networkTitle: 'ネットワークを選択',
    networkLead: (wallet) => `${wallet}には両方のアカウントがあります。`,
    families: { evm: 'Ethereumと互換ネットワーク', solana: 'Solanaネットワーク' },

    connectTitle: (wallet) => `${wallet}で続けてください`,
    connectLead: (wallet) => `このページにアドレスを表示してよいか、${wallet}で確認されます。`,
    connectWaiting: (wallet) => `${wallet}を待っています…`,
    connectHint: 'ウィンドウが開かない場合は、ブラウザーのツールバーにあるウォレットをクリックしてください。',

    accountTitle: 'アカウントを選択',
    accountLead: (wallet) => `${wallet}で接続されているアカウントです。`,

    signTitle: '所有者の確認',
    signLead: (wallet) => `${wallet}でこのメッセージに署名してください。費用はかからず、資産も動きません。`,
    signVerifyLead: (client) =>
      `${client}がこのメッセージへの署名を求めています。費用はかからず、資産も動きません。`,
    message: 'メッセージ',
    account: 'アカウント',
    sign: 'メッセージに署名',
    signPreparing: 'メッセージを取得しています…',

    sendTitle: (wallet) => `${wallet}で承認してください`,
    sendLead: (wallet) => `${wallet}で金額とアドレスを確認し、承認してください。`,
    sendRecording: '送金内容を確認しています…',
    testNetwork: 'テストネットワーク',

    verifiedTitle: 'ウォレットを確認しました',
    verified: (client) => `このアドレスの所有者であることが${client}に確認されました。`,

    declined: (wallet) =>
      `${wallet}で拒否されました。もう一度試すか、前の画面に戻って別のウォレットを選んでください。`,
    timeout: (wallet) => `${wallet}が応答しませんでした。開いてから、もう一度お試しください。`,
    wrongNetwork: (wallet, network) =>
      `${wallet}に${network}ネットワークが登録されていません。追加してから、もう一度お試しください。`,
    failed: (wallet) =>
      `${wallet}で処理できませんでした。ロックが解除されていることを確認してから、もう一度お試しください。`,
  },

  verifyTerms: {
    title: (client) => `${client}でウォレットを確認`,
    lead: (client) =>
      `ウォレットでメッセージに署名すると、アドレスの所有者であることが${client}に確認されます。`,
    private: {
      title: '鍵は手元に残ります',
      text: (client) => `鍵が${client}やMesh Sandboxに知られることはありません。`,
    },
    free: {
      title: '資産は動きません',
      text: () => '署名に費用はかからず、資産へのアクセスも許可されません。',
    },
  },
}
