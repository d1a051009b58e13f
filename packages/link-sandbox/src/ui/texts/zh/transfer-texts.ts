import type { transferTexts as english } from '../en/transfer-texts'
import type { Translated } from '../translated'

export const transferTexts: Translated<typeof english> = {
  assets: {
    title: (type) => {
      switch (type) {
        case 'payment':
          return '用什么付款？'
        case 'onramp':
        case 'fiatOnRamp':
          return '购买什么？'
        case 'fiatOffRamp':
          return '提现什么？'
        default:
          return '充值什么？'
      }
    },
    manualTitle: '发送什么？',
    from: (integration) => `从 ${integration} 转出`,
    loadingSlow: (integration) => `正在读取你在 ${integration} 的余额…`,
    available: '可用',
    unavailable: '不可用',
    needsFunding: '转账时购买或兑换',
    reason: (reason) => {
      switch (reason) {
        case 'symbolDoesNotMatch':
        case 'notSupportedForTransferByTarget':
          return '收款方不支持'
        case 'notSupportedForTransferBySource':
          return '无法从此账户转出'
        case 'amountNotSufficient':
          return '余额不足'
        case 'noEligibleNetworks':
          return '没有共同支持的网络'
        case 'noPrice':
          return '暂无价格'
        default:
          return '暂时无法转账'
      }
    },
  },

  noAssets: {
    title: '没有可转账的资产',
    text: (integration, symbols) =>
      symbols.length > 0
        ? `你的 ${integration} 账户中，可接受的币种余额不足：${symbols.join('、')}。`
        : `你的 ${integration} 账户中没有可接受的币种。`,
    held: '此账户中的资产',
    another: '选择其他账户',
  },

  network: {
    title: '选择网络',
    lead: (client, symbol) => `${client} 可通过以下网络接收 ${symbol}。地址已自动填写。`,
    fee: (fee) => `手续费 ${fee}`,
    noFee: '免手续费',
    cheapest: '手续费最低',
  },

  amount: {
    title: (type) => (type === 'payment' ? '付款多少？' : '多少金额？'),
    label: '金额',
    unit: (unit) => `以 ${unit} 输入`,
    max: '全部',
    available: (amount) => `可用 ${amount}`,
    upTo: (amount) => `最多 ${amount}`,
    feesIncluded: '手续费将从此金额中扣除。',
    about: (amount) => `≈ ${amount}`,
    to: (symbol, network) => `${network} 网络上的 ${symbol}`,
    missing: '请输入金额。',
    malformed: '这不是有效金额。请输入数字，小数用点号分隔：1.5',
    tooLow: (min) => `最低金额为 ${min}。请输入更高的金额。`,
    tooHigh: (max) => `扣除手续费后，最多可转 ${max}。请输入更低的金额。`,
    fixed: (client) => `由 ${client} 设定`,
    busy: '正在获取最新手续费…',
  },

  preview: {
    title: '核对并确认',
    arrives: (client) => `${client} 收到`,
    from: '转出方',
    to: '收款方',
    network: '网络',
    amount: '金额',
    networkFee: '网络费',
    institutionFee: (integration) => `${integration} 手续费`,
    clientFee: (client) => `${client} 手续费`,
    noFee: '免费',
    total: '总计',
    copyAddress: '复制地址',
    copyFailed: '无法复制。请选中地址后手动复制。',
    validFor: (time) => `手续费有效时间：${time}`,
    expired: '手续费已过期。',
    refresh: '更新手续费',
    refreshing: '正在获取最新手续费…',
    tag: '备注或标签',
    cardFee: '银行卡手续费',
    feesIncluded: '手续费将从转出金额中扣除。',
    purpose: '用途',
    funding: '付款来源',
    confirm: (type) => {
      switch (type) {
        case 'payment':
          return '确认付款'
        case 'onramp':
        case 'fiatOnRamp':
          return '确认购买'
        case 'fiatOffRamp':
          return '确认提现'
        default:
          return '确认充值'
      }
    },
    busy: (integration) => `正在向 ${integration} 确认…`,
  },

  executed: {
    title: '正在转账',
    text: (amount, client) => `${amount} 正在转往 ${client}。`,
    stepsLabel: '后续步骤',
    sent: (integration) => `已从 ${integration} 转出`,
    confirming: (network) => `${network} 确认转账`,
    confirmingHint: '通常在几分钟内完成',
    credited: (client) => `${client} 入账`,
    creditedHint: '你可以关闭此页面，转账会自动继续',
    stepDone: '已完成',
    stepNow: '进行中',
    stepNext: '待进行',
    arrivedTitle: '已到账',
    arrivedText: (amount, client) => `${amount} 已到达 ${client}。`,
    failedTitle: '未到账',
    failedText: '网络未接受这笔转账。金额已退回原账户。',
    confirmed: (network) => `${network} 已确认`,
    notConfirmed: (network) => `${network} 未确认`,
    stepFailed: '失败',
    transaction: '交易',
    copyTransaction: '复制交易编号',

    total: '总计',
  },

  kyc: {
    title: (integration) => `${integration} 需要验证你的身份`,
    text: (integration) =>
      `转账前，${integration} 必须确认你的身份。请打开 ${integration}，按提示完成验证，然后回到这里。`,
    done: '我已完成',
    busy: (integration) => `正在向 ${integration} 确认…`,
    hint: '在沙盒中无需提交任何资料，下次检查即会通过。',
  },

  feeRisen: {
    title: '网络费上涨了',
    text: (network) => `${network} 比刚才更拥堵，转账费用因此增加。目前尚未转出任何资产。`,
    before: '之前的费用',
    now: '现在的费用',
    total: '新的总计',
    arrives: (client) => `${client} 现在收到`,
    accept: '仍要转账',
    busy: (integration) => `正在向 ${integration} 确认…`,
    cancel: '暂不',
  },

  failed: {
    declinedTitle: (integration) => `${integration} 拒绝了这笔转账`,
    errorTitle: '无法完成转账',
    explain: '查看原因',
    explanation: {
      declined: (integration) =>
        `${integration} 会审核每笔转账，并可能因超出限额、使用新设备或地址陌生而拒绝。具体原因可在你的 ${integration} 账户中查看。你的余额没有变化。`,
      error: (integration, network) =>
        `${integration} 已受理这笔转账，但未能提交到 ${network}。转账已立即撤销，你的余额没有变化。通常稍后重试即可成功。`,
    },
    retry: '重试',
    another: '使用其他账户',
  },

  codeAgain: {
    expired: '验证码正确，但已过期。请输入新的验证码。',
    second: '还需要一个验证码。请输入下一个验证码。',
  },

  funding: {
    title: '如何支付剩余部分？',
    text: (needed, existing) => `需要 ${needed}，你有 ${existing}。`,
    textNone: (needed) => `需要 ${needed}，你目前没有余额。`,
    group: '支付方式',
    loading: (integration) => `正在向 ${integration} 查询可用方式…`,
    available: (amount) => `可用 ${amount}`,
    limit: (amount) => `最多 ${amount}`,
    fee: (percent) => `手续费 ${percent}`,
    noFee: '免手续费',
    existing: '使用余额',
    uses: (amount) => `使用 ${amount}`,
    uncovered: (amount) => `还差 ${amount}。请再选择一种支付方式。`,
    impossible: (amount) => `全部使用后仍差 ${amount}。请返回并输入更低的金额。`,
    cash: '现金余额',
    convert: (coin) => `兑换 ${coin}`,
    busy: '正在获取最新手续费…',
    progressTitle: (symbol) => `正在获取 ${symbol}`,
    progressText: (integration) => `${integration} 正在处理。请保持此页面打开。`,
    stepBuy: (amount, name) => `用 ${name} 购买 ${amount}`,
    stepConvert: (amount, coin) => `将 ${coin} 兑换为 ${amount}`,
    stepSend: (amount) => `转出 ${amount}`,
  },

  methods: {
    title: '其他方式',
    manual: {
      name: '任意钱包',
      title: '从任意钱包转账',
      hint: '通过地址或二维码',
    },
    buy: {
      name: '银行卡',
      title: '用银行卡购买',
      hint: '无需账户',
    },
  },

  manual: {
    title: (symbol, network) => `通过 ${network} 发送 ${symbol}`,
    warning: (symbol, network) => `请仅发送 ${symbol}，且仅使用 ${network} 网络。否则资产将会丢失。`,
    qr: (symbol) => `${symbol} 地址的二维码`,
    address: '地址',
    copyAddress: '复制地址',
    tag: '备注或标签',
    copyTag: '复制备注或标签',
    tagWarning: '缺少备注将无法入账。请同时填写地址和备注。',
    minimum: '最低金额',
    amount: '金额',
    loading: '正在获取地址…',
    waiting: '正在等待你的转账，到账后此页面会自动更新。',
    hint: '这里无法发送真实资产。要继续，请模拟到账：',
    arrive: '模拟到账',
  },

  card: {
    title: '银行卡信息',
    text: (total) => `将从此卡扣款 ${total}。`,
    number: '卡号',
    expiry: '有效期',
    expiryHint: '月/年',
    code: '安全码',
    numberMissing: '请输入卡号。',
    notATestCard: '此处只能使用下方的测试卡。切勿输入真实卡号。',
    expiryWrong: '请输入将来的月份和年份，例如 08/30。',
    codeWrong: '请输入卡背面的 3 位数字。',
    pay: (total) => `支付 ${total}`,
    busy: '正在向银行确认…',
    hint: '此处无法使用真实银行卡。请填写将来的日期、任意 3 位数字，以及以下任一卡号：',
    good: '会通过',
    declined: '会被拒绝',
    fill: '使用此卡',
  },

  receipt: {
    title: '谢谢',
    text: '这是你的收据。你可以关闭此页面。',
    paid: (client) => `已付给 ${client}`,
    reference: '订单',
    nothingTitle: '未发送任何资产',
    nothingText: (client) => `每个链接只能使用一次。请向 ${client} 索取新链接。`,
  },
}
