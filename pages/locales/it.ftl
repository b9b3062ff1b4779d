# Managed login pages: Italian. Same keys and variables as en.ftl.

### Common
common-required = Obbligatorio
common-optional = facoltativo
common-continue = Continua
common-back = Indietro
common-cancel = Annulla
common-save = Salva
common-remove = Rimuovi
common-change = Modifica
common-add = Aggiungi
common-close = Chiudi
common-yes = Sì
common-no = No
common-or = oppure
common-skip-to-content = Vai al contenuto principale
common-title-error = Errore: { $title }
common-title-app = { $title } – { $app }
common-logo-alt = Logo di { $app }
common-opens-new-tab = si apre in una nuova scheda
common-sign-in-again = Vai all’accesso
common-try-again = Riprova
common-session-left = Minuti rimanenti per completare l’accesso: { $count }
common-no-script = Questa pagina funziona senza JavaScript. Serve solo per le passkey.
common-page-footer = Piè di pagina
common-page-header = Intestazione della pagina

### Language
language-label = Lingua
language-apply = Cambia lingua

### Error summary and status messages
summary-title = Si è verificato un problema
status-success = Operazione riuscita
status-warning = Avviso
status-info = Informazione

### Field labels
label-username = Nome utente
label-email = Indirizzo e-mail
label-phone = Numero di telefono
label-username-or-email = Nome utente o indirizzo e-mail
label-username-or-phone = Nome utente o numero di telefono
label-email-or-phone = Indirizzo e-mail o numero di telefono
label-username-email-or-phone = Nome utente, indirizzo e-mail o numero di telefono
label-password = Password
label-current-password = Password attuale
label-new-password = Nuova password
label-confirm-password = Conferma password
label-code = Codice di verifica
label-sms-code = Codice ricevuto per SMS
label-email-code = Codice ricevuto per e-mail
label-totp-code = Codice dell’app di autenticazione
label-remember-device = Ricorda questo dispositivo
label-country-code = Prefisso internazionale
label-show-password = Mostra password

### Field hints
hint-phone = Inizi con il segno più e il prefisso internazionale, ad esempio +39 02 1234 5678.
hint-date = Anno, mese e giorno, ad esempio 1990-12-31.
hint-code = Il codice ha { $count } cifre.
hint-remember-device = Non scelga questa opzione su un dispositivo che condivide con altre persone.
hint-website = Inizi con https://

### Attributes of users
attribute-address = Indirizzo
attribute-birthdate = Data di nascita
attribute-email = Indirizzo e-mail
attribute-family-name = Cognome
attribute-gender = Genere
attribute-given-name = Nome
attribute-locale = Lingua e area geografica
attribute-middle-name = Secondo nome
attribute-name = Nome completo
attribute-nickname = Soprannome
attribute-phone-number = Numero di telefono
attribute-picture = Indirizzo di un’immagine (URL)
attribute-preferred-username = Nome utente preferito
attribute-profile = Indirizzo di una pagina del profilo (URL)
attribute-website = Sito web
attribute-zoneinfo = Fuso orario

### Sign-in
signin-title = Accedi
signin-heading = Accedi
signin-description = Acceda per continuare su { $app }.
signin-submit = Accedi
signin-next = Avanti
signin-forgot-password = Ha dimenticato la password?
signin-no-account = È la prima volta qui?
signin-create-account = Crea un account
signin-with-passkey = Accedi con una passkey
signin-providers-heading = Altri modi per accedere
signin-as = Accesso come { $user }
signin-not-you = Non è Lei?
signin-reauthenticate = Inserisca di nuovo la password per continuare.

### Identity providers
provider-continue = Continua con { $provider }
provider-google = Google
provider-facebook = Facebook
provider-amazon = Amazon
provider-apple = Apple
provider-corporate-heading = Accedi con la Sua organizzazione
provider-corporate-label = Indirizzo e-mail di lavoro
provider-corporate-hint = Usiamo la parte dopo la @ per trovare la Sua organizzazione.
provider-corporate-submit = Continua con la Sua organizzazione
provider-failed = L’accesso con { $provider } non è riuscito. Riprovi o scelga un altro modo per accedere.
provider-unknown-domain = Non abbiamo trovato alcuna organizzazione per questo indirizzo e-mail.

