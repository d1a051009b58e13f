import type { refusalTexts as english } from '../en/refusal-texts'
import type { Translated } from '../translated'

export const refusalTexts: Translated<typeof english> = {
  refusals: {
    token_unknown: 'このリンクは無効です。アプリに戻って、最初からやり直してください。',
    token_used: 'このリンクはすでに使用されています。アプリに戻って、最初からやり直してください。',
    token_expired: 'このリンクは有効期限が切れています。アプリに戻って、最初からやり直してください。',
    session_unknown: 'セッションが終了しました。アプリに戻って、最初からやり直してください。',
    wrong_credentials: 'ユーザー名またはパスワードが違います。両方を確認して、もう一度お試しください。',
    wrong_code: 'コードが違います。確認して、もう一度お試しください。',
    code_expired: 'コードの有効期限が切れました。新しいコードを取得して入力してください。',
    too_many_codes: '誤ったコードの入力回数が上限を超えました。もう一度ログインしてください。',
    oauth_denied:
      '{integration}でアカウントの共有が許可されませんでした。もう一度試すか、別の接続先を選んでください。',
    institution_down:
      '{integration}は現在応答していません。しばらくしてから試すか、別の接続先を選んでください。',
    challenge_expired: 'このログインは有効期限が切れました。もう一度ログインしてください。',
    connection_unknown: 'このアカウントの接続は解除されています。もう一度接続してください。',
    integration_unknown: 'この接続先は一覧にありません。別の接続先を選んでください。',
    integration_unsupported: '{integration}はここでは利用できません。別の接続先を選んでください。',
    amount_too_low: '最低金額は{min}です。より大きい金額を入力してください。',
    amount_too_high: 'どのアカウントの残高も超えています。より小さい金額を入力してください。',
    insufficient_funds: '金額と手数料に対して残高が足りません。より小さい金額を入力してください。',
    network_unsupported: 'このネットワークでは送金できません。別のネットワークを選んでください。',
    preview_expired: '手数料の有効時間が切れました。更新してから、もう一度確定してください。',
    invalid_request:
      'サンドボックスがこの操作を受け付けませんでした。前の画面に戻って、もう一度お試しください。',
    scope_mismatch: 'この接続では送金できません。アカウントをもう一度接続してください。',
    kyc_required: '先に接続先での本人確認が必要です。完了してから、もう一度お試しください。',
    configure_failed:
      '現在、このアカウントの残高を読み込めません。しばらくしてから、もう一度お試しください。',
    preview_failed: '現在、この送金の手数料を計算できません。しばらくしてから、もう一度お試しください。',
    funding_required:
      'このアカウントの残高が足りません。不足分の支払い方法を選ぶか、より小さい金額を入力してください。',
    transfer_declined: 'この送金は接続先に拒否されました。アカウントからは何も送金されていません。',
    execution_failed: 'この送金は実行できませんでした。アカウントからは何も送金されていません。',
    card_declined: 'このカードは銀行に拒否されました。別のカードをお使いください。',
    host_required: 'このページはアプリ内で開きます。アプリに戻って、そこから始めてください。',
    wallet_unavailable: '{integration}が開きません。ロックを解除してから、もう一度お試しください。',
    wallet_declined:
      '{integration}で拒否されました。もう一度試すか、前の画面に戻って別のウォレットを選んでください。',
    wallet_mismatch:
      '指定されたアカウントと異なります。ウォレットで正しいアカウントを選んでから、もう一度お試しください。',
    wrong_signature:
      'ウォレットが別の内容に署名しました。もう一度試すか、前の画面に戻って別のウォレットを選んでください。',
    internal: 'こちらで問題が発生しました。しばらくしてから、もう一度お試しください。',
  },
}
