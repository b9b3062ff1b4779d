# Managed login pages: Brazilian Portuguese. Same keys and variables as en.ftl.

### Common
common-required = Obrigatório
common-optional = opcional
common-continue = Continuar
common-back = Voltar
common-cancel = Cancelar
common-save = Salvar
common-remove = Remover
common-change = Alterar
common-add = Adicionar
common-close = Fechar
common-yes = Sim
common-no = Não
common-or = ou
common-skip-to-content = Pular para o conteúdo principal
common-title-error = Erro: { $title }
common-title-app = { $title } – { $app }
common-logo-alt = Logotipo de { $app }
common-opens-new-tab = abre em uma nova aba
common-sign-in-again = Ir para o login
common-try-again = Tentar novamente
common-session-left = Minutos restantes para entrar: { $count }
common-no-script = Esta página funciona sem JavaScript. Só as chaves de acesso precisam dele.
common-page-footer = Rodapé da página
common-page-header = Cabeçalho da página

### Language
language-label = Idioma
language-apply = Mudar idioma

### Error summary and status messages
summary-title = Há um problema
status-success = Sucesso
status-warning = Aviso
status-info = Informação

### Field labels
label-username = Nome de usuário
label-email = E-mail
label-phone = Número de telefone
label-username-or-email = Nome de usuário ou e-mail
label-username-or-phone = Nome de usuário ou número de telefone
label-email-or-phone = E-mail ou número de telefone
label-username-email-or-phone = Nome de usuário, e-mail ou número de telefone
label-password = Senha
label-current-password = Senha atual
label-new-password = Nova senha
label-confirm-password = Confirmar senha
label-code = Código de verificação
label-sms-code = Código da mensagem de texto
label-email-code = Código do e-mail
label-totp-code = Código do aplicativo autenticador
label-remember-device = Lembrar deste dispositivo
label-country-code = Código do país
label-show-password = Mostrar senha

### Field hints
hint-phone = Comece com o sinal de mais e o código do país, por exemplo +55 11 91234-5678.
hint-date = Ano, mês e dia, por exemplo 1990-12-31.
hint-code = O código tem { $count } dígitos.
hint-remember-device = Não escolha esta opção em um dispositivo que você compartilha com outras pessoas.
hint-website = Comece com https://

### Attributes of users
attribute-address = Endereço
attribute-birthdate = Data de nascimento
attribute-email = E-mail
attribute-family-name = Sobrenome
attribute-gender = Gênero
attribute-given-name = Nome
attribute-locale = Idioma e região
attribute-middle-name = Nome do meio
attribute-name = Nome completo
attribute-nickname = Apelido
attribute-phone-number = Número de telefone
attribute-picture = Endereço de uma imagem (URL)
attribute-preferred-username = Nome de usuário preferido
attribute-profile = Endereço de uma página de perfil (URL)
attribute-website = Site
attribute-zoneinfo = Fuso horário

### Sign-in
signin-title = Entrar
signin-heading = Entrar
signin-description = Entre para continuar em { $app }.
signin-submit = Entrar
signin-next = Avançar
signin-forgot-password = Esqueceu sua senha?
signin-no-account = É a sua primeira vez aqui?
signin-create-account = Criar uma conta
signin-with-passkey = Entrar com uma chave de acesso
signin-providers-heading = Outras formas de entrar
signin-as = Entrando como { $user }
signin-not-you = Não é você?
signin-reauthenticate = Digite sua senha novamente para continuar.

### Identity providers
provider-continue = Continuar com { $provider }
provider-google = Google
provider-facebook = Facebook
provider-amazon = Amazon
provider-apple = Apple
provider-corporate-heading = Entrar com sua organização
provider-corporate-label = E-mail de trabalho
provider-corporate-hint = Usamos a parte depois do @ para encontrar sua organização.
provider-corporate-submit = Continuar com sua organização
provider-failed = O login com { $provider } não funcionou. Tente novamente ou escolha outra forma de entrar.
provider-unknown-domain = Não encontramos nenhuma organização para este e-mail.

