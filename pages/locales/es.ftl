# Managed login pages: Spanish. Same keys and variables as en.ftl.

### Common
common-required = Obligatorio
common-optional = opcional
common-continue = Continuar
common-back = Atrás
common-cancel = Cancelar
common-save = Guardar
common-remove = Quitar
common-change = Cambiar
common-add = Agregar
common-close = Cerrar
common-yes = Sí
common-no = No
common-or = o
common-skip-to-content = Saltar al contenido principal
common-title-error = Error: { $title }
common-title-app = { $title } – { $app }
common-logo-alt = Logotipo de { $app }
common-opens-new-tab = se abre en una pestaña nueva
common-sign-in-again = Ir al inicio de sesión
common-try-again = Reintentar
common-session-left = Minutos restantes para iniciar sesión: { $count }
common-no-script = Esta página funciona sin JavaScript. Solo las claves de acceso lo necesitan.
common-page-footer = Pie de página
common-page-header = Encabezado de página

### Language
language-label = Idioma
language-apply = Cambiar idioma

### Error summary and status messages
summary-title = Hay un problema
status-success = Listo
status-warning = Advertencia
status-info = Información

### Field labels
label-username = Nombre de usuario
label-email = Correo electrónico
label-phone = Número de teléfono
label-username-or-email = Nombre de usuario o correo electrónico
label-username-or-phone = Nombre de usuario o número de teléfono
label-email-or-phone = Correo electrónico o número de teléfono
label-username-email-or-phone = Nombre de usuario, correo electrónico o número de teléfono
label-password = Contraseña
label-current-password = Contraseña actual
label-new-password = Contraseña nueva
label-confirm-password = Confirmar contraseña
label-code = Código de verificación
label-sms-code = Código del mensaje de texto
label-email-code = Código del correo electrónico
label-totp-code = Código de la aplicación de autenticación
label-remember-device = Recordar este dispositivo
label-country-code = Prefijo del país
label-show-password = Mostrar contraseña

### Field hints
hint-phone = Empiece con el signo más y el prefijo del país; por ejemplo, +34 612 345 678.
hint-date = Año, mes y día; por ejemplo, 1990-12-31.
hint-code = El código tiene { $count } cifras.
hint-remember-device = No elija esta opción en un dispositivo que comparta con otras personas.
hint-website = Empiece con https://

### Attributes of users
attribute-address = Dirección
attribute-birthdate = Fecha de nacimiento
attribute-email = Correo electrónico
attribute-family-name = Apellidos
attribute-gender = Género
attribute-given-name = Nombre
attribute-locale = Idioma y región
attribute-middle-name = Segundo nombre
attribute-name = Nombre completo
attribute-nickname = Apodo
attribute-phone-number = Número de teléfono
attribute-picture = Dirección de una imagen (URL)
attribute-preferred-username = Nombre de usuario preferido
attribute-profile = Dirección de una página de perfil (URL)
attribute-website = Sitio web
attribute-zoneinfo = Zona horaria

### Sign-in
signin-title = Iniciar sesión
signin-heading = Iniciar sesión
signin-description = Inicie sesión para continuar en { $app }.
signin-submit = Iniciar sesión
signin-next = Siguiente
signin-forgot-password = ¿Olvidó su contraseña?
signin-no-account = ¿Es la primera vez que entra?
signin-create-account = Crear una cuenta
signin-with-passkey = Iniciar sesión con una clave de acceso
signin-providers-heading = Otras formas de iniciar sesión
signin-as = Inicio de sesión como { $user }
signin-not-you = ¿No es usted?
signin-reauthenticate = Vuelva a introducir su contraseña para continuar.

### Identity providers
provider-continue = Continuar con { $provider }
provider-google = Google
provider-facebook = Facebook
provider-amazon = Amazon
provider-apple = Apple
provider-corporate-heading = Iniciar sesión con su organización
provider-corporate-label = Correo electrónico del trabajo
provider-corporate-hint = Usamos la parte que va después de @ para encontrar su organización.
provider-corporate-submit = Continuar con su organización
provider-failed = El inicio de sesión con { $provider } no funcionó. Inténtelo de nuevo o elija otra forma de iniciar sesión.
provider-unknown-domain = No encontramos ninguna organización para este correo electrónico.

