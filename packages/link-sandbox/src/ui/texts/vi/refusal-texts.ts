import type { refusalTexts as english } from '../en/refusal-texts'
import type { Translated } from '../translated'

export const refusalTexts: Translated<typeof english> = {
  refusals: {
    token_unknown: 'Liên kết này không hợp lệ. Hãy quay lại ứng dụng và bắt đầu lại.',
    token_used: 'Liên kết này đã được dùng. Hãy quay lại ứng dụng và bắt đầu lại.',
    token_expired: 'Liên kết này đã hết hạn. Hãy quay lại ứng dụng và bắt đầu lại.',
    session_unknown: 'Phiên của bạn đã kết thúc. Hãy quay lại ứng dụng và bắt đầu lại.',
    wrong_credentials: 'Tên người dùng hoặc mật khẩu không đúng. Hãy kiểm tra cả hai và thử lại.',
    wrong_code: 'Mã không đúng. Hãy kiểm tra và thử lại.',
    code_expired: 'Mã đã hết hạn. Hãy yêu cầu mã mới và nhập mã đó.',
    too_many_codes: 'Bạn đã nhập sai mã quá nhiều lần. Hãy đăng nhập lại.',
    oauth_denied: 'Bạn chưa cho phép {integration} chia sẻ tài khoản. Hãy thử lại hoặc chọn nền tảng khác.',
    institution_down: '{integration} hiện không phản hồi. Hãy thử lại sau hoặc chọn nền tảng khác.',
    challenge_expired: 'Lần đăng nhập này đã hết hạn. Hãy đăng nhập lại.',
    connection_unknown: 'Tài khoản này không còn được kết nối. Hãy kết nối lại.',
    integration_unknown: 'Nền tảng này không có trong danh sách. Hãy chọn nền tảng khác.',
    integration_unsupported: 'Không thể dùng {integration} ở đây. Hãy chọn nền tảng khác.',
    amount_too_low: 'Số tiền tối thiểu là {min}. Hãy nhập số tiền lớn hơn.',
    amount_too_high: 'Số tiền này vượt quá số dư của mọi tài khoản. Hãy nhập số tiền nhỏ hơn.',
    insufficient_funds: 'Tài khoản không đủ cho số tiền này và các khoản phí. Hãy nhập số tiền nhỏ hơn.',
    network_unsupported: 'Không thể chuyển qua mạng này. Hãy chọn mạng khác.',
    preview_expired: 'Mức phí này đã hết hiệu lực. Hãy cập nhật và xác nhận lại.',
    invalid_request: 'Sandbox không chấp nhận thao tác này. Hãy quay lại và thử lại.',
    scope_mismatch: 'Kết nối này không dùng để chuyển tiền. Hãy kết nối lại tài khoản.',
    kyc_required: 'Nền tảng cần xác minh danh tính của bạn trước. Hãy hoàn tất tại đó, rồi thử lại.',
    configure_failed: 'Hiện không thể đọc số dư của tài khoản này. Hãy thử lại sau giây lát.',
    preview_failed: 'Hiện không thể tính phí của giao dịch này. Hãy thử lại sau giây lát.',
    funding_required:
      'Tài khoản này không đủ số dư. Hãy chọn cách bổ sung phần còn thiếu hoặc nhập số tiền nhỏ hơn.',
    transfer_declined: 'Nền tảng đã từ chối giao dịch này. Chưa có gì rời khỏi tài khoản của bạn.',
    execution_failed: 'Không thể thực hiện giao dịch này. Chưa có gì rời khỏi tài khoản của bạn.',
    card_declined: 'Ngân hàng đã từ chối thẻ này. Hãy dùng thẻ khác.',
    host_required: 'Trang này mở trong ứng dụng. Hãy quay lại ứng dụng và bắt đầu từ đó.',
    wallet_unavailable: '{integration} không mở được. Hãy kiểm tra xem ví đã được mở khóa chưa, rồi thử lại.',
    wallet_declined: 'Bạn đã từ chối trong {integration}. Hãy thử lại, hoặc quay lại và chọn ví khác.',
    wallet_mismatch:
      'Đây không phải là tài khoản được yêu cầu. Hãy chọn đúng tài khoản trong ví, rồi thử lại.',
    wrong_signature: 'Ví đã ký một nội dung khác. Hãy thử lại, hoặc quay lại và chọn ví khác.',
    internal: 'Đã xảy ra lỗi ở phía chúng tôi. Hãy thử lại sau giây lát.',
  },
}