### Choice of how to sign in
factors-title = Escolher como entrar
factors-heading = Como você quer entrar?
factors-legend = Formas de entrar
factors-password = Senha
factors-password-hint = Digite sua senha
factors-email = Código por e-mail
factors-email-hint = Enviamos um código de uso único para { $destination }
factors-sms = Código por mensagem de texto
factors-sms-hint = Enviamos um código de uso único para { $destination }
factors-passkey = Chave de acesso
factors-passkey-hint = Use sua impressão digital, seu rosto, o bloqueio de tela ou uma chave de segurança
factors-other = Escolher outra forma de entrar

### Password step
password-title = Digite sua senha
password-heading = Digite sua senha

### One-time code step
code-title = Digite seu código
code-heading = Digite seu código
code-sent-email = Enviamos um código por e-mail para { $destination }.
code-sent-sms = Enviamos um código por mensagem de texto para { $destination }.
code-sent-unknown = Se houver uma conta com os dados que você informou, enviamos um código para ela.
code-submit = Verificar
code-resend = Enviar um novo código
code-resent = Enviamos um novo código. Os códigos anteriores não funcionam mais.
code-not-received = Não recebeu o código? Verifique a pasta de spam ou peça um novo.

### Passkey step
passkey-title = Entrar com uma chave de acesso
passkey-heading = Use sua chave de acesso
passkey-description = Siga as instruções do seu navegador ou dispositivo.
passkey-start = Usar chave de acesso
passkey-failed = A chave de acesso não funcionou. Tente novamente ou escolha outra forma de entrar.
passkey-cancelled = A solicitação da chave de acesso foi cancelada ou demorou demais.
passkey-unsupported = Este navegador não oferece suporte a chaves de acesso. Escolha outra forma de entrar.
passkey-none = Não há chave de acesso para esta conta neste dispositivo.
passkey-unavailable = Não é possível usar chaves de acesso neste endereço.

### Adding a passkey
passkey-add-title = Adicionar uma chave de acesso
passkey-add-heading = Entre mais rápido com uma chave de acesso
passkey-add-description = Uma chave de acesso permite entrar com sua impressão digital, seu rosto ou o bloqueio de tela. Você não precisa memorizar nada, e ninguém consegue roubá-la com uma página falsa.
passkey-add-submit = Criar uma chave de acesso
passkey-add-skip = Agora não
passkey-add-done = Sua chave de acesso foi salva.
passkey-add-failed = Não foi possível salvar a chave de acesso. Tente novamente.
passkey-add-exists = Este dispositivo já tem uma chave de acesso para sua conta.
passkey-add-limit = Você já tem o número máximo permitido de chaves de acesso. Remova uma antes de adicionar outra.

### Multi-factor authentication
mfa-title = Confirme que é você
mfa-heading = Confirme que é você
mfa-totp-description = Digite o código atual do seu aplicativo autenticador.
mfa-totp-device = Digite o código atual do seu aplicativo autenticador “{ $device }”.
mfa-submit = Verificar
mfa-other = Usar outro método
mfa-select-title = Escolher um método de verificação
mfa-select-heading = Como você quer confirmar que é você?
mfa-select-legend = Métodos de verificação
mfa-option-sms = Mensagem de texto para { $destination }
mfa-option-email = E-mail para { $destination }
mfa-option-totp = Aplicativo autenticador

### Setting up multi-factor authentication
mfa-setup-title = Configurar uma segunda etapa
mfa-setup-heading = Proteja sua conta com uma segunda etapa
mfa-setup-description = Esta conta precisa de uma segunda etapa no login. Escolha qual você quer configurar agora.
mfa-setup-option-sms = Mensagens de texto
mfa-setup-option-email = Mensagens de e-mail
mfa-setup-option-totp = Aplicativo autenticador
mfa-setup-phone-description = Enviaremos códigos para este número de telefone por mensagem de texto.
mfa-setup-email-description = Enviaremos códigos para este e-mail.
mfa-setup-done = Sua segunda etapa está pronta.
totp-title = Configurar um aplicativo autenticador
totp-heading = Configure um aplicativo autenticador
totp-step-install = Instale um aplicativo autenticador no seu telefone ou computador.
totp-step-scan = Escaneie este código QR com o aplicativo.
totp-step-enter = Digite o código que o aplicativo mostra.
totp-qr-alt = Código QR para seu aplicativo autenticador. A mesma chave está escrita abaixo dele.
totp-key-label = Ou digite esta chave no aplicativo
totp-open-app = Abrir em um aplicativo autenticador neste dispositivo
totp-device-name = Nome para este aplicativo (opcional)
totp-submit = Concluir a configuração
totp-failed = O código não confere. Verifique se o relógio do seu dispositivo está certo e tente o próximo código.

