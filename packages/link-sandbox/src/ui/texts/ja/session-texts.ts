import type { sessionTexts as english } from '../en/session-texts'
import type { Translated } from '../translated'

export const sessionTexts: Translated<typeof english> = {
  header: { back: '戻る', close: '閉じる', sandbox: 'サンドボックス' },

  common: {
    continue: '続ける',
    done: '完了',
    tryAgain: '再試行',
    copied: 'コピーしました',
    reference: (id) => `参照番号：${id}`,
  },

  loading: {
    title: 'Mesh Sandboxを開いています',
    slow: 'まだ開いています。通常より時間がかかっています。',
  },

  terms: {
    title: (client) => `アカウントを${client}に接続`,
    transferTitle: (type, client) => {
      switch (type) {
        case 'payment':
          return `${client}に支払う`
        case 'onramp':
        case 'fiatOnRamp':
          return `${client}用に購入`
        case 'fiatOffRamp':
          return `${client}で換金`
        default:
          return `${client}に入金`
      }
    },
    lead: (client) => `選択したアカウントを、Mesh Sandboxが${client}に接続します。`,
    transferLead: (client) => `選択したアカウントにMesh Sandboxが接続し、${client}へ送金します。`,
    points: {
      private: {
        title: 'ログイン情報は非公開',
        text: (client) => `パスワードが${client}に知られることはありません。`,
      },
      control: { title: '決めるのはあなた', text: () => '確認するまで、何も共有・送金されません。' },
      address: {
        title: '正しいアドレスとネットワーク',
        text: () => 'どちらも自動で入力されるため、誤送金の心配がありません。',
      },
      undo: {
        title: 'いつでも解除可能',
        text: (client) => `接続は${client}でいつでも解除できます。`,
      },
    },
    legal: '続けると、次に同意したことになります：',
    legalLink: '利用規約とプライバシー通知',
  },

  legal: {
    title: '利用規約とプライバシー通知',
    paragraphs: [
      [
        'このページについて',
        'Mesh Sandboxはテスト環境です。アカウント、残高、送金はすべて架空のもので、実際のお金は動きません。',
      ],
      [
        '入力する情報',
        'テストユーザーだけをお使いください。実際のアカウントのログイン情報は決して入力しないでください。このページには不要で、受け取ってはならない情報です。',
      ],
      [
        '共有される情報',
        'このページを開いたアプリには、選択したアカウントの名前とその利用許可、および確認した送金の結果が共有されます。',
      ],
      [
        '保存される情報',
        'テストデータは、サンドボックスを実行しているコンピューターに、運用者が削除するまで保存されます。',
      ],
    ],
  },

  problem: {
    title: (code) => {
      switch (code) {
        case 'token_used':
        case 'token_expired':
        case 'token_unknown':
          return 'このリンクは使えません'
        case 'session_unknown':
          return 'セッションが終了しました'
        case 'unreachable':
          return '接続できません'
        case 'no_host':
          return 'このページはアプリ内で開きます'
        case 'connection_unknown':
          return 'このアカウントの接続は解除されています'
        default:
          return '問題が発生しました'
      }
    },
    text: (code) => {
      switch (code) {
        case 'token_used':
          return 'リンクは1回限り有効で、すでに使用されています。アプリに戻って、最初からやり直してください。'
        case 'token_expired':
          return 'リンクの有効期限が切れました。アプリに戻って、最初からやり直してください。'
        case 'token_unknown':
          return 'リンクが不完全か、別の場所用に作成されたものです。アプリに戻って、最初からやり直してください。'
        case 'session_unknown':
          return '開いたまま時間が経ちすぎました。アプリに戻って、最初からやり直してください。'
        case 'unreachable':
          return 'サンドボックスが応答しません。動作していることを確認してから、もう一度お試しください。'
        case 'no_host':
          return '単独では使えません。アプリに戻って、そこから始めてください。'
        case 'connection_unknown':
          return '操作の間に接続が解除されました。アプリに戻って、もう一度接続してください。'
        case 'malformed':
        case 'internal':
          return 'サンドボックスが正しく応答できませんでした。しばらくしてから、もう一度お試しください。'
        default:
          return 'サンドボックスがこのページの要求を受け付けませんでした。アプリに戻って、最初からやり直してください。'
      }
    },
    retry: '再試行',
    close: 'アプリに戻る',
  },

  ended: { title: 'すべて完了しました', text: 'アプリに戻れます。' },

  exit: {
    title: '終了しますか？',
    text: 'ここまでの操作は失われます。',
    confirm: '終了する',
    cancel: '続ける',
  },

  failure: {
    unreachable: '応答がありませんでした。接続を確認して、もう一度お試しください。',
    malformed: '応答を読み取れませんでした。しばらくしてから、もう一度お試しください。',
    unsure:
      '応答がないため、すでに送金が始まっている可能性があります。二重に送金されることはないので、もう一度お試しください。',
  },
}
