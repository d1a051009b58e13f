import type { walletTexts as english } from '../en/wallet-texts'
import type { Translated } from '../translated'

export const walletTexts: Translated<typeof english> = {
  wallet: {
    installed: 'Đã cài đặt',
    notInstalled: 'Chưa cài đặt trên thiết bị này',
    groupInstalled: 'Trong trình duyệt này',

    searching: 'Đang tìm ví của bạn…',
    missingTitle: (wallet) => `Chưa cài đặt ${wallet}`,
    missing: (wallet) =>
      `Không tìm thấy ${wallet} trong trình duyệt này. Hãy cài đặt rồi bắt đầu lại, hoặc chọn ví khác.`,
    another: 'Chọn ví khác',

    networkTitle: 'Chọn mạng',
    networkLead: (wallet) => `${wallet} có tài khoản trên cả hai mạng.`,
    families: { evm: 'Ethereum và các mạng tương thích', solana: 'Mạng Solana' },

    connectTitle: (wallet) => `Tiếp tục trong ${wallet}`,
    connectLead: (wallet) => `${wallet} hỏi liệu trang này có được xem địa chỉ của bạn không.`,
    connectWaiting: (wallet) => `Đang chờ ${wallet}…`,
    connectHint: 'Nếu không có cửa sổ nào mở ra, hãy bấm vào ví trên thanh công cụ của trình duyệt.',

    accountTitle: 'Chọn tài khoản',
    accountLead: (wallet) => `Đây là các tài khoản ${wallet} đã kết nối.`,

    signTitle: 'Chứng minh ví là của bạn',
    signLead: (wallet) =>
      `Hãy ký thông điệp này trong ${wallet}. Việc ký không mất phí và không chuyển gì đi.`,
    signVerifyLead: (client) =>
      `${client} đề nghị bạn ký thông điệp này. Việc ký không mất phí và không chuyển gì đi.`,
    message: 'Thông điệp',
    account: 'Tài khoản',
    sign: 'Ký thông điệp',
    signPreparing: 'Đang lấy thông điệp…',

    sendTitle: (wallet) => `Phê duyệt trong ${wallet}`,
    sendLead: (wallet) => `Hãy kiểm tra số tiền và địa chỉ trong ${wallet}, rồi phê duyệt tại đó.`,
    sendRecording: 'Đang kiểm tra khoản đã chuyển…',
    testNetwork: 'Mạng thử nghiệm',

    verifiedTitle: 'Ví của bạn đã được xác minh',
    verified: (client) => `${client} giờ đã biết địa chỉ này là của bạn.`,

    declined: (wallet) => `Bạn đã từ chối trong ${wallet}. Hãy thử lại, hoặc quay lại và chọn ví khác.`,
    timeout: (wallet) => `${wallet} không phản hồi. Hãy mở ví, rồi thử lại.`,
    wrongNetwork: (wallet, network) =>
      `${wallet} không có mạng ${network}. Hãy thêm mạng đó vào ví, rồi thử lại.`,
    failed: (wallet) =>
      `${wallet} không thực hiện được việc này. Hãy kiểm tra xem ví đã được mở khóa chưa, rồi thử lại.`,
  },

  verifyTerms: {
    title: (client) => `Xác minh ví của bạn cho ${client}`,
    lead: (client) => `Bạn ký một thông điệp trong ví, và ${client} biết địa chỉ đó là của bạn.`,
    private: {
      title: 'Khóa vẫn do bạn giữ',
      text: (client) => `Cả ${client} lẫn Mesh Sandbox đều không bao giờ thấy khóa của bạn.`,
    },
    free: {
      title: 'Không có gì được chuyển đi',
      text: () => 'Việc ký không mất phí và không cấp quyền truy cập tài sản của bạn.',
    },
  },
}