### Sign-up
signup-title = Criar uma conta
signup-heading = Crie sua conta
signup-description = Leva só um minuto.
signup-submit = Criar conta
signup-have-account = Já tem uma conta?
signup-sign-in = Entrar
signup-passwordless = Você não precisa de senha. Enviaremos um código para você entrar.
signup-password-optional = Adicionar uma senha (opcional)
signup-with-provider = Cadastrar-se com { $provider }
signup-closed = Não é possível criar novas contas aqui. Fale com seu administrador.

### Terms of use and privacy policy
terms-notice-both = Ao criar uma conta, você concorda com o seguinte: { $terms } e { $privacy }.
terms-notice-terms = Ao criar uma conta, você concorda com o seguinte: { $terms }.
terms-notice-privacy = Ao criar uma conta, você concorda com o seguinte: { $privacy }.
terms-of-use = termos de uso
terms-privacy-policy = política de privacidade

### Confirming an account
confirm-title = Confirmar sua conta
confirm-heading = Confirme sua conta
confirm-submit = Confirmar conta
confirm-done = Sua conta está confirmada.
confirm-done-sign-in = Sua conta está confirmada. Você já pode entrar.
confirm-by-administrator = Sua conta foi criada. Um administrador precisa confirmá-la antes que você possa entrar.
confirm-link-sent = Enviamos um link para { $destination }. Abra-o para confirmar sua conta e depois volte aqui para entrar.
confirm-link-again = Enviar um novo link
confirm-link-done-heading = Sua conta está confirmada
confirm-link-done = Você pode fechar esta página e voltar ao aplicativo.
confirm-link-failed = Este link não é válido ou já foi usado. Entre para pedir um novo.

### Forgotten password
forgot-title = Redefinir sua senha
forgot-heading = Esqueceu sua senha?
forgot-description = Diga quem você é e enviaremos um código para redefinir sua senha.
forgot-submit = Enviar código
forgot-back = Voltar para o login
reset-title = Escolher uma nova senha
reset-heading = Escolha uma nova senha
reset-description = Digite o código que enviamos e uma nova senha.
reset-submit = Alterar senha
reset-done = Sua senha foi alterada.
reset-required = Sua senha precisa ser redefinida antes que você possa entrar. Enviaremos um código para você.

### New password required
new-password-title = Alterar sua senha
new-password-heading = Altere sua senha
new-password-description = Sua senha é temporária. Escolha uma nova.
new-password-missing = Preencha também o que falta no seu perfil.
new-password-submit = Alterar senha e entrar

### Password rules
rules-heading = Sua senha deve ter:
rule-length = no mínimo { $count } caracteres
rule-lowercase = uma letra minúscula
rule-uppercase = uma letra maiúscula
rule-number = um número
rule-symbol = um caractere especial ou um espaço entre outros caracteres
rule-edges = nenhum espaço no início ou no fim
rule-history = nenhuma repetição das suas últimas senhas: { $count }
rule-met = atendido
rule-unmet = não atendido

### Choosing an account
chooser-title = Escolher uma conta
chooser-heading = Escolha uma conta
chooser-description = Escolha como continuar em { $app }.
chooser-continue-as = Continuar como { $user }
chooser-other = Usar outra conta
chooser-signed-in = Conectado
chooser-sign-out = Sair desta conta

### Signed out
signed-out-title = Sessão encerrada
signed-out-heading = Você saiu
signed-out-description = Você já pode fechar esta página.
signout-title = Sair
signout-heading = Você quer sair?
signout-submit = Sair

