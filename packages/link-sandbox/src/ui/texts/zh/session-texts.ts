import type { sessionTexts as english } from '../en/session-texts'
import type { Translated } from '../translated'

export const sessionTexts: Translated<typeof english> = {
  header: { back: '返回', close: '关闭', sandbox: '沙盒' },

  common: {
    continue: '继续',
    done: '完成',
    tryAgain: '重试',
    copied: '已复制',
    reference: (id) => `参考编号：${id}`,
  },

  loading: { title: '正在打开 Mesh Sandbox', slow: '仍在打开，用时比平常更长。' },

  terms: {
    title: (client) => `将账户连接到 ${client}`,
    transferTitle: (type, client) => {
      switch (type) {
        case 'payment':
          return `向 ${client} 付款`
        case 'onramp':
        case 'fiatOnRamp':
          return `为 ${client} 购买`
        case 'fiatOffRamp':
          return `通过 ${client} 提现`
        default:
          return `充值到 ${client}`
      }
    },
    lead: (client) => `Mesh Sandbox 会将你选择的账户与 ${client} 连接。`,
    transferLead: (client) => `Mesh Sandbox 会连接你选择的账户，并从中向 ${client} 转账。`,
    points: {
      private: {
        title: '登录信息保密',
        text: (client) => `${client} 不会看到你的密码。`,
      },
      control: { title: '由你决定', text: () => '未经你确认，不会共享信息，也不会转账。' },
      address: {
        title: '地址和网络准确无误',
        text: () => '两者均已自动填写，避免转错。',
      },
      undo: {
        title: '随时可以结束',
        text: (client) => `你可以随时在 ${client} 中断开连接。`,
      },
    },
    legal: '继续即表示你同意',
    legalLink: '《条款和隐私声明》',
  },

  legal: {
    title: '条款和隐私声明',
    paragraphs: [
      ['这是什么', 'Mesh Sandbox 是测试环境。其中的账户、余额和转账均为虚构，不涉及真实资金。'],
      ['你需要输入什么', '请只使用测试用户。切勿输入真实账户的登录信息：本页面不需要，也不应获得这些信息。'],
      ['会共享什么', '打开本页面的应用会获得你所选账户的名称和使用权限，以及你所确认转账的结果。'],
      ['会保留什么', '测试数据保存在运行沙盒的电脑上，直到运行者将其删除。'],
    ],
  },

  problem: {
    title: (code) => {
      switch (code) {
        case 'token_used':
        case 'token_expired':
        case 'token_unknown':
          return '此链接已失效'
        case 'session_unknown':
          return '会话已结束'
        case 'unreachable':
          return '无法连接'
        case 'no_host':
          return '此页面需在应用中打开'
        case 'connection_unknown':
          return '此账户已断开连接'
        default:
          return '出了点问题'
      }
    },
    text: (code) => {
      switch (code) {
        case 'token_used':
          return '每个链接只能使用一次，此链接已被使用。请返回应用重新开始。'
        case 'token_expired':
          return '链接未在有效期内使用。请返回应用重新开始。'
        case 'token_unknown':
          return '链接不完整，或不适用于此处。请返回应用重新开始。'
        case 'session_unknown':
          return '页面打开的时间过长。请返回应用重新开始。'
        case 'unreachable':
          return '沙盒没有响应。请确认它正在运行，然后重试。'
        case 'no_host':
          return '此页面无法单独使用。请返回应用，从那里开始。'
        case 'connection_unknown':
          return '连接在此期间已被移除。请返回应用重新连接。'
        case 'malformed':
        case 'internal':
          return '沙盒未能正常响应。请稍后重试。'
        default:
          return '沙盒未接受此页面的请求。请返回应用重新开始。'
      }
    },
    retry: '重试',
    close: '返回应用',
  },

  ended: { title: '全部完成', text: '你可以返回应用了。' },

  exit: {
    title: '确定要退出吗？',
    text: '当前进度将会丢失。',
    confirm: '退出',
    cancel: '继续操作',
  },

  failure: {
    unreachable: '没有收到响应。请检查网络连接，然后重试。',
    malformed: '无法识别收到的响应。请稍后重试。',
    unsure: '没有收到响应，转账可能已经发出。请重试，同一笔转账不会重复发送。',
  },
}