### Choice of how to sign in
factors-title = Scelga come accedere
factors-heading = Come desidera accedere?
factors-legend = Modi per accedere
factors-password = Password
factors-password-hint = Inserisca la password
factors-email = Codice per e-mail
factors-email-hint = Invieremo un codice monouso a { $destination }
factors-sms = Codice per SMS
factors-sms-hint = Invieremo un codice monouso a { $destination }
factors-passkey = Passkey
factors-passkey-hint = Usi l’impronta digitale, il volto, il blocco schermo o una chiave di sicurezza
factors-other = Scegli un altro modo per accedere

### Password step
password-title = Inserisca la password
password-heading = Inserisca la password

### One-time code step
code-title = Inserisca il codice
code-heading = Inserisca il codice
code-sent-email = Abbiamo inviato un codice per e-mail a { $destination }.
code-sent-sms = Abbiamo inviato un codice per SMS a { $destination }.
code-sent-unknown = Se esiste un account per i dati inseriti, abbiamo inviato un codice.
code-submit = Verifica
code-resend = Invia un nuovo codice
code-resent = Abbiamo inviato un nuovo codice. I codici precedenti non sono più validi.
code-not-received = Non ha ricevuto il codice? Controlli la cartella della posta indesiderata o richieda un nuovo codice.

### Passkey step
passkey-title = Accedi con una passkey
passkey-heading = Usi la Sua passkey
passkey-description = Segua le istruzioni del browser o del dispositivo.
passkey-start = Usa passkey
passkey-failed = La passkey non ha funzionato. Riprovi o scelga un altro modo per accedere.
passkey-cancelled = La richiesta della passkey è stata annullata o è durata troppo a lungo.
passkey-unsupported = Questo browser non supporta le passkey. Scelga un altro modo per accedere.
passkey-none = Su questo dispositivo non c’è alcuna passkey per questo account.
passkey-unavailable = Le passkey non possono essere usate a questo indirizzo.

### Adding a passkey
passkey-add-title = Aggiungi una passkey
passkey-add-heading = Accesso più rapido con una passkey
passkey-add-description = Con una passkey può accedere usando l’impronta digitale, il volto o il blocco schermo. Non deve ricordare nulla e nessuno può rubarla con una pagina falsa.
passkey-add-submit = Crea una passkey
passkey-add-skip = Non ora
passkey-add-done = La passkey è stata salvata.
passkey-add-failed = Non è stato possibile salvare la passkey. Riprovi.
passkey-add-exists = Questo dispositivo ha già una passkey per il Suo account.
passkey-add-limit = Ha raggiunto il numero massimo di passkey consentito. Ne rimuova una prima di aggiungerne un’altra.

### Multi-factor authentication
mfa-title = Conferma la Sua identità
mfa-heading = Confermi la Sua identità
mfa-totp-description = Inserisca il codice attuale dell’app di autenticazione.
mfa-totp-device = Inserisca il codice attuale dell’app di autenticazione “{ $device }”.
mfa-submit = Verifica
mfa-other = Usa un altro metodo
mfa-select-title = Scelga un metodo di verifica
mfa-select-heading = Come desidera confermare la Sua identità?
mfa-select-legend = Metodi di verifica
mfa-option-sms = SMS a { $destination }
mfa-option-email = E-mail a { $destination }
mfa-option-totp = App di autenticazione

### Setting up multi-factor authentication
mfa-setup-title = Configura un secondo passaggio
mfa-setup-heading = Protegga il Suo account con un secondo passaggio
mfa-setup-description = Questo account richiede un secondo passaggio per l’accesso. Ne scelga uno da configurare ora.
mfa-setup-option-sms = SMS
mfa-setup-option-email = Messaggi e-mail
mfa-setup-option-totp = App di autenticazione
mfa-setup-phone-description = Invieremo i codici a questo numero di telefono per SMS.
mfa-setup-email-description = Invieremo i codici a questo indirizzo e-mail.
mfa-setup-done = Il secondo passaggio è pronto.
totp-title = Configura un’app di autenticazione
totp-heading = Configuri un’app di autenticazione
totp-step-install = Installi un’app di autenticazione sul telefono o sul computer.
totp-step-scan = Scansioni questo codice QR con l’app.
totp-step-enter = Inserisca il codice mostrato dall’app.
totp-qr-alt = Codice QR per l’app di autenticazione. La stessa chiave è scritta sotto.
totp-key-label = Oppure inserisca questa chiave nell’app
totp-open-app = Apri in un’app di autenticazione su questo dispositivo
totp-device-name = Nome per questa app (facoltativo)
totp-submit = Completa la configurazione
totp-failed = Il codice non corrisponde. Controlli che l’orologio del dispositivo sia corretto e provi con il codice successivo.