### Sign-in of another device
device-title = Conectar um dispositivo
device-heading = Conecte um dispositivo
device-description = Digite o código que seu dispositivo mostra.
device-code-label = Código no seu dispositivo
device-code-hint = Letras e números. Os hifens não importam.
device-submit = Continuar
device-confirm-title = Permitir este dispositivo?
device-confirm-heading = Você quer entrar no seu dispositivo?
device-confirm-description = { $app } entrará no seu dispositivo como { $user }.
device-confirm-code = Verifique se seu dispositivo mostra este código: { $code }
device-confirm-warning = Se alguém enviou este código ou link para você, não continue.
device-allow = Permitir
device-deny = Não permitir
device-allowed-heading = Seu dispositivo está conectado
device-allowed = Você pode fechar esta página e continuar no seu dispositivo.
device-denied-heading = O dispositivo não foi conectado
device-denied = Nada foi alterado. Você pode fechar esta página.
device-code-unknown = Este código não está certo ou expirou. Confira o código ou peça um novo no seu dispositivo.

### My account
account-title = Minha conta
account-heading = Minha conta
account-nav = Seções da conta
account-return = Voltar para { $app }
account-sign-out = Sair
account-sign-out-everywhere = Sair de todos os dispositivos
account-signed-out-everywhere = Você saiu de todos os outros dispositivos.
account-saved = Suas alterações foram salvas.
account-profile-heading = Perfil
account-not-set = Não informado
account-verified = Verificado
account-not-verified = Não verificado
account-verify = Verificar
account-verify-sent = Enviamos um código para { $destination }. A alteração vale assim que você digitá-lo.
account-read-only = Isto não pode ser alterado aqui.
account-managed-by = Seu login é gerenciado por { $provider }. Altere lá sua senha e sua segunda etapa.
account-password-heading = Senha
account-password-description = Escolha uma senha que você não usa em nenhum outro lugar.
account-password-add = Definir uma senha
account-password-changed = Sua senha foi alterada.
account-factors-heading = Segunda etapa no login
account-factors-description = Uma segunda etapa protege sua conta mesmo que alguém saiba sua senha.
account-factors-on = Ativada
account-factors-off = Desativada
account-factors-preferred = Preferida
account-factors-prefer = Tornar preferida
account-factors-turn-on = Ativar
account-factors-turn-off = Desativar
account-factors-required = Esta conta precisa ter uma segunda etapa.
account-passkeys-heading = Chaves de acesso
account-passkeys-none = Você ainda não tem chaves de acesso.
account-passkeys-add = Adicionar uma chave de acesso
account-passkeys-created = Adicionada em { $date }
account-passkeys-remove = Remover a chave de acesso “{ $name }”
account-passkeys-remove-confirm = Você quer remover a chave de acesso “{ $name }”? Não será mais possível entrar com ela.
account-passkeys-removed = A chave de acesso foi removida.
account-devices-heading = Dispositivos lembrados
account-devices-none = Não há dispositivos lembrados.
account-devices-last-used = Último uso em { $date }
account-devices-forget = Esquecer o dispositivo “{ $name }”
account-devices-forgotten = O dispositivo foi esquecido.
account-sessions-heading = Onde você está conectado
account-sessions-none = Não há outras sessões.
account-sessions-current = Esta sessão
account-sessions-item = { $device }, { $place }
account-sessions-started = Login em { $date }
account-sessions-end = Encerrar a sessão em { $device }
account-sessions-ended = A sessão foi encerrada.
account-activity-heading = Atividade recente
account-activity-none = Não há atividade recente.
account-delete-heading = Excluir conta
account-delete-description = Sua conta e todos os dados dela são removidos para sempre. Isso não pode ser desfeito.
account-delete-submit = Excluir minha conta
account-delete-confirm = Sim, excluir minha conta
account-deleted = Sua conta foi excluída.

