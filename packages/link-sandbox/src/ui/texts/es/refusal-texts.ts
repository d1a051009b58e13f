import type { refusalTexts as english } from '../en/refusal-texts'
import type { Translated } from '../translated'

export const refusalTexts: Translated<typeof english> = {
  refusals: {
    token_unknown: 'Este enlace no es válido. Vuelva a la app y empiece de nuevo.',
    token_used: 'Este enlace ya se usó. Vuelva a la app y empiece de nuevo.',
    token_expired: 'Este enlace ha vencido. Vuelva a la app y empiece de nuevo.',
    session_unknown: 'Su sesión ha terminado. Vuelva a la app y empiece de nuevo.',
    wrong_credentials: 'El usuario o la contraseña no es correcto. Revise ambos e intente de nuevo.',
    wrong_code: 'Este código no es correcto. Revíselo e intente de nuevo.',
    code_expired: 'Este código ha vencido. Pida uno nuevo e ingréselo.',
    too_many_codes: 'Se ingresaron demasiados códigos incorrectos. Inicie sesión de nuevo.',
    oauth_denied:
      'No autorizó a {integration} a compartir su cuenta. Intente de nuevo o elija otra institución.',
    institution_down:
      '{integration} no responde por el momento. Intente de nuevo más tarde o elija otra institución.',
    challenge_expired: 'Este inicio de sesión ha vencido. Inicie sesión de nuevo.',
    connection_unknown: 'Esta cuenta ya no está conectada. Conéctela de nuevo.',
    integration_unknown: 'Esta institución no está en la lista. Elija otra.',
    integration_unsupported: '{integration} no se puede usar aquí. Elija otra institución.',
    amount_too_low: 'El mínimo es {min}. Ingrese un monto mayor.',
    amount_too_high: 'Ninguna cuenta tiene tanto saldo. Ingrese un monto menor.',
    insufficient_funds:
      'El saldo de la cuenta no alcanza para este monto y sus comisiones. Ingrese un monto menor.',
    network_unsupported: 'Esto no se puede enviar por esta red. Elija otra.',
    preview_expired: 'Estas comisiones ya no son válidas. Actualícelas y confirme de nuevo.',
    invalid_request: 'El entorno de pruebas no aceptó esta solicitud. Vuelva atrás e intente de nuevo.',
    scope_mismatch: 'Esta conexión no sirve para transferencias. Conecte la cuenta de nuevo.',
    kyc_required:
      'La institución debe verificar su identidad primero. Complete la verificación allí e intente de nuevo.',
    configure_failed: 'No se pueden consultar los saldos de esta cuenta. Intente de nuevo en un momento.',
    preview_failed:
      'No se pueden calcular las comisiones de esta transferencia. Intente de nuevo en un momento.',
    funding_required:
      'El saldo de esta cuenta no alcanza. Elija cómo obtener el resto o ingrese un monto menor.',
    transfer_declined: 'La institución rechazó esta transferencia. No ha salido nada de su cuenta.',
    execution_failed: 'No se pudo enviar esta transferencia. No ha salido nada de su cuenta.',
    card_declined: 'El banco rechazó esta tarjeta. Use otra.',
    host_required: 'Esta página se abre dentro de una app. Vuelva a la app y empiece desde allí.',
    wallet_unavailable:
      '{integration} no se abre. Compruebe que la billetera esté desbloqueada e intente de nuevo.',
    wallet_declined:
      'Rechazó la solicitud en {integration}. Intente de nuevo, o vuelva atrás y elija otra billetera.',
    wallet_mismatch:
      'Esta no es la cuenta solicitada. Elija la cuenta correcta en la billetera e intente de nuevo.',
    wrong_signature: 'La billetera firmó otra cosa. Intente de nuevo, o vuelva atrás y elija otra billetera.',
    internal: 'Algo salió mal de nuestro lado. Intente de nuevo en un momento.',
  },
}