### Sign-up
signup-title = Crea un account
signup-heading = Crei il Suo account
signup-description = Basta solo un minuto.
signup-submit = Crea account
signup-have-account = Ha già un account?
signup-sign-in = Accedi
signup-passwordless = Non serve una password. Le invieremo un codice per accedere.
signup-password-optional = Aggiungi una password (facoltativo)
signup-with-provider = Registrati con { $provider }
signup-closed = Qui non è possibile creare nuovi account. Si rivolga all’amministratore.

### Terms of use and privacy policy
terms-notice-both = Creando un account, accetta: { $terms } e { $privacy }.
terms-notice-terms = Creando un account, accetta: { $terms }.
terms-notice-privacy = Creando un account, accetta: { $privacy }.
terms-of-use = condizioni d’uso
terms-privacy-policy = informativa sulla privacy

### Confirming an account
confirm-title = Conferma dell’account
confirm-heading = Confermi il Suo account
confirm-submit = Conferma account
confirm-done = Il Suo account è confermato.
confirm-done-sign-in = Il Suo account è confermato. Ora può accedere.
confirm-by-administrator = Il Suo account è stato creato. Un amministratore deve confermarlo prima che Lei possa accedere.
confirm-link-sent = Abbiamo inviato un link a { $destination }. Lo apra per confermare il Suo account, poi torni qui e acceda.
confirm-link-again = Invia un nuovo link
confirm-link-done-heading = Il Suo account è confermato
confirm-link-done = Può chiudere questa pagina e tornare all’app.
confirm-link-failed = Questo link non è valido oppure è già stato usato. Acceda per richiederne uno nuovo.

### Forgotten password
forgot-title = Reimposta la password
forgot-heading = Ha dimenticato la password?
forgot-description = Ci dica chi è e Le invieremo un codice per reimpostare la password.
forgot-submit = Invia codice
forgot-back = Torna all’accesso
reset-title = Scelga una nuova password
reset-heading = Scelga una nuova password
reset-description = Inserisca il codice che abbiamo inviato e una nuova password.
reset-submit = Cambia password
reset-done = La password è stata cambiata.
reset-required = Deve reimpostare la password prima di poter accedere. Le invieremo un codice.

### New password required
new-password-title = Cambi la password
new-password-heading = Cambi la password
new-password-description = La Sua password è temporanea. Ne scelga una nuova.
new-password-missing = Completi anche i dati mancanti del Suo profilo.
new-password-submit = Cambia password e accedi

### Password rules
rules-heading = La password deve contenere:
rule-length = almeno { $count } caratteri
rule-lowercase = una lettera minuscola
rule-uppercase = una lettera maiuscola
rule-number = un numero
rule-symbol = un carattere speciale o uno spazio tra altri caratteri
rule-edges = nessuno spazio all’inizio o alla fine
rule-history = nessuna corrispondenza con le ultime password: { $count }
rule-met = soddisfatto
rule-unmet = non soddisfatto

### Choosing an account
chooser-title = Scelga un account
chooser-heading = Scelga un account
chooser-description = Scelga come continuare su { $app }.
chooser-continue-as = Continua come { $user }
chooser-other = Usa un altro account
chooser-signed-in = Accesso effettuato
chooser-sign-out = Esci da questo account

### Signed out
signed-out-title = Disconnessione effettuata
signed-out-heading = Disconnessione effettuata
signed-out-description = Ora può chiudere questa pagina.
signout-title = Esci
signout-heading = Desidera uscire?
signout-submit = Esci