### Error page
error-title = Algo deu errado
error-heading = Algo deu errado
error-description = Não foi possível concluir sua solicitação. Tente novamente.
error-reference = Referência: { $id }
error-return = Volte ao aplicativo e tente novamente.
error-not-found-title = Página não encontrada
error-not-found = Esta página não existe.
error-request-title = Este link não funciona
error-request = O aplicativo enviou uma solicitação que não podemos aceitar. Avise os responsáveis pelo aplicativo.
error-client = O aplicativo não é conhecido aqui.
error-redirect = O endereço de retorno não está registrado para o aplicativo.
error-response-type = O aplicativo pediu um tipo de resposta que não é permitido.
error-scope = O aplicativo pediu um acesso que não é permitido.
error-no-methods = Nenhuma forma de entrar está configurada para o aplicativo.
error-cookies = Permita cookies para este site e tente novamente.
error-session-expired = Sua sessão expirou. Entre novamente.
error-form-expired = Este formulário ficou aberto por muito tempo. Tente novamente.
error-unavailable = O serviço não está disponível no momento. Tente novamente mais tarde.
error-trigger = O login foi interrompido por uma regra do aplicativo: { $message }

### What Cognito's users know: short texts of failed operations
fail-credentials = Nome de usuário ou senha incorretos.
fail-user-not-found = O usuário não existe.
fail-user-disabled = O usuário está desativado.
fail-user-exists = O usuário já existe.
fail-email-exists = Já existe uma conta com este e-mail.
fail-phone-exists = Já existe uma conta com este número de telefone.
fail-username-taken = Este nome de usuário já está em uso.
fail-not-confirmed = Sua conta ainda não está confirmada.
fail-already-confirmed = Sua conta já está confirmada.
fail-password-expired = Sua senha temporária expirou. Peça uma nova ao seu administrador.
fail-password-attempts = Muitas tentativas com senha incorreta. Aguarde um pouco e tente novamente.
fail-attempts = Limite de tentativas excedido. Tente novamente daqui a algum tempo.
fail-too-many-requests = Muitas solicitações. Aguarde um momento e tente novamente.
fail-code = O código de verificação não é válido. Tente novamente.
fail-code-expired = O código expirou. Peça um novo.
fail-code-delivery = Não foi possível enviar o código. Tente novamente mais tarde.
fail-no-contact = Não há e-mail nem número de telefone verificado para o envio de um código. Fale com seu administrador.
fail-code-used = Este código já foi usado. Aguarde o próximo.
fail-password-current = A senha atual não está certa.
fail-password-policy = A senha não atende às regras: { $reason }
fail-password-reused = Você já usou esta senha antes. Escolha outra.
fail-password-compromised = Esta senha apareceu em um vazamento de dados. Escolha outra.
fail-risk = Para sua segurança, bloqueamos este login. Tente novamente mais tarde ou fale com seu administrador.
fail-device = Este dispositivo não é mais lembrado. Entre novamente.
fail-mfa-method = Este método não está configurado para sua conta.
fail-username-change = Este valor não pode ser alterado.

### Checks of fields
check-required = { $field }: preencha este campo.
check-choice = Escolha uma das opções.
check-username = Use letras, números, sinais de pontuação e símbolos, sem espaços.
check-email = Digite um e-mail no formato nome@example.com.
check-phone = Digite um número de telefone com o sinal de mais e o código do país, por exemplo +5511912345678.
check-date = Digite uma data no formato 1990-12-31.
check-number = Digite um número inteiro.
check-number-min = Digite um número igual ou maior que { $count }.
check-number-max = Digite um número igual ou menor que { $count }.
check-url = Digite um endereço web completo que comece com https://
check-too-short = { $field }: digite no mínimo { $count } caracteres.
check-too-long = { $field }: digite no máximo { $count } caracteres.
check-code = Digite os { $count } dígitos do código.
check-password-mismatch = As senhas não coincidem.
check-password-length = A senha é curta demais: use no mínimo { $count } caracteres.
check-password-lowercase = A senha deve ter letras minúsculas.
check-password-uppercase = A senha deve ter letras maiúsculas.
check-password-number = A senha deve ter números.
check-password-symbol = A senha deve ter símbolos.
check-password-edges = A senha não pode começar nem terminar com espaço.
