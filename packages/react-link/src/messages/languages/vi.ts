import { provide } from '../../on-demand/provide'
import type { MeshMessages } from '../english'

/** The words of our components, in Vietnamese. */
export const vi: MeshMessages = provide('vi', {
  tryAgain: 'Thử lại',

  amountUnknown: 'Chưa biết số tiền',

  copyAddress: 'Sao chép địa chỉ',
  addressCopied: 'Đã sao chép địa chỉ',
  addressNotCopied: 'Không thể sao chép địa chỉ',

  loading: 'Đang tải',
  finishing: 'Đang hoàn tất…',
  openAgain: 'Mở lại',

  accounts: 'Tài khoản đã kết nối',
  accountsEmpty: 'Chưa có tài khoản nào được kết nối.',
  accountsFailed: 'Không thể tải tài khoản của bạn. Vui lòng thử lại.',
  accountsLoading: 'Đang tải tài khoản',
  assets: (count) => `${count} tài sản`,
  balanceLoading: 'Đang tải số dư',
  balanceUnavailable: 'Không xem được số dư',
  disconnect: 'Ngắt kết nối',
  disconnectName: (name) => `Ngắt kết nối ${name}`,
  disconnecting: 'Đang ngắt kết nối…',
  disconnectingName: (name) => `Đang ngắt kết nối ${name}…`,
  disconnectQuestion: (name) => `Ngắt kết nối ${name}?`,
  disconnectWarning: 'Để dùng lại tài khoản này ở đây, bạn sẽ phải đăng nhập lại.',
  confirmDisconnect: 'Có, ngắt kết nối',
  confirmDisconnectName: (name) => `Có, ngắt kết nối ${name}`,
  keep: 'Giữ lại',
  keepName: (name) => `Giữ lại ${name}`,
  isDisconnected: (name) => `Đã ngắt kết nối ${name}.`,
  notDisconnected: (name) => `Không thể ngắt kết nối ${name}. Vui lòng thử lại.`,

  connected: 'Đã kết nối',
  loginExpired: 'Phiên đăng nhập đã hết hạn',
  accessPending: 'Sẽ có quyền truy cập sau khoảng một ngày',
  readOnly: 'Chỉ xem',
  needsLogin: 'Cần đăng nhập để chuyển tiền',

  chooseAccount: 'Chọn tài khoản',
  choicesLoading: 'Đang tải tài khoản',
  anotherAccount: 'Tài khoản khác',
  anotherAccountHint: 'Chọn ở bước tiếp theo',
  noLoginNeeded: 'Không cần đăng nhập',
  asksForLogin: 'Cần đăng nhập',
  confirmInWallet: 'Xác nhận trong ví của bạn',

  transferUnconfirmed: 'Chưa được xác nhận',
  transferPending: 'Đang chuyển',
  transferSucceeded: 'Đã đến nơi',
  transferFailed: 'Thất bại',
  refundPending: 'Đang hoàn tiền',
  refundSucceeded: 'Đã hoàn tiền',
  stepSent: 'Đã gửi',
  stepConfirming: 'Đang xác nhận',
  stepArrived: 'Đã đến nơi',
  stepFailed: 'Thất bại',
  stepRefunding: 'Đang hoàn tiền',
  stepRefunded: 'Đã hoàn tiền',

  transferFrom: (name) => `Từ ${name}`,
  transfer: 'Chuyển tiền',
  to: 'Đến',
  backTo: 'Hoàn về',
  onNetwork: (network) => `trên ${network}`,
  fee: 'Phí',
  viewTransaction: 'Xem giao dịch',
  opensNewTab: 'mở trong thẻ mới',

  transfers: 'Các khoản chuyển tiền',
  transfersLoading: 'Đang tải các khoản chuyển tiền',
  transfersEmpty: 'Chưa có khoản chuyển tiền nào.',
  transfersFailed: 'Không thể tải các khoản chuyển tiền của bạn. Vui lòng thử lại.',
  hasArrived: (what) => `Khoản chuyển ${what} của bạn đã đến nơi.`,
  hasFailed: (what) => `Khoản chuyển ${what} của bạn không thành công.`,
  wasRefunded: (what) => `Khoản chuyển ${what} của bạn đã được hoàn lại.`,
  anUnknownAmount: 'không rõ số tiền',

  accountNotSaved: 'Không lưu được tài khoản mới của bạn.',
  transferNotSaved: 'Không ghi nhận được khoản chuyển tiền của bạn.',
  accountNotSavedYet:
    'Tài khoản mới của bạn chưa được lưu. Chúng tôi đang thử lại. Vui lòng giữ trang này mở.',
  transferNotSavedYet:
    'Khoản chuyển tiền của bạn chưa được ghi nhận. Chúng tôi đang thử lại. Vui lòng giữ trang này mở.',
  allSaved: 'Mọi thứ đã được lưu.',
  tryNow: 'Thử ngay',

  resultSubmitted: (amount) =>
    `Khoản chuyển ${amount || 'tiền'} của bạn đang được gửi đi và chờ mạng xác nhận.`,
  resultTransferFailed: 'Khoản chuyển tiền của bạn không thành công. Bạn có thể thử lại.',
  resultDeclined: 'Khoản chuyển tiền của bạn đã bị từ chối và không có khoản tiền nào được gửi đi.',
  resultVerified: 'Tài khoản của bạn đã được xác minh.',
  resultConnected: (names) => `Đã kết nối ${names}.`,
  resultConnectedLater: (names) => `Đã kết nối ${names}. Sẽ có quyền truy cập sau khoảng một ngày.`,
  resultNotSaved: 'Tài khoản của bạn đã được kết nối nhưng không lưu được. Vui lòng kết nối lại.',
  resultCancelled: 'Đã đóng. Không có gì thay đổi.',
})
