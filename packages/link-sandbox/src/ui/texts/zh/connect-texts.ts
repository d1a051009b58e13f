import type { connectTexts as english } from '../en/connect-texts'
import { plural } from '../plural'
import type { Translated } from '../translated'

export const connectTexts: Translated<typeof english> = {
  source: {
    title: '从哪里转出？',
    lead: '已保存的账户',
    needsLogin: '重新登录后可用',
    other: '其他账户',
    otherHint: '从所有交易所和钱包中选择',
  },

  catalog: {
    title: '你的账户在哪里？',
    transferTitle: '从哪里转出？',
    search: '搜索',
    placeholder: '按名称搜索',
    kinds: '账户类型',
    all: '全部',
    categories: { exchange: '交易所', broker: '券商', wallet: '钱包' },
    recent: '使用过的',
    transfers: '余额和转账',
    readOnly: '仅余额',
    down: '暂时不可用',
    results: (count) => plural('zh', count, { other: '# 个结果' }),
    noResults: (query) => `没有与“${query}”匹配的结果`,
    noResultsHint: '请检查拼写，或浏览完整列表。',
    showAll: '显示全部',
    empty: '这里没有可连接的平台',
    emptyHint: '尚未设置任何平台。请返回应用，并告知其开发者。',
  },

  login: {
    title: (integration) => `登录 ${integration}`,
    again: (integration) => `${integration} 的上次登录已过期。请重新登录以继续。`,
    lead: (client) => `${client} 不会看到你在此输入的内容。`,
    username: '用户名',
    password: '密码',
    show: '显示字符',
    hide: '隐藏字符',
    usernameMissing: '请输入用户名。',
    passwordMissing: '请输入密码。',
    busy: '正在验证登录信息…',
  },

  oauth: {
    title: (integration) => `前往 ${integration} 继续`,
    lead: (integration) => `${integration} 会打开单独的窗口，请你登录并授权。`,
    steps: {
      open: (integration) => `登录 ${integration}`,
      allow: (client) => `允许 ${client} 使用你的账户`,
      back: '窗口自动关闭，回到这里继续',
    },
    open: (integration) => `打开 ${integration}`,
    preparing: '正在准备…',
    waitingTitle: (integration) => `请在 ${integration} 窗口中继续`,
    waiting: '请在那里登录并授权，此页面会自动继续。',
    waitingStatus: (integration) => `正在等待 ${integration}…`,
    again: '重新打开窗口',
    cancel: '取消',
    blocked: '如果没有窗口打开，说明浏览器已将其拦截。请点击此链接自行打开。',
    closed: (integration) => `${integration} 窗口在你授权之前已关闭。请重试，或选择其他平台。`,
  },

  oauthWindow: {
    consentTitle: (client) => `允许 ${client} 使用你的账户？`,
    consentLead: (integration, username) => `你已以 ${username} 的身份登录 ${integration}。`,
    allows: (client) => `${client} 将可以`,
    balances: '查看你的账户和余额',
    addresses: '查看充值地址',
    transfers: '仅在你确认后转账',
    never: (client) => `${client} 不会看到你的密码。你可以随时撤销授权。`,
    allow: '允许',
    decline: '取消',
    busy: '请稍候…',
    allowedTitle: '你已授权',
    deniedTitle: '你未授权',
    close: '你可以关闭此窗口并返回应用。',
    overTitle: '不再需要此窗口',
    over: '此窗口已被使用，或打开的时间过长。请关闭窗口并返回应用。',
  },

  hint: {
    title: '这是沙盒',
    lead: '请使用测试用户，',
    text: '切勿使用真实的登录信息。密码：',
    use: '使用',
    users: {
      Mesh: '有余额',
      MeshUSDC: 'USDC',
      MeshETH: 'ETH',
      Mesh2: '无余额',
    },
    code: '沙盒中的验证码：',
  },

  code: {
    title: '输入验证码',
    lead: (integration) => `${integration} 已向你发送 6 位验证码。`,
    transferTitle: '确认是你本人',
    transferLead: (integration) => `转账前，${integration} 需要 6 位验证码。`,
    label: '验证码',
    incomplete: '请输入完整的 6 位验证码。',
    busy: '正在核对验证码…',
    resend: '重新发送验证码',
    resending: '正在发送新的验证码…',
    resent: '新的验证码已发送。',
    sending: (integration) => `${integration} 正在转账…`,
  },

  accounts: {
    title: '选择账户',
    titleOne: '选择一个账户',
    lead: (client) => `${client} 只能访问你选择的账户。`,
    group: '账户',
    none: '请至少选择一个账户。',
    empty: (integration) => `${integration} 中没有可连接的账户。请返回并使用其他登录信息。`,
    busy: '正在连接…',
  },

  connected: {
    title: (integration) => `${integration} 已连接`,
    returningTitle: (integration) => `${integration} 此前已连接`,
    text: (client, count) =>
      count === 1
        ? `${client} 现在可以使用此账户。`
        : plural('zh', count, { other: `${client} 现在可以使用这 # 个账户。` }),
    accounts: '已连接的账户',
    another: '连接其他账户',
  },

  delayed: {
    title: (integration) => `${integration} 即将完成连接`,
    text: (integration, hours) =>
      plural('zh', hours, { other: `${integration} 将在 # 小时内开放访问。你无需再做任何操作。` }),
    steps: {
      done: '你已登录',
      waiting: (integration) => `${integration} 正在准备访问权限`,
      last: (client) => `${client} 可以使用你的账户`,
    },
    other: '选择其他账户',
  },
}
