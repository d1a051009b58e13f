import type { refusalTexts as english } from '../en/refusal-texts'
import type { Translated } from '../translated'

export const refusalTexts: Translated<typeof english> = {
  refusals: {
    token_unknown: 'Bu bağlantı geçerli değil. Uygulamaya dönüp yeniden başlayın.',
    token_used: 'Bu bağlantı daha önce kullanılmış. Uygulamaya dönüp yeniden başlayın.',
    token_expired: 'Bu bağlantının süresi doldu. Uygulamaya dönüp yeniden başlayın.',
    session_unknown: 'Oturumunuz sona erdi. Uygulamaya dönüp yeniden başlayın.',
    wrong_credentials: 'Kullanıcı adı veya parola yanlış. İkisini de kontrol edip tekrar deneyin.',
    wrong_code: 'Bu kod yanlış. Kontrol edip tekrar deneyin.',
    code_expired: 'Bu kodun süresi doldu. Yenisini isteyip onu girin.',
    too_many_codes: 'Çok fazla yanlış kod girildi. Yeniden giriş yapın.',
    oauth_denied:
      '{integration} hesabınızın paylaşılmasına izin vermediniz. Tekrar deneyin ya da başka bir kurum seçin.',
    institution_down:
      '{integration} şu anda yanıt vermiyor. Daha sonra tekrar deneyin ya da başka bir kurum seçin.',
    challenge_expired: 'Bu girişin süresi doldu. Yeniden giriş yapın.',
    connection_unknown: 'Bu hesap artık bağlı değil. Yeniden bağlayın.',
    integration_unknown: 'Bu kurum listede yok. Başka birini seçin.',
    integration_unsupported: '{integration} burada kullanılamaz. Başka bir kurum seçin.',
    amount_too_low: 'En düşük tutar {min}. Daha yüksek bir tutar girin.',
    amount_too_high: 'Hiçbir hesapta bu kadar yok. Daha düşük bir tutar girin.',
    insufficient_funds: 'Hesaptaki bakiye bu tutara ve ücretlere yetmiyor. Daha düşük bir tutar girin.',
    network_unsupported: 'Bu ağ üzerinden gönderilemez. Başka bir ağ seçin.',
    preview_expired: 'Bu ücretler artık güncel değil. Güncelleyip yeniden onaylayın.',
    invalid_request: 'Sandbox bunu kabul etmedi. Geri dönüp tekrar deneyin.',
    scope_mismatch: 'Bu bağlantı transferler için değil. Hesabı yeniden bağlayın.',
    kyc_required: 'Kurumun önce kimliğinizi doğrulaması gerekiyor. Orada tamamlayıp tekrar deneyin.',
    configure_failed: 'Bu hesabın bakiyeleri şu anda okunamıyor. Birazdan tekrar deneyin.',
    preview_failed: 'Bu transferin ücretleri şu anda hesaplanamıyor. Birazdan tekrar deneyin.',
    funding_required:
      'Bu hesaptaki bakiye yetmiyor. Kalanını nasıl karşılayacağınızı seçin ya da daha düşük bir tutar girin.',
    transfer_declined: 'Kurum bu transferi reddetti. Hesabınızdan hiçbir şey çıkmadı.',
    execution_failed: 'Bu transfer gönderilemedi. Hesabınızdan hiçbir şey çıkmadı.',
    card_declined: 'Banka bu kartı reddetti. Başka bir kart kullanın.',
    host_required: 'Bu sayfa bir uygulamanın içinde açılır. Uygulamaya dönüp oradan başlayın.',
    wallet_unavailable: '{integration} açılmıyor. Kilidinin açık olduğundan emin olup tekrar deneyin.',
    wallet_declined:
      'İsteği {integration} içinde reddettiniz. Tekrar deneyin ya da geri dönüp başka bir cüzdan seçin.',
    wallet_mismatch: 'İstenen hesap bu değil. Cüzdanda doğru hesabı seçip tekrar deneyin.',
    wrong_signature: 'Cüzdan başka bir şey imzaladı. Tekrar deneyin ya da geri dönüp başka bir cüzdan seçin.',
    internal: 'Bizim tarafımızda bir şeyler ters gitti. Birazdan tekrar deneyin.',
  },
}