### Sign-in of another device
device-title = Collega un dispositivo
device-heading = Collega un dispositivo
device-description = Inserisca il codice mostrato dal dispositivo.
device-code-label = Codice sul dispositivo
device-code-hint = Lettere e cifre. I trattini non contano.
device-submit = Continua
device-confirm-title = Consentire questo dispositivo?
device-confirm-heading = Desidera accedere sul Suo dispositivo?
device-confirm-description = L’accesso a { $app } sul Suo dispositivo avverrà come { $user }.
device-confirm-code = Controlli che il dispositivo mostri questo codice: { $code }
device-confirm-warning = Se qualcuno Le ha inviato questo codice o questo link, non continui.
device-allow = Consenti
device-deny = Non consentire
device-allowed-heading = Il dispositivo è collegato
device-allowed = Può chiudere questa pagina e continuare sul dispositivo.
device-denied-heading = Il dispositivo non è stato collegato
device-denied = Non è stato modificato nulla. Può chiudere questa pagina.
device-code-unknown = Questo codice non è corretto oppure è scaduto. Lo controlli o ne richieda uno nuovo al dispositivo.

### My account
account-title = Il mio account
account-heading = Il mio account
account-nav = Sezioni dell’account
account-return = Torna a { $app }
account-sign-out = Esci
account-sign-out-everywhere = Esci da tutti i dispositivi
account-signed-out-everywhere = È stata effettuata la disconnessione da tutti gli altri dispositivi.
account-saved = Le modifiche sono state salvate.
account-profile-heading = Profilo
account-not-set = Non impostato
account-verified = Verificato
account-not-verified = Non verificato
account-verify = Verifica
account-verify-sent = Abbiamo inviato un codice a { $destination }. La modifica avrà effetto quando lo inserirà.
account-read-only = Qui non è possibile modificare questo dato.
account-managed-by = L’accesso è gestito da { $provider }. Cambi lì la password e il secondo passaggio.
account-password-heading = Password
account-password-description = Scelga una password che non usa altrove.
account-password-add = Imposta una password
account-password-changed = La password è stata cambiata.
account-factors-heading = Secondo passaggio all’accesso
account-factors-description = Un secondo passaggio protegge il Suo account anche se qualcuno conosce la password.
account-factors-on = Attivo
account-factors-off = Non attivo
account-factors-preferred = Preferito
account-factors-prefer = Imposta come preferito
account-factors-turn-on = Attiva
account-factors-turn-off = Disattiva
account-factors-required = Questo account deve avere un secondo passaggio.
account-passkeys-heading = Passkey
account-passkeys-none = Non ha ancora passkey.
account-passkeys-add = Aggiungi una passkey
account-passkeys-created = Aggiunta il { $date }
account-passkeys-remove = Rimuovi la passkey “{ $name }”
account-passkeys-remove-confirm = Desidera rimuovere la passkey “{ $name }”? Non potrà più usarla per accedere.
account-passkeys-removed = La passkey è stata rimossa.
account-devices-heading = Dispositivi ricordati
account-devices-none = Non ci sono dispositivi ricordati.
account-devices-last-used = Ultimo utilizzo: { $date }
account-devices-forget = Dimentica il dispositivo “{ $name }”
account-devices-forgotten = Il dispositivo è stato dimenticato.
account-sessions-heading = Dove ha effettuato l’accesso
account-sessions-none = Non ci sono altre sessioni.
account-sessions-current = Questa sessione
account-sessions-item = { $device }, { $place }
account-sessions-started = Accesso effettuato il { $date }
account-sessions-end = Termina la sessione su { $device }
account-sessions-ended = La sessione è stata terminata.
account-activity-heading = Attività recente
account-activity-none = Non c’è attività recente.
account-delete-heading = Elimina account
account-delete-description = Il Suo account e tutti i relativi dati verranno eliminati definitivamente. L’operazione non può essere annullata.
account-delete-submit = Elimina il mio account
account-delete-confirm = Sì, elimina il mio account
account-deleted = Il Suo account è stato eliminato.

