import type { transferTexts as english } from '../en/transfer-texts'
import type { Translated } from '../translated'

export const transferTexts: Translated<typeof english> = {
  assets: {
    title: (type) => {
      switch (type) {
        case 'payment':
          return '何で支払いますか？'
        case 'onramp':
        case 'fiatOnRamp':
          return '何を購入しますか？'
        case 'fiatOffRamp':
          return '何を換金しますか？'
        default:
          return '何を入金しますか？'
      }
    },
    manualTitle: '何を送金しますか？',
    from: (integration) => `送金元：${integration}`,
    loadingSlow: (integration) => `${integration}の残高を読み込んでいます…`,
    available: '利用可能',
    unavailable: '利用不可',
    needsFunding: '送金時に購入または交換',
    reason: (reason) => {
      switch (reason) {
        case 'symbolDoesNotMatch':
        case 'notSupportedForTransferByTarget':
          return '送金先が対応していません'
        case 'notSupportedForTransferBySource':
          return 'このアカウントからは送金できません'
        case 'amountNotSufficient':
          return '残高が不足しています'
        case 'noEligibleNetworks':
          return '共通のネットワークがありません'
        case 'noPrice':
          return '現在、価格を取得できません'
        default:
          return '現在、送金できません'
      }
    },
  },

  noAssets: {
    title: '送金できるものがありません',
    text: (integration, symbols) =>
      symbols.length > 0
        ? `${integration}のアカウントには、対応している通貨（${symbols.join('、')}）の残高が足りません。`
        : `${integration}のアカウントには、対応している通貨がありません。`,
    held: 'このアカウントの残高',
    another: '別のアカウントを選択',
  },

  network: {
    title: 'ネットワークを選択',
    lead: (client, symbol) =>
      `${client}は次のネットワークで${symbol}を受け取れます。アドレスは自動で入力されます。`,
    fee: (fee) => `手数料 ${fee}`,
    noFee: '手数料なし',
    cheapest: '手数料が最安',
  },

  amount: {
    title: (type) => (type === 'payment' ? '支払う金額' : '金額を入力'),
    label: '金額',
    unit: (unit) => `${unit}で入力`,
    max: '最大',
    available: (amount) => `利用可能：${amount}`,
    upTo: (amount) => `上限：${amount}`,
    feesIncluded: '手数料はこの金額から差し引かれます。',
    about: (amount) => `≈ ${amount}`,
    to: (symbol, network) => `${network}の${symbol}`,
    missing: '金額を入力してください。',
    malformed: '金額として読み取れません。数字で、小数点には「.」を使って入力してください。例：1.5',
    tooLow: (min) => `最低金額は${min}です。より大きい金額を入力してください。`,
    tooHigh: (max) => `手数料を除いて送金できるのは${max}までです。より小さい金額を入力してください。`,
    fixed: (client) => `${client}が指定した金額`,
    busy: '最新の手数料を取得しています…',
  },

  preview: {
    title: '内容の確認',
    arrives: (client) => `${client}の受取額`,
    from: '送金元',
    to: '送金先',
    network: 'ネットワーク',
    amount: '金額',
    networkFee: 'ネットワーク手数料',
    institutionFee: (integration) => `${integration}の手数料`,
    clientFee: (client) => `${client}の手数料`,
    noFee: '無料',
    total: '合計',
    copyAddress: 'アドレスをコピー',
    copyFailed: 'コピーできませんでした。アドレスを選択してコピーしてください。',
    validFor: (time) => `この手数料の有効時間：${time}`,
    expired: '手数料の有効時間が切れました。',
    refresh: '手数料を更新',
    refreshing: '最新の手数料を取得しています…',
    tag: 'メモまたはタグ',
    cardFee: 'カード手数料',
    feesIncluded: '手数料は送金額から差し引かれます。',
    purpose: '内容',
    funding: '支払い元',
    confirm: (type) => {
      switch (type) {
        case 'payment':
          return '支払いを確定'
        case 'onramp':
        case 'fiatOnRamp':
          return '購入を確定'
        case 'fiatOffRamp':
          return '換金を確定'
        default:
          return '入金を確定'
      }
    },
    busy: (integration) => `${integration}に確認しています…`,
  },

  executed: {
    title: '送金中です',
    text: (amount, client) => `${amount}を${client}に送金しています。`,
    stepsLabel: '今後の流れ',
    sent: (integration) => `${integration}から送金`,
    confirming: (network) => `${network}で承認`,
    confirmingHint: '通常は数分以内に完了します',
    credited: (client) => `${client}に反映`,
    creditedHint: 'このページを閉じても、処理は自動で進みます',
    stepDone: '完了',
    stepNow: '進行中',
    stepNext: 'これから',
    arrivedTitle: '着金しました',
    arrivedText: (amount, client) => `${amount}が${client}に着金しました。`,
    failedTitle: '着金しませんでした',
    failedText: 'ネットワークでこの送金が承認されませんでした。金額は送金元に戻されました。',
    confirmed: (network) => `${network}で承認済み`,
    notConfirmed: (network) => `${network}で承認されませんでした`,
    stepFailed: '失敗',
    transaction: 'トランザクション',
    copyTransaction: 'トランザクションをコピー',

    total: '合計',
  },

  kyc: {
    title: (integration) => `${integration}での本人確認が必要です`,
    text: (integration) =>
      `送金の前に、${integration}で本人確認を済ませる必要があります。${integration}を開いて案内に従い、完了したらこのページに戻ってください。`,
    done: '完了しました',
    busy: (integration) => `${integration}に確認しています…`,
    hint: 'サンドボックスでは書類の提出は不要です。次の確認で承認されます。',
  },

  feeRisen: {
    title: 'ネットワーク手数料が上がりました',
    text: (network) => `${network}が混雑し、送金の手数料が上がりました。まだ何も送金されていません。`,
    before: '以前の手数料',
    now: '現在の手数料',
    total: '新しい合計',
    arrives: (client) => `${client}の新しい受取額`,
    accept: 'このまま送金',
    busy: (integration) => `${integration}に確認しています…`,
    cancel: '今はしない',
  },

  failed: {
    declinedTitle: (integration) => `${integration}に拒否されました`,
    errorTitle: '送金できませんでした',
    explain: '詳しい理由を見る',
    explanation: {
      declined: (integration) =>
        `${integration}はすべての送金を審査し、限度額の超過、新しい端末、未登録のアドレスなどの場合に拒否することがあります。理由は${integration}のアカウントで確認できます。残高は変わっていません。`,
      error: (integration, network) =>
        `${integration}は送金を受け付けましたが、${network}に送信できませんでした。処理はすぐに取り消され、残高は変わっていません。少し時間をおくと、通常は送金できます。`,
    },
    retry: '再試行',
    another: '別のアカウントを使う',
  },

  codeAgain: {
    expired: 'コードは正しいですが、有効期限が切れています。新しいコードを入力してください。',
    second: 'もう1つコードが必要です。次のコードを入力してください。',
  },

  funding: {
    title: '不足分の支払い方法',
    text: (needed, existing) => `必要な額は${needed}です。残高は${existing}です。`,
    textNone: (needed) => `必要な額は${needed}です。まだ残高がありません。`,
    group: '支払い方法',
    loading: (integration) => `${integration}で選べる方法を確認しています…`,
    available: (amount) => `利用可能：${amount}`,
    limit: (amount) => `上限：${amount}`,
    fee: (percent) => `手数料 ${percent}`,
    noFee: '手数料なし',
    existing: '残高から',
    uses: (amount) => `${amount}を使用`,
    uncovered: (amount) => `あと${amount}足りません。支払い方法をもう1つ選んでください。`,
    impossible: (amount) =>
      `すべて使っても${amount}足りません。前の画面に戻り、より小さい金額を入力してください。`,
    cash: '現金残高',
    convert: (coin) => `${coin}を交換`,
    busy: '最新の手数料を取得しています…',
    progressTitle: (symbol) => `${symbol}を用意しています`,
    progressText: (integration) => `${integration}で処理しています。このページを開いたままお待ちください。`,
    stepBuy: (amount, name) => `${name}で${amount}を購入`,
    stepConvert: (amount, coin) => `${coin}を${amount}に交換`,
    stepSend: (amount) => `${amount}を送金`,
  },

  methods: {
    title: 'その他の方法',
    manual: {
      name: '任意のウォレット',
      title: '任意のウォレットから送金',
      hint: 'アドレスまたはQRコードで',
    },
    buy: {
      name: 'カード',
      title: 'カードで購入',
      hint: 'アカウント不要',
    },
  },

  manual: {
    title: (symbol, network) => `${network}で${symbol}を送金`,
    warning: (symbol, network) => `必ず${network}で${symbol}だけを送金してください。それ以外は失われます。`,
    qr: (symbol) => `${symbol}のアドレスのQRコード`,
    address: 'アドレス',
    copyAddress: 'アドレスをコピー',
    tag: 'メモまたはタグ',
    copyTag: 'メモまたはタグをコピー',
    tagWarning: 'メモがないと反映されません。アドレスとメモの両方を入力してください。',
    minimum: '最低金額',
    amount: '金額',
    loading: 'アドレスを取得しています…',
    waiting: '送金を待っています。着金すると、このページに表示されます。',
    hint: 'ここでは実際の送金はできません。先に進むには、着金したことにしてください。',
    arrive: '着金したことにする',
  },

  card: {
    title: 'カード情報',
    text: (total) => `このカードに${total}が請求されます。`,
    number: 'カード番号',
    expiry: '有効期限',
    expiryHint: '月/年',
    code: 'セキュリティコード',
    numberMissing: 'カード番号を入力してください。',
    notATestCard:
      'ここで使えるのは、下のテストカードだけです。実際のカード番号は決して入力しないでください。',
    expiryWrong: 'これから先の月と年を入力してください。例：08/30',
    codeWrong: '裏面の3桁の数字を入力してください。',
    pay: (total) => `${total}を支払う`,
    busy: '銀行に確認しています…',
    hint: '実際のカードは使えません。これから先の日付、任意の3桁の数字、次のいずれかの番号をお使いください。',
    good: '承認されます',
    declined: '拒否されます',
    fill: 'このカードを使う',
  },

  receipt: {
    title: 'ありがとうございました',
    text: 'こちらが領収内容です。このページは閉じてかまいません。',
    paid: (client) => `${client}への支払い`,
    reference: '注文番号',
    nothingTitle: '何も送金されませんでした',
    nothingText: (client) => `リンクは1回限り有効です。${client}に新しいリンクを依頼してください。`,
  },
}
