import type { sessionTexts as english } from '../en/session-texts'
import type { Translated } from '../translated'

export const sessionTexts: Translated<typeof english> = {
  header: { back: 'Quay lại', close: 'Đóng', sandbox: 'Sandbox' },

  common: {
    continue: 'Tiếp tục',
    done: 'Xong',
    tryAgain: 'Thử lại',
    copied: 'Đã sao chép',
    reference: (id) => `Mã tham chiếu: ${id}`,
  },

  loading: {
    title: 'Đang mở Mesh Sandbox',
    slow: 'Vẫn đang mở. Lần này lâu hơn bình thường.',
  },

  terms: {
    title: (client) => `Kết nối tài khoản của bạn với ${client}`,
    transferTitle: (type, client) => {
      switch (type) {
        case 'payment':
          return `Thanh toán cho ${client}`
        case 'onramp':
        case 'fiatOnRamp':
          return `Mua cho ${client}`
        case 'fiatOffRamp':
          return `Rút tiền qua ${client}`
        default:
          return `Nạp vào ${client}`
      }
    },
    lead: (client) => `Mesh Sandbox kết nối tài khoản bạn chọn với ${client}.`,
    transferLead: (client) => `Mesh Sandbox kết nối tài khoản bạn chọn và chuyển từ đó đến ${client}.`,
    points: {
      private: {
        title: 'Thông tin đăng nhập được bảo mật',
        text: (client) => `${client} không bao giờ thấy mật khẩu của bạn.`,
      },
      control: {
        title: 'Bạn là người quyết định',
        text: () => 'Không có gì được chia sẻ hay chuyển đi trước khi bạn xác nhận.',
      },
      address: {
        title: 'Đúng địa chỉ, đúng mạng',
        text: () => 'Cả hai đã được điền sẵn để không bị chuyển nhầm.',
      },
      undo: {
        title: 'Dừng bất cứ lúc nào',
        text: (client) => `Bạn có thể ngắt kết nối trong ${client} bất cứ lúc nào.`,
      },
    },
    legal: 'Khi tiếp tục, bạn chấp nhận',
    legalLink: 'Điều khoản và Thông báo về quyền riêng tư',
  },

  legal: {
    title: 'Điều khoản và Thông báo về quyền riêng tư',
    paragraphs: [
      [
        'Đây là gì',
        'Mesh Sandbox là môi trường thử nghiệm. Tài khoản, số dư và giao dịch ở đây đều là giả lập; không có tiền thật nào được chuyển.',
      ],
      [
        'Thông tin bạn nhập',
        'Chỉ dùng người dùng thử nghiệm. Không bao giờ nhập thông tin đăng nhập của tài khoản thật: trang này không cần và không được phép có thông tin đó.',
      ],
      [
        'Thông tin được chia sẻ',
        'Ứng dụng đã mở trang này nhận tên và quyền sử dụng tài khoản bạn chọn, cùng kết quả của giao dịch bạn xác nhận.',
      ],
      [
        'Thông tin được lưu',
        'Dữ liệu thử nghiệm nằm trên máy tính chạy sandbox cho đến khi người vận hành xóa đi.',
      ],
    ],
  },

  problem: {
    title: (code) => {
      switch (code) {
        case 'token_used':
        case 'token_expired':
        case 'token_unknown':
          return 'Liên kết này không còn dùng được'
        case 'session_unknown':
          return 'Phiên của bạn đã kết thúc'
        case 'unreachable':
          return 'Không có kết nối'
        case 'no_host':
          return 'Trang này mở trong ứng dụng'
        case 'connection_unknown':
          return 'Tài khoản này không còn được kết nối'
        default:
          return 'Đã xảy ra lỗi'
      }
    },
    text: (code) => {
      switch (code) {
        case 'token_used':
          return 'Liên kết đã được dùng, và mỗi liên kết chỉ dùng được một lần. Hãy quay lại ứng dụng và bắt đầu lại.'
        case 'token_expired':
          return 'Liên kết không được dùng trong thời hạn. Hãy quay lại ứng dụng và bắt đầu lại.'
        case 'token_unknown':
          return 'Liên kết không đầy đủ hoặc được tạo cho nơi khác. Hãy quay lại ứng dụng và bắt đầu lại.'
        case 'session_unknown':
          return 'Phiên đã mở quá lâu. Hãy quay lại ứng dụng và bắt đầu lại.'
        case 'unreachable':
          return 'Sandbox không phản hồi. Hãy kiểm tra xem sandbox có đang chạy không, rồi thử lại.'
        case 'no_host':
          return 'Trang này không dùng riêng được. Hãy quay lại ứng dụng và bắt đầu từ đó.'
        case 'connection_unknown':
          return 'Kết nối vừa bị gỡ. Hãy quay lại ứng dụng và kết nối lại.'
        case 'malformed':
        case 'internal':
          return 'Sandbox không thể phản hồi đúng cách. Hãy thử lại sau giây lát.'
        default:
          return 'Sandbox không chấp nhận yêu cầu của trang này. Hãy quay lại ứng dụng và bắt đầu lại.'
      }
    },
    retry: 'Thử lại',
    close: 'Quay lại ứng dụng',
  },

  ended: { title: 'Đã hoàn tất', text: 'Bạn có thể quay lại ứng dụng.' },

  exit: {
    title: 'Bạn có chắc muốn thoát không?',
    text: 'Các bước đã thực hiện sẽ bị mất.',
    confirm: 'Có, thoát',
    cancel: 'Không, tiếp tục',
  },

  failure: {
    unreachable: 'Không có phản hồi. Hãy kiểm tra kết nối và thử lại.',
    malformed: 'Không đọc được phản hồi. Hãy thử lại sau giây lát.',
    unsure:
      'Không có phản hồi, nên khoản này có thể đã được chuyển đi. Hãy thử lại: khoản này không bao giờ bị chuyển hai lần.',
  },
}