### Choice of how to sign in
factors-title = Elija cómo iniciar sesión
factors-heading = ¿Cómo quiere iniciar sesión?
factors-legend = Formas de iniciar sesión
factors-password = Contraseña
factors-password-hint = Introduzca su contraseña
factors-email = Código por correo electrónico
factors-email-hint = Enviamos un código de un solo uso a { $destination }
factors-sms = Código por mensaje de texto
factors-sms-hint = Enviamos un código de un solo uso a { $destination }
factors-passkey = Clave de acceso
factors-passkey-hint = Use la huella digital, el rostro, el bloqueo de pantalla o una llave de seguridad
factors-other = Elegir otra forma de iniciar sesión

### Password step
password-title = Introduzca su contraseña
password-heading = Introduzca su contraseña

### One-time code step
code-title = Introduzca su código
code-heading = Introduzca su código
code-sent-email = Enviamos un código por correo electrónico a { $destination }.
code-sent-sms = Enviamos un código por mensaje de texto a { $destination }.
code-sent-unknown = Si existe una cuenta con los datos que introdujo, le enviamos un código.
code-submit = Verificar
code-resend = Enviar un código nuevo
code-resent = Enviamos un código nuevo. Los códigos anteriores ya no sirven.
code-not-received = ¿No recibió el código? Revise la carpeta de correo no deseado o pida uno nuevo.

### Passkey step
passkey-title = Iniciar sesión con una clave de acceso
passkey-heading = Use su clave de acceso
passkey-description = Siga las instrucciones de su navegador o dispositivo.
passkey-start = Usar clave de acceso
passkey-failed = La clave de acceso no funcionó. Inténtelo de nuevo o elija otra forma de iniciar sesión.
passkey-cancelled = La solicitud de la clave de acceso se canceló o tardó demasiado.
passkey-unsupported = Este navegador no admite claves de acceso. Elija otra forma de iniciar sesión.
passkey-none = No hay ninguna clave de acceso para esta cuenta en este dispositivo.
passkey-unavailable = En esta dirección no se pueden usar claves de acceso.

### Adding a passkey
passkey-add-title = Agregar una clave de acceso
passkey-add-heading = Inicie sesión más rápido con una clave de acceso
passkey-add-description = Una clave de acceso le permite iniciar sesión con la huella digital, el rostro o el bloqueo de pantalla. No tiene que recordar nada y nadie puede robarla con una página falsa.
passkey-add-submit = Crear una clave de acceso
passkey-add-skip = Ahora no
passkey-add-done = Se guardó su clave de acceso.
passkey-add-failed = No se pudo guardar la clave de acceso. Inténtelo de nuevo.
passkey-add-exists = Este dispositivo ya tiene una clave de acceso para su cuenta.
passkey-add-limit = Ya tiene el número máximo de claves de acceso permitido. Quite una antes de agregar otra.

### Multi-factor authentication
mfa-title = Confirme que es usted
mfa-heading = Confirme que es usted
mfa-totp-description = Introduzca el código actual de su aplicación de autenticación.
mfa-totp-device = Introduzca el código actual de su aplicación de autenticación «{ $device }».
mfa-submit = Verificar
mfa-other = Usar otro método
mfa-select-title = Elija un método de verificación
mfa-select-heading = ¿Cómo quiere confirmar que es usted?
mfa-select-legend = Métodos de verificación
mfa-option-sms = Mensaje de texto a { $destination }
mfa-option-email = Correo electrónico a { $destination }
mfa-option-totp = Aplicación de autenticación

### Setting up multi-factor authentication
mfa-setup-title = Configurar un segundo paso
mfa-setup-heading = Proteja su cuenta con un segundo paso
mfa-setup-description = Esta cuenta necesita un segundo paso al iniciar sesión. Elija cuál quiere configurar ahora.
mfa-setup-option-sms = Mensajes de texto
mfa-setup-option-email = Mensajes de correo electrónico
mfa-setup-option-totp = Aplicación de autenticación
mfa-setup-phone-description = Enviaremos códigos a este número de teléfono por mensaje de texto.
mfa-setup-email-description = Enviaremos códigos a este correo electrónico.
mfa-setup-done = Su segundo paso está listo.
totp-title = Configurar una aplicación de autenticación
totp-heading = Configure una aplicación de autenticación
totp-step-install = Instale una aplicación de autenticación en su teléfono u ordenador.
totp-step-scan = Escanee este código QR con la aplicación.
totp-step-enter = Introduzca el código que muestra la aplicación.
totp-qr-alt = Código QR para su aplicación de autenticación. La misma clave aparece escrita debajo.
totp-key-label = O introduzca esta clave en la aplicación
totp-open-app = Abrir en una aplicación de autenticación de este dispositivo
totp-device-name = Nombre para esta aplicación (opcional)
totp-submit = Terminar la configuración
totp-failed = El código no coincide. Compruebe que la hora de su dispositivo es correcta y pruebe con el código siguiente.

