import type { transferTexts as english } from '../en/transfer-texts'
import type { Translated } from '../translated'

export const transferTexts: Translated<typeof english> = {
  assets: {
    title: (type) => {
      switch (type) {
        case 'payment':
          return 'Bạn muốn thanh toán bằng gì?'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Bạn muốn mua gì?'
        case 'fiatOffRamp':
          return 'Bạn muốn bán gì để rút tiền?'
        default:
          return 'Bạn muốn nạp gì?'
      }
    },
    manualTitle: 'Bạn muốn chuyển gì?',
    from: (integration) => `Từ ${integration}`,
    loadingSlow: (integration) => `Đang đọc số dư của bạn tại ${integration}…`,
    available: 'Khả dụng',
    unavailable: 'Không khả dụng',
    needsFunding: 'Mua hoặc quy đổi khi chuyển',
    reason: (reason) => {
      switch (reason) {
        case 'symbolDoesNotMatch':
        case 'notSupportedForTransferByTarget':
          return 'Không được chấp nhận ở đây'
        case 'notSupportedForTransferBySource':
          return 'Không thể chuyển từ tài khoản này'
        case 'amountNotSufficient':
          return 'Số dư quá thấp'
        case 'noEligibleNetworks':
          return 'Không có mạng chung'
        case 'noPrice':
          return 'Hiện chưa có giá'
        default:
          return 'Hiện không thể chuyển'
      }
    },
  },

  noAssets: {
    title: 'Không có gì để chuyển',
    text: (integration, symbols) =>
      symbols.length > 0
        ? `Tài khoản ${integration} của bạn có quá ít loại tiền được chấp nhận: ${symbols.join(', ')}.`
        : `Tài khoản ${integration} của bạn không có loại tiền nào được chấp nhận.`,
    held: 'Trong tài khoản này',
    another: 'Chọn tài khoản khác',
  },

  network: {
    title: 'Chọn mạng',
    lead: (client, symbol) =>
      `${client} chấp nhận ${symbol} trên các mạng này. Địa chỉ đã được điền sẵn cho bạn.`,
    fee: (fee) => `Phí ${fee}`,
    noFee: 'Không mất phí',
    cheapest: 'Phí thấp nhất',
  },

  amount: {
    title: (type) => (type === 'payment' ? 'Bạn thanh toán bao nhiêu?' : 'Bao nhiêu?'),
    label: 'Số tiền',
    unit: (unit) => `nhập theo ${unit}`,
    max: 'Tối đa',
    available: (amount) => `${amount} khả dụng`,
    upTo: (amount) => `Tối đa ${amount}`,
    feesIncluded: 'Phí được trừ vào số tiền này.',
    about: (amount) => `≈ ${amount}`,
    to: (symbol, network) => `${symbol} trên ${network}`,
    missing: 'Hãy nhập số tiền.',
    malformed: 'Đó không phải là số tiền. Hãy dùng chữ số, và dấu phẩy cho phần thập phân: 1,5',
    tooLow: (min) => `Số tiền tối thiểu là ${min}. Hãy nhập số tiền lớn hơn.`,
    tooHigh: (max) => `Sau khi trừ phí, bạn có thể chuyển tối đa ${max}. Hãy nhập số tiền nhỏ hơn.`,
    fixed: (client) => `Do ${client} ấn định`,
    busy: 'Đang lấy mức phí hiện tại…',
  },

  preview: {
    title: 'Kiểm tra và xác nhận',
    arrives: (client) => `${client} nhận`,
    from: 'Từ',
    to: 'Đến',
    network: 'Mạng',
    amount: 'Số tiền',
    networkFee: 'Phí mạng',
    institutionFee: (integration) => `Phí của ${integration}`,
    clientFee: (client) => `Phí của ${client}`,
    noFee: 'Miễn phí',
    total: 'Tổng cộng',
    copyAddress: 'Sao chép địa chỉ',
    copyFailed: 'Không thể sao chép. Hãy chọn địa chỉ rồi tự sao chép.',
    validFor: (time) => `Mức phí này có hiệu lực trong ${time}`,
    expired: 'Mức phí này đã hết hiệu lực.',
    refresh: 'Cập nhật phí',
    refreshing: 'Đang lấy mức phí hiện tại…',
    tag: 'Memo hoặc tag',
    cardFee: 'Phí thẻ',
    feesIncluded: 'Phí được trừ vào số tiền bạn chuyển.',
    purpose: 'Nội dung',
    funding: 'Thanh toán từ',
    confirm: (type) => {
      switch (type) {
        case 'payment':
          return 'Xác nhận thanh toán'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Xác nhận mua'
        case 'fiatOffRamp':
          return 'Xác nhận rút tiền'
        default:
          return 'Xác nhận nạp tiền'
      }
    },
    busy: (integration) => `Đang hỏi ${integration}…`,
  },

  executed: {
    title: 'Đang chuyển',
    text: (amount, client) => `${amount} đang được chuyển đến ${client}.`,
    stepsLabel: 'Các bước tiếp theo',
    sent: (integration) => `Đã gửi từ ${integration}`,
    confirming: (network) => `${network} xác nhận giao dịch`,
    confirmingHint: 'Thường trong vòng vài phút',
    credited: (client) => `${client} ghi có số tiền`,
    creditedHint: 'Bạn có thể đóng trang này, giao dịch sẽ tự tiếp tục',
    stepDone: 'đã xong',
    stepNow: 'đang thực hiện',
    stepNext: 'sắp tới',
    arrivedTitle: 'Tiền đã đến nơi',
    arrivedText: (amount, client) => `${amount} đã đến ${client}.`,
    failedTitle: 'Giao dịch không thành công',
    failedText: 'Mạng không chấp nhận giao dịch này. Số tiền đã được hoàn về nơi gửi.',
    confirmed: (network) => `${network} đã xác nhận`,
    notConfirmed: (network) => `${network} không xác nhận`,
    stepFailed: 'thất bại',
    transaction: 'Giao dịch',
    copyTransaction: 'Sao chép giao dịch',

    total: 'Tổng cộng',
  },

  kyc: {
    title: (integration) => `${integration} cần xác minh danh tính`,
    text: (integration) =>
      `Trước khi chuyển, ${integration} phải xác minh danh tính của bạn. Hãy mở ${integration}, làm theo các bước, rồi quay lại đây.`,
    done: 'Tôi đã làm xong',
    busy: (integration) => `Đang hỏi ${integration}…`,
    hint: 'Trong sandbox, bạn không cần xuất trình gì: lần kiểm tra tiếp theo sẽ thành công.',
  },

  feeRisen: {
    title: 'Phí mạng đã tăng',
    text: (network) => `${network} bận hơn lúc nãy nên phí chuyển cao hơn. Chưa có gì được chuyển đi.`,
    before: 'Phí trước đó',
    now: 'Phí hiện tại',
    total: 'Tổng mới',
    arrives: (client) => `${client} giờ nhận`,
    accept: 'Vẫn chuyển',
    busy: (integration) => `Đang hỏi ${integration}…`,
    cancel: 'Để sau',
  },

  failed: {
    declinedTitle: (integration) => `${integration} đã từ chối`,
    errorTitle: 'Không thể chuyển',
    explain: 'Xem lý do',
    explanation: {
      declined: (integration) =>
        `${integration} kiểm tra mọi giao dịch và có thể từ chối: do vượt hạn mức, thiết bị mới hoặc địa chỉ lạ. Bạn có thể xem lý do trong tài khoản ${integration}. Số dư của bạn không thay đổi.`,
      error: (integration, network) =>
        `${integration} đã nhận giao dịch nhưng không thể gửi lên ${network}. Giao dịch đã được hoàn tác ngay, và số dư của bạn không thay đổi. Thường thì thử lại sau ít phút sẽ thành công.`,
    },
    retry: 'Thử lại',
    another: 'Dùng tài khoản khác',
  },

  codeAgain: {
    expired: 'Mã đúng nhưng đã hết hạn. Hãy nhập mã mới.',
    second: 'Cần thêm một mã nữa. Hãy nhập mã tiếp theo.',
  },

  funding: {
    title: 'Bạn trả phần còn lại bằng gì?',
    text: (needed, existing) => `Cần ${needed}. Bạn có ${existing}.`,
    textNone: (needed) => `Cần ${needed}. Bạn chưa có gì.`,
    group: 'Cách thanh toán',
    loading: (integration) => `Đang hỏi ${integration} về các lựa chọn của bạn…`,
    available: (amount) => `${amount} khả dụng`,
    limit: (amount) => `Tối đa ${amount}`,
    fee: (percent) => `Phí ${percent}`,
    noFee: 'Không mất phí',
    existing: 'Từ số dư của bạn',
    uses: (amount) => `Dùng ${amount}`,
    uncovered: (amount) => `Vẫn còn thiếu ${amount}. Hãy chọn thêm một cách thanh toán.`,
    impossible: (amount) => `Dùng hết vẫn thiếu ${amount}. Hãy quay lại và nhập số tiền nhỏ hơn.`,
    cash: 'Tiền mặt',
    convert: (coin) => `Quy đổi ${coin}`,
    busy: 'Đang lấy mức phí hiện tại…',
    progressTitle: (symbol) => `Đang lấy ${symbol} cho bạn`,
    progressText: (integration) => `${integration} đang xử lý. Vui lòng giữ trang này mở.`,
    stepBuy: (amount, name) => `Mua ${amount} bằng ${name}`,
    stepConvert: (amount, coin) => `Quy đổi ${coin} thành ${amount}`,
    stepSend: (amount) => `Chuyển ${amount}`,
  },

  methods: {
    title: 'Cách khác',
    manual: {
      name: 'Ví bất kỳ',
      title: 'Chuyển từ ví bất kỳ',
      hint: 'Bằng địa chỉ hoặc mã QR',
    },
    buy: {
      name: 'Thẻ',
      title: 'Mua bằng thẻ',
      hint: 'Không cần tài khoản',
    },
  },

  manual: {
    title: (symbol, network) => `Chuyển ${symbol} trên ${network}`,
    warning: (symbol, network) => `Chỉ chuyển ${symbol} và chỉ trên ${network}. Mọi thứ khác sẽ bị mất.`,
    qr: (symbol) => `Mã QR của địa chỉ ${symbol}`,
    address: 'Địa chỉ',
    copyAddress: 'Sao chép địa chỉ',
    tag: 'Memo hoặc tag',
    copyTag: 'Sao chép memo hoặc tag',
    tagWarning: 'Thiếu memo thì không thể ghi có số tiền. Hãy nhập cả hai.',
    minimum: 'Tối thiểu',
    amount: 'Số tiền',
    loading: 'Đang lấy địa chỉ của bạn…',
    waiting: 'Đang chờ bạn chuyển. Trang này sẽ tự nhận biết khi tiền đến.',
    hint: 'Ở đây không thể chuyển tiền thật. Để tiếp tục, hãy giả lập việc chuyển:',
    arrive: 'Giả lập tiền đã đến',
  },

  card: {
    title: 'Thông tin thẻ',
    text: (total) => `Thẻ này sẽ bị trừ ${total}.`,
    number: 'Số thẻ',
    expiry: 'Ngày hết hạn',
    expiryHint: 'Tháng/năm',
    code: 'Mã bảo mật',
    numberMissing: 'Hãy nhập số thẻ.',
    notATestCard: 'Ở đây chỉ dùng được các thẻ thử nghiệm bên dưới. Không bao giờ nhập thẻ thật.',
    expiryWrong: 'Hãy nhập tháng và năm trong tương lai, ví dụ 08/30.',
    codeWrong: 'Hãy nhập 3 chữ số ở mặt sau.',
    pay: (total) => `Thanh toán ${total}`,
    busy: 'Đang hỏi ngân hàng của bạn…',
    hint: 'Ở đây không dùng được thẻ thật. Hãy nhập ngày bất kỳ trong tương lai, 3 chữ số bất kỳ và một trong các thẻ này:',
    good: 'được chấp nhận',
    declined: 'bị từ chối',
    fill: 'Dùng thẻ này',
  },

  receipt: {
    title: 'Cảm ơn bạn',
    text: 'Đây là biên nhận của bạn. Bạn có thể đóng trang này.',
    paid: (client) => `Đã trả cho ${client}`,
    reference: 'Đơn hàng',
    nothingTitle: 'Chưa có gì được chuyển',
    nothingText: (client) => `Mỗi liên kết chỉ dùng được một lần. Hãy yêu cầu ${client} gửi liên kết mới.`,
  },
}
