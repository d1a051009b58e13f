import type { connectTexts as english } from '../en/connect-texts'
import { plural } from '../plural'
import type { Translated } from '../translated'

export const connectTexts: Translated<typeof english> = {
  source: {
    title: 'Chuyển từ đâu?',
    lead: 'Tài khoản đã lưu',
    needsLogin: 'Đăng nhập lại để sử dụng',
    other: 'Tài khoản khác',
    otherHint: 'Chọn trong tất cả các sàn và ví',
  },

  catalog: {
    title: 'Tài khoản của bạn ở đâu?',
    transferTitle: 'Bạn chuyển từ đâu?',
    search: 'Tìm kiếm',
    placeholder: 'Tìm theo tên',
    kinds: 'Loại tài khoản',
    all: 'Tất cả',
    categories: { exchange: 'Sàn giao dịch', broker: 'Môi giới', wallet: 'Ví' },
    recent: 'Đã dùng trước đây',
    transfers: 'Số dư và chuyển tiền',
    readOnly: 'Chỉ xem số dư',
    down: 'Tạm thời không dùng được',
    results: (count) => plural('vi', count, { other: '# kết quả' }),
    noResults: (query) => `Không có kết quả nào cho “${query}”`,
    noResultsHint: 'Hãy kiểm tra chính tả hoặc xem toàn bộ danh sách.',
    showAll: 'Hiện tất cả',
    empty: 'Không có gì để kết nối ở đây',
    emptyHint: 'Chưa có nền tảng nào được thiết lập. Hãy quay lại ứng dụng và báo cho nhà phát triển.',
  },

  login: {
    title: (integration) => `Đăng nhập vào ${integration}`,
    again: (integration) =>
      `Lần đăng nhập trước vào ${integration} đã hết hạn. Hãy đăng nhập lại để tiếp tục.`,
    lead: (client) => `${client} sẽ không thấy những gì bạn nhập ở đây.`,
    username: 'Tên người dùng',
    password: 'Mật khẩu',
    show: 'Hiện ký tự',
    hide: 'Ẩn ký tự',
    usernameMissing: 'Hãy nhập tên người dùng.',
    passwordMissing: 'Hãy nhập mật khẩu.',
    busy: 'Đang kiểm tra đăng nhập…',
  },

  oauth: {
    title: (integration) => `Tiếp tục tại ${integration}`,
    lead: (integration) => `${integration} yêu cầu bạn đăng nhập và đồng ý trong một cửa sổ riêng.`,
    steps: {
      open: (integration) => `Đăng nhập tại ${integration}`,
      allow: (client) => `Cho phép ${client} sử dụng tài khoản của bạn`,
      back: 'Cửa sổ tự đóng và bạn tiếp tục tại đây',
    },
    open: (integration) => `Mở ${integration}`,
    preparing: 'Đang chuẩn bị…',
    waitingTitle: (integration) => `Tiếp tục trong cửa sổ ${integration}`,
    waiting: 'Hãy đăng nhập và cho phép truy cập tại đó. Trang này sẽ tự động tiếp tục.',
    waitingStatus: (integration) => `Đang chờ ${integration}…`,
    again: 'Mở lại cửa sổ',
    cancel: 'Hủy',
    blocked: 'Nếu không có cửa sổ nào mở ra, trình duyệt đã chặn cửa sổ đó. Hãy tự mở bằng liên kết này.',
    closed: (integration) =>
      `Cửa sổ ${integration} đã bị đóng trước khi bạn cho phép truy cập. Hãy thử lại hoặc chọn nền tảng khác.`,
  },

  oauthWindow: {
    consentTitle: (client) => `Cho phép ${client} sử dụng tài khoản của bạn?`,
    consentLead: (integration, username) => `Bạn đang đăng nhập vào ${integration} với tên ${username}.`,
    allows: (client) => `${client} sẽ có thể`,
    balances: 'Xem tài khoản và số dư của bạn',
    addresses: 'Xem các địa chỉ nạp tiền',
    transfers: 'Chỉ chuyển những gì bạn xác nhận',
    never: (client) =>
      `${client} không bao giờ thấy mật khẩu của bạn. Bạn có thể thu hồi quyền này bất cứ lúc nào.`,
    allow: 'Cho phép',
    decline: 'Hủy',
    busy: 'Vui lòng chờ…',
    allowedTitle: 'Bạn đã cho phép truy cập',
    deniedTitle: 'Bạn chưa cho phép truy cập',
    close: 'Bạn có thể đóng cửa sổ này và quay lại ứng dụng.',
    overTitle: 'Không cần cửa sổ này nữa',
    over: 'Cửa sổ đã được dùng hoặc mở quá lâu. Hãy đóng lại và quay về ứng dụng.',
  },

  hint: {
    title: 'Đây là sandbox',
    lead: 'Hãy dùng người dùng thử nghiệm,',
    text: 'không dùng thông tin đăng nhập thật. Mật khẩu là',
    use: 'Dùng',
    users: {
      Mesh: 'có số dư',
      MeshUSDC: 'USDC',
      MeshETH: 'ETH',
      Mesh2: 'trống',
    },
    code: 'Trong sandbox, mã là',
  },

  code: {
    title: 'Nhập mã',
    lead: (integration) => `${integration} đã gửi cho bạn mã gồm 6 chữ số.`,
    transferTitle: 'Xác nhận đó là bạn',
    transferLead: (integration) => `${integration} yêu cầu mã gồm 6 chữ số trước khi chuyển.`,
    label: 'Mã',
    incomplete: 'Hãy nhập đủ 6 chữ số của mã.',
    busy: 'Đang kiểm tra mã…',
    resend: 'Gửi mã mới',
    resending: 'Đang gửi mã mới…',
    resent: 'Mã mới đang được gửi đến bạn.',
    sending: (integration) => `${integration} đang thực hiện giao dịch…`,
  },

  accounts: {
    title: 'Chọn các tài khoản',
    titleOne: 'Chọn một tài khoản',
    lead: (client) => `${client} chỉ có quyền truy cập những gì bạn chọn.`,
    group: 'Tài khoản',
    none: 'Hãy chọn ít nhất một tài khoản.',
    empty: (integration) =>
      `Không có tài khoản nào để kết nối tại ${integration}. Hãy quay lại và đăng nhập bằng thông tin khác.`,
    busy: 'Đang kết nối…',
  },

  connected: {
    title: (integration) => `Đã kết nối ${integration}`,
    returningTitle: (integration) => `${integration} đã được kết nối từ trước`,
    text: (client, count) =>
      count === 1
        ? `${client} giờ có thể sử dụng tài khoản này.`
        : plural('vi', count, { other: `${client} giờ có thể sử dụng # tài khoản này.` }),
    accounts: 'Tài khoản đã kết nối',
    another: 'Kết nối tài khoản khác',
  },

  delayed: {
    title: (integration) => `Sắp kết nối xong với ${integration}`,
    text: (integration, hours) =>
      plural('vi', hours, {
        other: `${integration} sẽ cấp quyền truy cập trong vòng # giờ. Bạn không cần làm gì thêm.`,
      }),
    steps: {
      done: 'Bạn đã đăng nhập',
      waiting: (integration) => `${integration} chuẩn bị quyền truy cập`,
      last: (client) => `${client} có thể sử dụng tài khoản của bạn`,
    },
    other: 'Chọn tài khoản khác',
  },
}