### Sign-up
signup-title = Crear una cuenta
signup-heading = Cree su cuenta
signup-description = Solo le llevará un minuto.
signup-submit = Crear cuenta
signup-have-account = ¿Ya tiene una cuenta?
signup-sign-in = Iniciar sesión
signup-passwordless = No necesita contraseña. Le enviaremos un código para iniciar sesión.
signup-password-optional = Agregar una contraseña (opcional)
signup-with-provider = Registrarse con { $provider }
signup-closed = Aquí no se pueden crear cuentas nuevas. Consulte a su administrador.

### Terms of use and privacy policy
terms-notice-both = Al crear una cuenta, acepta lo siguiente: { $terms } y { $privacy }.
terms-notice-terms = Al crear una cuenta, acepta lo siguiente: { $terms }.
terms-notice-privacy = Al crear una cuenta, acepta lo siguiente: { $privacy }.
terms-of-use = condiciones de uso
terms-privacy-policy = política de privacidad

### Confirming an account
confirm-title = Confirmar su cuenta
confirm-heading = Confirme su cuenta
confirm-submit = Confirmar cuenta
confirm-done = Su cuenta está confirmada.
confirm-done-sign-in = Su cuenta está confirmada. Ya puede iniciar sesión.
confirm-by-administrator = Se creó su cuenta. Un administrador debe confirmarla antes de que pueda iniciar sesión.
confirm-link-sent = Enviamos un enlace a { $destination }. Ábralo para confirmar su cuenta y después vuelva aquí para iniciar sesión.
confirm-link-again = Enviar un enlace nuevo
confirm-link-done-heading = Su cuenta está confirmada
confirm-link-done = Puede cerrar esta página y volver a la aplicación.
confirm-link-failed = Este enlace no es válido o ya se usó. Inicie sesión para pedir uno nuevo.

### Forgotten password
forgot-title = Restablecer la contraseña
forgot-heading = ¿Olvidó su contraseña?
forgot-description = Díganos quién es y le enviaremos un código para restablecer su contraseña.
forgot-submit = Enviar código
forgot-back = Volver al inicio de sesión
reset-title = Elegir una contraseña nueva
reset-heading = Elija una contraseña nueva
reset-description = Introduzca el código que le enviamos y una contraseña nueva.
reset-submit = Cambiar contraseña
reset-done = Se cambió su contraseña.
reset-required = Debe restablecer su contraseña antes de iniciar sesión. Le enviaremos un código.

### New password required
new-password-title = Cambiar la contraseña
new-password-heading = Cambie su contraseña
new-password-description = Su contraseña es provisional. Elija una nueva.
new-password-missing = Complete también los datos que faltan en su perfil.
new-password-submit = Cambiar contraseña e iniciar sesión

### Password rules
rules-heading = Su contraseña debe cumplir lo siguiente:
rule-length = al menos { $count } caracteres
rule-lowercase = una letra minúscula
rule-uppercase = una letra mayúscula
rule-number = un número
rule-symbol = un carácter especial o un espacio entre otros caracteres
rule-edges = ningún espacio al principio ni al final
rule-history = distinta de sus últimas contraseñas: { $count }
rule-met = se cumple
rule-unmet = no se cumple

### Choosing an account
chooser-title = Elegir una cuenta
chooser-heading = Elija una cuenta
chooser-description = Elija cómo continuar en { $app }.
chooser-continue-as = Continuar como { $user }
chooser-other = Usar otra cuenta
chooser-signed-in = Sesión iniciada
chooser-sign-out = Cerrar la sesión de esta cuenta

### Signed out
signed-out-title = Sesión cerrada
signed-out-heading = Ha cerrado la sesión
signed-out-description = Ya puede cerrar esta página.
signout-title = Cerrar sesión
signout-heading = ¿Quiere cerrar la sesión?
signout-submit = Cerrar sesión

