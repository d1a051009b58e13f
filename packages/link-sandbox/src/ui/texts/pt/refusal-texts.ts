import type { refusalTexts as english } from '../en/refusal-texts'
import type { Translated } from '../translated'

export const refusalTexts: Translated<typeof english> = {
  refusals: {
    token_unknown: 'Esta ligação não é válida. Volte à aplicação e comece de novo.',
    token_used: 'Esta ligação já foi usada. Volte à aplicação e comece de novo.',
    token_expired: 'Esta ligação expirou. Volte à aplicação e comece de novo.',
    session_unknown: 'A sua sessão terminou. Volte à aplicação e comece de novo.',
    wrong_credentials:
      'O nome de utilizador ou a palavra-passe está errado. Verifique ambos e tente de novo.',
    wrong_code: 'Este código está errado. Verifique-o e tente de novo.',
    code_expired: 'Este código expirou. Peça um novo e introduza-o.',
    too_many_codes: 'Foram introduzidos demasiados códigos errados. Inicie sessão de novo.',
    oauth_denied:
      'Não autorizou {integration} a partilhar a sua conta. Tente de novo ou escolha outra instituição.',
    institution_down:
      '{integration} não responde de momento. Tente de novo mais tarde ou escolha outra instituição.',
    challenge_expired: 'Este início de sessão expirou. Inicie sessão de novo.',
    connection_unknown: 'Esta conta já não está associada. Associe-a de novo.',
    integration_unknown: 'Esta instituição não está na lista. Escolha outra.',
    integration_unsupported: '{integration} não pode ser usada aqui. Escolha outra instituição.',
    amount_too_low: 'O mínimo é {min}. Introduza um montante superior.',
    amount_too_high: 'Nenhuma conta tem tanto saldo. Introduza um montante inferior.',
    insufficient_funds:
      'O saldo da conta não chega para este montante e as comissões. Introduza um montante inferior.',
    network_unsupported: 'Este envio não é possível nesta rede. Escolha outra.',
    preview_expired: 'Estas comissões já não são válidas. Atualize-as e confirme de novo.',
    invalid_request: 'O ambiente de testes não aceitou este pedido. Volte atrás e tente de novo.',
    scope_mismatch: 'Esta associação não permite transferências. Associe a conta de novo.',
    kyc_required:
      'A instituição tem de verificar primeiro a sua identidade. Faça-o na instituição e tente de novo.',
    configure_failed:
      'De momento, não é possível consultar os saldos desta conta. Tente de novo dentro de momentos.',
    preview_failed:
      'De momento, não é possível calcular as comissões desta transferência. Tente de novo dentro de momentos.',
    funding_required:
      'O saldo desta conta não chega. Escolha como obter o resto ou introduza um montante inferior.',
    transfer_declined: 'A instituição recusou esta transferência. Nada saiu da sua conta.',
    execution_failed: 'Não foi possível enviar esta transferência. Nada saiu da sua conta.',
    card_declined: 'O banco recusou este cartão. Use outro.',
    host_required: 'Esta página abre-se dentro de uma aplicação. Volte à aplicação e comece a partir daí.',
    wallet_unavailable: '{integration} não abre. Verifique se a carteira está desbloqueada e tente de novo.',
    wallet_declined:
      'Recusou o pedido em {integration}. Tente de novo, ou volte atrás e escolha outra carteira.',
    wallet_mismatch: 'Esta não é a conta pedida. Escolha a conta certa na carteira e tente de novo.',
    wrong_signature:
      'A carteira assinou outra coisa. Tente de novo, ou volte atrás e escolha outra carteira.',
    internal: 'Ocorreu um problema do nosso lado. Tente de novo dentro de momentos.',
  },
}