### Error page
error-title = Si è verificato un errore
error-heading = Si è verificato un errore
error-description = Non è stato possibile completare la richiesta. Riprovi.
error-reference = Riferimento: { $id }
error-return = Torni all’app e riprovi.
error-not-found-title = Pagina non trovata
error-not-found = Questa pagina non esiste.
error-request-title = Questo link non funziona
error-request = L’app ha inviato una richiesta che non possiamo accettare. Lo segnali a chi gestisce l’app.
error-client = L’app non è conosciuta qui.
error-redirect = L’indirizzo di ritorno non è registrato per l’app.
error-response-type = L’app ha chiesto un tipo di risposta che non è consentito.
error-scope = L’app ha chiesto un accesso che non è consentito.
error-no-methods = Per l’app non è configurato alcun modo per accedere.
error-cookies = Consenta i cookie per questo sito e riprovi.
error-session-expired = La sessione è scaduta. Acceda di nuovo.
error-form-expired = Questo modulo è rimasto aperto troppo a lungo. Riprovi.
error-unavailable = Il servizio non è al momento disponibile. Riprovi più tardi.
error-trigger = L’accesso è stato interrotto da una regola dell’app: { $message }

### What Cognito's users know: short texts of failed operations
fail-credentials = Nome utente o password non corretti.
fail-user-not-found = L’utente non esiste.
fail-user-disabled = L’utente è disabilitato.
fail-user-exists = L’utente esiste già.
fail-email-exists = Esiste già un account con questo indirizzo e-mail.
fail-phone-exists = Esiste già un account con questo numero di telefono.
fail-username-taken = Questo nome utente è già in uso.
fail-not-confirmed = Il Suo account non è ancora confermato.
fail-already-confirmed = Il Suo account è già confermato.
fail-password-expired = La password temporanea è scaduta. Ne chieda una nuova all’amministratore.
fail-password-attempts = Troppi tentativi con la password. Attenda un po’ e riprovi.
fail-attempts = Troppi tentativi. Riprovi tra qualche tempo.
fail-too-many-requests = Troppe richieste. Attenda un momento e riprovi.
fail-code = Codice di verifica non valido, riprovi.
fail-code-expired = Il codice è scaduto. Ne richieda uno nuovo.
fail-code-delivery = Non è stato possibile inviare il codice. Riprovi più tardi.
fail-no-contact = Non c’è alcun indirizzo e-mail o numero di telefono verificato a cui inviare un codice. Si rivolga all’amministratore.
fail-code-used = Questo codice è già stato usato. Attenda il successivo.
fail-password-current = La password attuale non è corretta.
fail-password-policy = La password non rispetta i criteri: { $reason }
fail-password-reused = Ha già usato questa password. Ne scelga un’altra.
fail-password-compromised = Questa password compare in una fuga di dati. Ne scelga un’altra.
fail-risk = Per la Sua sicurezza abbiamo bloccato questo accesso. Riprovi più tardi o si rivolga all’amministratore.
fail-device = Questo dispositivo non è più ricordato. Acceda di nuovo.
fail-mfa-method = Questo metodo non è configurato per il Suo account.
fail-username-change = Questo valore non può essere modificato.

### Checks of fields
check-required = { $field }: compili questo campo.
check-choice = Scelga una delle opzioni.
check-username = Usi lettere, cifre, punteggiatura e simboli senza spazi.
check-email = Inserisca un indirizzo e-mail nella forma nome@example.com.
check-phone = Inserisca un numero di telefono con il segno più e il prefisso internazionale, ad esempio +390212345678.
check-date = Inserisca una data nella forma 1990-12-31.
check-number = Inserisca un numero intero.
check-number-min = Inserisca un numero non inferiore a { $count }.
check-number-max = Inserisca un numero non superiore a { $count }.
check-url = Inserisca un indirizzo web completo che inizi con https://
check-too-short = { $field }: inserisca almeno { $count } caratteri.
check-too-long = { $field }: inserisca al massimo { $count } caratteri.
check-code = Inserisca le { $count } cifre del codice.
check-password-mismatch = Le password non coincidono.
check-password-length = La password è troppo corta: usi almeno { $count } caratteri.
check-password-lowercase = La password deve contenere lettere minuscole.
check-password-uppercase = La password deve contenere lettere maiuscole.
check-password-number = La password deve contenere numeri.
check-password-symbol = La password deve contenere caratteri speciali.
check-password-edges = La password non deve iniziare o finire con uno spazio.