### Sign-in of another device
device-title = Conectar un dispositivo
device-heading = Conecte un dispositivo
device-description = Introduzca el código que muestra su dispositivo.
device-code-label = Código de su dispositivo
device-code-hint = Letras y números. Los guiones no importan.
device-submit = Continuar
device-confirm-title = ¿Permitir este dispositivo?
device-confirm-heading = ¿Quiere iniciar sesión en su dispositivo?
device-confirm-description = { $app } iniciará sesión en su dispositivo como { $user }.
device-confirm-code = Compruebe que su dispositivo muestra este código: { $code }
device-confirm-warning = Si alguien le envió este código o enlace, no continúe.
device-allow = Permitir
device-deny = No permitir
device-allowed-heading = Su dispositivo está conectado
device-allowed = Puede cerrar esta página y seguir en su dispositivo.
device-denied-heading = El dispositivo no se conectó
device-denied = No se hizo ningún cambio. Puede cerrar esta página.
device-code-unknown = El código no es correcto o ha caducado. Compruébelo o pida uno nuevo en su dispositivo.

### My account
account-title = Mi cuenta
account-heading = Mi cuenta
account-nav = Secciones de la cuenta
account-return = Volver a { $app }
account-sign-out = Cerrar sesión
account-sign-out-everywhere = Cerrar sesión en todos los dispositivos
account-signed-out-everywhere = Se cerró su sesión en todos los demás dispositivos.
account-saved = Se guardaron los cambios.
account-profile-heading = Perfil
account-not-set = Sin indicar
account-verified = Verificado
account-not-verified = Sin verificar
account-verify = Verificar
account-verify-sent = Enviamos un código a { $destination }. El cambio se aplicará cuando lo introduzca.
account-read-only = Este dato no se puede cambiar aquí.
account-managed-by = { $provider } administra su inicio de sesión. Cambie allí su contraseña y su segundo paso.
account-password-heading = Contraseña
account-password-description = Elija una contraseña que no use en ningún otro sitio.
account-password-add = Establecer una contraseña
account-password-changed = Se cambió su contraseña.
account-factors-heading = Segundo paso al iniciar sesión
account-factors-description = Un segundo paso protege su cuenta aunque alguien conozca su contraseña.
account-factors-on = Activado
account-factors-off = Desactivado
account-factors-preferred = Preferido
account-factors-prefer = Usar como preferido
account-factors-turn-on = Activar
account-factors-turn-off = Desactivar
account-factors-required = Esta cuenta debe tener un segundo paso.
account-passkeys-heading = Claves de acceso
account-passkeys-none = Todavía no tiene claves de acceso.
account-passkeys-add = Agregar una clave de acceso
account-passkeys-created = Agregada el { $date }
account-passkeys-remove = Quitar la clave de acceso «{ $name }»
account-passkeys-remove-confirm = ¿Quiere quitar la clave de acceso «{ $name }»? Ya no podrá iniciar sesión con ella.
account-passkeys-removed = Se quitó la clave de acceso.
account-devices-heading = Dispositivos recordados
account-devices-none = No hay dispositivos recordados.
account-devices-last-used = Último uso: { $date }
account-devices-forget = Olvidar el dispositivo «{ $name }»
account-devices-forgotten = Se olvidó el dispositivo.
account-sessions-heading = Dónde tiene la sesión iniciada
account-sessions-none = No hay otras sesiones.
account-sessions-current = Esta sesión
account-sessions-item = { $device }, { $place }
account-sessions-started = Sesión iniciada el { $date }
account-sessions-end = Cerrar la sesión en { $device }
account-sessions-ended = Se cerró la sesión.
account-activity-heading = Actividad reciente
account-activity-none = No hay actividad reciente.
account-delete-heading = Eliminar cuenta
account-delete-description = Su cuenta y todos sus datos se eliminan para siempre. Esta acción no se puede deshacer.
account-delete-submit = Eliminar mi cuenta
account-delete-confirm = Sí, eliminar mi cuenta
account-deleted = Se eliminó su cuenta.

