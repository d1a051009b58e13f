import type { connectTexts as english } from '../en/connect-texts'
import { plural } from '../plural'
import type { Translated } from '../translated'

export const connectTexts: Translated<typeof english> = {
  source: {
    title: 'どこから送金しますか？',
    lead: '保存済みのアカウント',
    needsLogin: '利用するには再ログインが必要です',
    other: '別のアカウント',
    otherHint: 'すべての取引所とウォレットから選択',
  },

  catalog: {
    title: '接続するアカウントを選択',
    transferTitle: 'どこから送金しますか？',
    search: '検索',
    placeholder: '名前で検索',
    kinds: 'アカウントの種類',
    all: 'すべて',
    categories: { exchange: '取引所', broker: '証券会社', wallet: 'ウォレット' },
    recent: '以前に使用',
    transfers: '残高と送金',
    readOnly: '残高のみ',
    down: '現在利用できません',
    results: (count) => plural('ja', count, { other: '#件' }),
    noResults: (query) => `「${query}」に一致するものはありません`,
    noResultsHint: '入力内容を確認するか、一覧から探してください。',
    showAll: 'すべて表示',
    empty: '接続できるものがありません',
    emptyHint: '接続先が設定されていません。アプリに戻って、提供元にお知らせください。',
  },

  login: {
    title: (integration) => `${integration}にログイン`,
    again: (integration) =>
      `${integration}への前回のログインは有効期限が切れました。続けるには、もう一度ログインしてください。`,
    lead: (client) => `ここに入力した内容が${client}に知られることはありません。`,
    username: 'ユーザー名',
    password: 'パスワード',
    show: '文字を表示',
    hide: '文字を隠す',
    usernameMissing: 'ユーザー名を入力してください。',
    passwordMissing: 'パスワードを入力してください。',
    busy: 'ログインを確認しています…',
  },

  oauth: {
    title: (integration) => `${integration}で続ける`,
    lead: (integration) => `${integration}のウィンドウが開き、そこでログインと許可を求められます。`,
    steps: {
      open: (integration) => `${integration}にログインする`,
      allow: (client) => `${client}にアカウントの利用を許可する`,
      back: 'ウィンドウが自動で閉じ、ここで続けられます',
    },
    open: (integration) => `${integration}を開く`,
    preparing: '準備しています…',
    waitingTitle: (integration) => `${integration}のウィンドウで続けてください`,
    waiting: 'そちらでログインし、アクセスを許可してください。このページは自動で先に進みます。',
    waitingStatus: (integration) => `${integration}を待っています…`,
    again: 'ウィンドウをもう一度開く',
    cancel: 'キャンセル',
    blocked: 'ウィンドウが開かない場合は、ブラウザーがブロックしています。次のリンクから開いてください。',
    closed: (integration) =>
      `アクセスを許可する前に${integration}のウィンドウが閉じられました。もう一度試すか、別の接続先を選んでください。`,
  },

  oauthWindow: {
    consentTitle: (client) => `${client}にアカウントの利用を許可しますか？`,
    consentLead: (integration, username) => `${integration}に${username}としてログインしています。`,
    allows: (client) => `${client}に許可されること`,
    balances: 'アカウントと残高の表示',
    addresses: '入金用アドレスの表示',
    transfers: '確認した内容に限った送金',
    never: (client) => `パスワードが${client}に知られることはありません。許可はいつでも取り消せます。`,
    allow: '許可',
    decline: 'キャンセル',
    busy: 'お待ちください…',
    allowedTitle: 'アクセスを許可しました',
    deniedTitle: 'アクセスを許可しませんでした',
    close: 'このウィンドウを閉じて、アプリに戻れます。',
    overTitle: 'このウィンドウは不要になりました',
    over: 'すでに使用されたか、開いたまま時間が経ちすぎました。ウィンドウを閉じて、アプリに戻ってください。',
  },

  hint: {
    title: 'これはサンドボックスです',
    lead: 'テストユーザーをお使いください。',
    text: '実際のログイン情報は入力しないでください。パスワード：',
    use: '使用：',
    users: {
      Mesh: '残高あり',
      MeshUSDC: 'USDC',
      MeshETH: 'ETH',
      Mesh2: '残高なし',
    },
    code: 'サンドボックスの認証コード：',
  },

  code: {
    title: '認証コードを入力',
    lead: (integration) => `${integration}から6桁のコードが送信されました。`,
    transferTitle: '本人確認',
    transferLead: (integration) => `送金の前に、${integration}の6桁のコードが必要です。`,
    label: '認証コード',
    incomplete: 'コードを6桁すべて入力してください。',
    busy: 'コードを確認しています…',
    resend: 'コードを再送信',
    resending: 'コードを再送信しています…',
    resent: '新しいコードを送信しました。',
    sending: (integration) => `${integration}から送金しています…`,
  },

  accounts: {
    title: 'アカウントを選択',
    titleOne: 'アカウントを1つ選択',
    lead: (client) => `${client}がアクセスできるのは、選択したアカウントだけです。`,
    group: 'アカウント',
    none: 'アカウントを1つ以上選択してください。',
    empty: (integration) =>
      `${integration}に接続できるアカウントがありません。前の画面に戻り、別のログイン情報をお使いください。`,
    busy: '接続しています…',
  },

  connected: {
    title: (integration) => `${integration}に接続しました`,
    returningTitle: (integration) => `${integration}は接続済みです`,
    text: (client, count) =>
      count === 1
        ? `${client}でこのアカウントを利用できるようになりました。`
        : plural('ja', count, { other: `${client}で#件のアカウントを利用できるようになりました。` }),
    accounts: '接続済みのアカウント',
    another: '別のアカウントを接続',
  },

  delayed: {
    title: (integration) => `${integration}への接続はもうすぐ完了します`,
    text: (integration, hours) =>
      plural('ja', hours, {
        other: `${integration}へのアクセスは#時間以内に有効になります。ほかに必要な操作はありません。`,
      }),
    steps: {
      done: 'ログインしました',
      waiting: (integration) => `${integration}がアクセスを準備しています`,
      last: (client) => `${client}でアカウントを利用できます`,
    },
    other: '別のアカウントを選択',
  },
}