### Error page
error-title = Algo salió mal
error-heading = Algo salió mal
error-description = No pudimos completar su solicitud. Inténtelo de nuevo.
error-reference = Referencia: { $id }
error-return = Vuelva a la aplicación e inténtelo de nuevo.
error-not-found-title = Página no encontrada
error-not-found = Esta página no existe.
error-request-title = Este enlace no funciona
error-request = La aplicación envió una solicitud que no podemos aceptar. Avise a los responsables de la aplicación.
error-client = Aquí no se conoce la aplicación.
error-redirect = La dirección de retorno no está registrada para la aplicación.
error-response-type = La aplicación pidió un tipo de respuesta que no está permitido.
error-scope = La aplicación pidió un acceso que no está permitido.
error-no-methods = La aplicación no tiene configurada ninguna forma de iniciar sesión.
error-cookies = Permita las cookies de este sitio e inténtelo de nuevo.
error-session-expired = Su sesión ha caducado. Inicie sesión de nuevo.
error-form-expired = Este formulario estuvo abierto demasiado tiempo. Inténtelo de nuevo.
error-unavailable = El servicio no está disponible en este momento. Inténtelo más tarde.
error-trigger = Una regla de la aplicación detuvo el inicio de sesión: { $message }

### What Cognito's users know: short texts of failed operations
fail-credentials = Nombre de usuario o contraseña incorrectos.
fail-user-not-found = El usuario no existe.
fail-user-disabled = El usuario está deshabilitado.
fail-user-exists = El usuario ya existe.
fail-email-exists = Ya existe una cuenta con este correo electrónico.
fail-phone-exists = Ya existe una cuenta con este número de teléfono.
fail-username-taken = Este nombre de usuario ya está en uso.
fail-not-confirmed = Su cuenta todavía no está confirmada.
fail-already-confirmed = Su cuenta ya está confirmada.
fail-password-expired = Su contraseña provisional ha caducado. Pida una nueva a su administrador.
fail-password-attempts = Demasiados intentos con una contraseña incorrecta. Espere un rato e inténtelo de nuevo.
fail-attempts = Se superó el límite de intentos. Inténtelo de nuevo dentro de un tiempo.
fail-too-many-requests = Demasiadas solicitudes. Espere un momento e inténtelo de nuevo.
fail-code = El código de verificación no es válido. Inténtelo de nuevo.
fail-code-expired = El código ha caducado. Pida uno nuevo.
fail-code-delivery = No pudimos enviar el código. Inténtelo más tarde.
fail-no-contact = No hay ningún correo electrónico ni número de teléfono verificado al que enviar un código. Consulte a su administrador.
fail-code-used = Este código ya se usó. Espere al siguiente.
fail-password-current = La contraseña actual no es correcta.
fail-password-policy = La contraseña no cumple la política: { $reason }
fail-password-reused = Ya usó esta contraseña antes. Elija otra.
fail-password-compromised = Esta contraseña apareció en una filtración de datos. Elija otra.
fail-risk = Por su seguridad, bloqueamos este inicio de sesión. Inténtelo más tarde o consulte a su administrador.
fail-device = Este dispositivo ya no se recuerda. Inicie sesión de nuevo.
fail-mfa-method = Este método no está configurado en su cuenta.
fail-username-change = Este valor no se puede cambiar.

### Checks of fields
check-required = { $field }: rellene este campo.
check-choice = Elija una de las opciones.
check-username = Use letras, números, signos de puntuación y símbolos, sin espacios.
check-email = Introduzca un correo electrónico con el formato nombre@example.com.
check-phone = Introduzca un número de teléfono con el signo más y el prefijo del país; por ejemplo, +34612345678.
check-date = Introduzca una fecha con el formato 1990-12-31.
check-number = Introduzca un número entero.
check-number-min = Introduzca un número igual o mayor que { $count }.
check-number-max = Introduzca un número igual o menor que { $count }.
check-url = Introduzca una dirección web completa que empiece con https://
check-too-short = { $field }: introduzca al menos { $count } caracteres.
check-too-long = { $field }: introduzca como máximo { $count } caracteres.
check-code = Introduzca las { $count } cifras del código.
check-password-mismatch = Las contraseñas no coinciden.
check-password-length = La contraseña es demasiado corta: use al menos { $count } caracteres.
check-password-lowercase = La contraseña debe tener letras minúsculas.
check-password-uppercase = La contraseña debe tener letras mayúsculas.
check-password-number = La contraseña debe tener números.
check-password-symbol = La contraseña debe tener símbolos.
check-password-edges = La contraseña no debe empezar ni terminar con un espacio.
