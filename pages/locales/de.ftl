# Managed login pages: German. Same keys and variables as en.ftl.

### Common
common-required = Pflichtfeld
common-optional = optional
common-continue = Weiter
common-back = Zurück
common-cancel = Abbrechen
common-save = Speichern
common-remove = Entfernen
common-change = Ändern
common-add = Hinzufügen
common-close = Schließen
common-yes = Ja
common-no = Nein
common-or = oder
common-skip-to-content = Zum Hauptinhalt springen
common-title-error = Fehler: { $title }
common-title-app = { $title } – { $app }
common-logo-alt = Logo von { $app }
common-opens-new-tab = wird in einem neuen Tab geöffnet
common-sign-in-again = Zur Anmeldung
common-try-again = Erneut versuchen
common-session-left = Verbleibende Minuten für die Anmeldung: { $count }
common-no-script = Diese Seite funktioniert ohne JavaScript. Nur Passkeys benötigen es.
common-page-footer = Fußbereich der Seite
common-page-header = Kopfbereich der Seite

### Language
language-label = Sprache
language-apply = Sprache ändern

### Error summary and status messages
summary-title = Es ist ein Problem aufgetreten
status-success = Erfolg
status-warning = Warnung
status-info = Hinweis

### Field labels
label-username = Benutzername
label-email = E-Mail-Adresse
label-phone = Telefonnummer
label-username-or-email = Benutzername oder E-Mail-Adresse
label-username-or-phone = Benutzername oder Telefonnummer
label-email-or-phone = E-Mail-Adresse oder Telefonnummer
label-username-email-or-phone = Benutzername, E-Mail-Adresse oder Telefonnummer
label-password = Passwort
label-current-password = Aktuelles Passwort
label-new-password = Neues Passwort
label-confirm-password = Passwort bestätigen
label-code = Bestätigungscode
label-sms-code = Code aus der SMS
label-email-code = Code aus der E-Mail
label-totp-code = Code aus der Authenticator-App
label-remember-device = Dieses Gerät merken
label-country-code = Ländervorwahl
label-show-password = Passwort anzeigen

### Field hints
hint-phone = Beginnen Sie mit einem Pluszeichen und der Ländervorwahl, zum Beispiel +49 30 1234567.
hint-date = Jahr, Monat und Tag, zum Beispiel 1990-12-31.
hint-code = Der Code hat { $count } Ziffern.
hint-remember-device = Wählen Sie dies nicht auf einem Gerät, das auch andere benutzen.
hint-website = Beginnen Sie mit https://

### Attributes of users
attribute-address = Adresse
attribute-birthdate = Geburtsdatum
attribute-email = E-Mail-Adresse
attribute-family-name = Nachname
attribute-gender = Geschlecht
attribute-given-name = Vorname
attribute-locale = Sprache und Region
attribute-middle-name = Zweiter Vorname
attribute-name = Vollständiger Name
attribute-nickname = Spitzname
attribute-phone-number = Telefonnummer
attribute-picture = Adresse eines Bildes (URL)
attribute-preferred-username = Bevorzugter Benutzername
attribute-profile = Adresse einer Profilseite (URL)
attribute-website = Website
attribute-zoneinfo = Zeitzone

### Sign-in
signin-title = Anmelden
signin-heading = Anmelden
signin-description = Melden Sie sich an, um mit { $app } fortzufahren.
signin-submit = Anmelden
signin-next = Weiter
signin-forgot-password = Passwort vergessen?
signin-no-account = Neu hier?
signin-create-account = Konto erstellen
signin-with-passkey = Mit einem Passkey anmelden
signin-providers-heading = Weitere Anmeldemöglichkeiten
signin-as = Anmeldung als { $user }
signin-not-you = Das sind nicht Sie?
signin-reauthenticate = Bitte geben Sie Ihr Passwort erneut ein, um fortzufahren.

### Identity providers
provider-continue = Weiter mit { $provider }
provider-google = Google
provider-facebook = Facebook
provider-amazon = Amazon
provider-apple = Apple
provider-corporate-heading = Mit Ihrer Organisation anmelden
provider-corporate-label = Geschäftliche E-Mail-Adresse
provider-corporate-hint = Anhand des Teils nach dem @ finden wir Ihre Organisation.
provider-corporate-submit = Weiter mit Ihrer Organisation
provider-failed = Die Anmeldung mit { $provider } hat nicht funktioniert. Bitte versuchen Sie es erneut oder wählen Sie eine andere Anmeldemöglichkeit.
provider-unknown-domain = Zu dieser E-Mail-Adresse haben wir keine Organisation gefunden.

### Choice of how to sign in
factors-title = Anmeldemöglichkeit wählen
factors-heading = Wie möchten Sie sich anmelden?
factors-legend = Anmeldemöglichkeiten
factors-password = Passwort
factors-password-hint = Geben Sie Ihr Passwort ein
factors-email = Code per E-Mail
factors-email-hint = Wir senden einen Einmalcode an { $destination }
factors-sms = Code per SMS
factors-sms-hint = Wir senden einen Einmalcode an { $destination }
factors-passkey = Passkey
factors-passkey-hint = Verwenden Sie Fingerabdruck, Gesicht, Bildschirmsperre oder Sicherheitsschlüssel
factors-other = Andere Anmeldemöglichkeit wählen

### Password step
password-title = Passwort eingeben
password-heading = Geben Sie Ihr Passwort ein

### One-time code step
code-title = Code eingeben
code-heading = Geben Sie Ihren Code ein
code-sent-email = Wir haben einen Code per E-Mail an { $destination } gesendet.
code-sent-sms = Wir haben einen Code per SMS an { $destination } gesendet.
code-sent-unknown = Falls zu Ihrer Eingabe ein Konto besteht, haben wir einen Code dorthin gesendet.
code-submit = Bestätigen
code-resend = Neuen Code senden
code-resent = Wir haben einen neuen Code gesendet. Frühere Codes sind nicht mehr gültig.
code-not-received = Haben Sie keinen Code erhalten? Sehen Sie im Spam-Ordner nach oder fordern Sie einen neuen an.

### Passkey step
passkey-title = Mit einem Passkey anmelden
passkey-heading = Verwenden Sie Ihren Passkey
passkey-description = Folgen Sie den Anweisungen Ihres Browsers oder Geräts.
passkey-start = Passkey verwenden
passkey-failed = Der Passkey hat nicht funktioniert. Bitte versuchen Sie es erneut oder wählen Sie eine andere Anmeldemöglichkeit.
passkey-cancelled = Die Passkey-Abfrage wurde abgebrochen oder hat zu lange gedauert.
passkey-unsupported = Dieser Browser unterstützt keine Passkeys. Bitte wählen Sie eine andere Anmeldemöglichkeit.
passkey-none = Auf diesem Gerät gibt es keinen Passkey für dieses Konto.
passkey-unavailable = Unter dieser Adresse können keine Passkeys verwendet werden.

### Adding a passkey
passkey-add-title = Passkey hinzufügen
passkey-add-heading = Mit einem Passkey schneller anmelden
passkey-add-description = Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht oder Bildschirmsperre an. Sie müssen sich nichts merken, und niemand kann ihn mit einer gefälschten Seite stehlen.
passkey-add-submit = Passkey erstellen
passkey-add-skip = Jetzt nicht
passkey-add-done = Ihr Passkey wurde gespeichert.
passkey-add-failed = Der Passkey konnte nicht gespeichert werden. Bitte versuchen Sie es erneut.
passkey-add-exists = Dieses Gerät hat bereits einen Passkey für Ihr Konto.
passkey-add-limit = Sie haben die höchste zulässige Anzahl an Passkeys. Entfernen Sie einen, bevor Sie einen weiteren hinzufügen.

### Multi-factor authentication
mfa-title = Bestätigen Sie Ihre Identität
mfa-heading = Bestätigen Sie Ihre Identität
mfa-totp-description = Geben Sie den aktuellen Code aus Ihrer Authenticator-App ein.
mfa-totp-device = Geben Sie den aktuellen Code aus Ihrer Authenticator-App „{ $device }“ ein.
mfa-submit = Bestätigen
mfa-other = Andere Methode verwenden
mfa-select-title = Bestätigungsmethode wählen
mfa-select-heading = Wie möchten Sie Ihre Identität bestätigen?
mfa-select-legend = Bestätigungsmethoden
mfa-option-sms = SMS an { $destination }
mfa-option-email = E-Mail an { $destination }
mfa-option-totp = Authenticator-App

### Setting up multi-factor authentication
mfa-setup-title = Zweiten Schritt einrichten
mfa-setup-heading = Schützen Sie Ihr Konto mit einem zweiten Schritt
mfa-setup-description = Für dieses Konto ist bei der Anmeldung ein zweiter Schritt nötig. Wählen Sie aus, welchen Sie jetzt einrichten möchten.
mfa-setup-option-sms = SMS
mfa-setup-option-email = E-Mails
mfa-setup-option-totp = Authenticator-App
mfa-setup-phone-description = Wir senden Codes per SMS an diese Telefonnummer.
mfa-setup-email-description = Wir senden Codes an diese E-Mail-Adresse.
mfa-setup-done = Ihr zweiter Schritt ist eingerichtet.
totp-title = Authenticator-App einrichten
totp-heading = Richten Sie eine Authenticator-App ein
totp-step-install = Installieren Sie eine Authenticator-App auf Ihrem Telefon oder Computer.
totp-step-scan = Scannen Sie diesen QR-Code mit der App.
totp-step-enter = Geben Sie den Code ein, den die App anzeigt.
totp-qr-alt = QR-Code für Ihre Authenticator-App. Derselbe Schlüssel steht darunter als Text.
totp-key-label = Oder geben Sie diesen Schlüssel in der App ein
totp-open-app = In einer Authenticator-App auf diesem Gerät öffnen
totp-device-name = Name für diese App (optional)
totp-submit = Einrichtung abschließen
totp-failed = Der Code stimmt nicht. Prüfen Sie, ob die Uhr Ihres Geräts richtig geht, und versuchen Sie es mit dem nächsten Code.

### Sign-up
signup-title = Konto erstellen
signup-heading = Erstellen Sie Ihr Konto
signup-description = Es dauert nur eine Minute.
signup-submit = Konto erstellen
signup-have-account = Haben Sie bereits ein Konto?
signup-sign-in = Anmelden
signup-passwordless = Sie brauchen kein Passwort. Wir senden Ihnen zur Anmeldung einen Code.
signup-password-optional = Passwort festlegen (optional)
signup-with-provider = Mit { $provider } registrieren
signup-closed = Hier können keine neuen Konten erstellt werden. Bitte wenden Sie sich an Ihre Administration.

### Terms of use and privacy policy
terms-notice-both = Mit dem Erstellen eines Kontos stimmen Sie Folgendem zu: { $terms } und { $privacy }.
terms-notice-terms = Mit dem Erstellen eines Kontos stimmen Sie Folgendem zu: { $terms }.
terms-notice-privacy = Mit dem Erstellen eines Kontos stimmen Sie Folgendem zu: { $privacy }.
terms-of-use = Nutzungsbedingungen
terms-privacy-policy = Datenschutzerklärung

### Confirming an account
confirm-title = Konto bestätigen
confirm-heading = Bestätigen Sie Ihr Konto
confirm-submit = Konto bestätigen
confirm-done = Ihr Konto ist bestätigt.
confirm-done-sign-in = Ihr Konto ist bestätigt. Sie können sich jetzt anmelden.
confirm-by-administrator = Ihr Konto wurde erstellt. Es muss von Ihrer Administration bestätigt werden, bevor Sie sich anmelden können.
confirm-link-sent = Wir haben einen Link an { $destination } gesendet. Öffnen Sie ihn, um Ihr Konto zu bestätigen, und melden Sie sich danach hier an.
confirm-link-again = Neuen Link senden
confirm-link-done-heading = Ihr Konto ist bestätigt
confirm-link-done = Sie können diese Seite schließen und zur App zurückkehren.
confirm-link-failed = Dieser Link ist ungültig oder wurde bereits verwendet. Melden Sie sich an, um einen neuen anzufordern.

### Forgotten password
forgot-title = Passwort zurücksetzen
forgot-heading = Haben Sie Ihr Passwort vergessen?
forgot-description = Sagen Sie uns, um welches Konto es geht. Wir senden Ihnen dann einen Code, mit dem Sie Ihr Passwort zurücksetzen können.
forgot-submit = Code senden
forgot-back = Zurück zur Anmeldung
reset-title = Neues Passwort wählen
reset-heading = Wählen Sie ein neues Passwort
reset-description = Geben Sie den Code ein, den wir gesendet haben, und dazu ein neues Passwort.
reset-submit = Passwort ändern
reset-done = Ihr Passwort wurde geändert.
reset-required = Ihr Passwort muss zurückgesetzt werden, bevor Sie sich anmelden können. Wir senden Ihnen einen Code.

### New password required
new-password-title = Passwort ändern
new-password-heading = Ändern Sie Ihr Passwort
new-password-description = Ihr Passwort ist nur vorläufig. Bitte wählen Sie ein neues.
new-password-missing = Bitte ergänzen Sie auch die fehlenden Angaben in Ihrem Profil.
new-password-submit = Passwort ändern und anmelden

### Password rules
rules-heading = Ihr Passwort braucht:
rule-length = mindestens { $count } Zeichen
rule-lowercase = einen Kleinbuchstaben
rule-uppercase = einen Großbuchstaben
rule-number = eine Ziffer
rule-symbol = ein Sonderzeichen oder ein Leerzeichen zwischen anderen Zeichen
rule-edges = kein Leerzeichen am Anfang oder Ende
rule-history = keine Übereinstimmung mit Ihren letzten Passwörtern: { $count }
rule-met = erfüllt
rule-unmet = nicht erfüllt

### Choosing an account
chooser-title = Konto wählen
chooser-heading = Wählen Sie ein Konto
chooser-description = Wählen Sie, wie Sie mit { $app } fortfahren möchten.
chooser-continue-as = Weiter als { $user }
chooser-other = Anderes Konto verwenden
chooser-signed-in = Angemeldet
chooser-sign-out = Von diesem Konto abmelden

### Signed out
signed-out-title = Abgemeldet
signed-out-heading = Sie sind abgemeldet
signed-out-description = Sie können diese Seite jetzt schließen.
signout-title = Abmelden
signout-heading = Möchten Sie sich abmelden?
signout-submit = Abmelden

### Sign-in of another device
device-title = Gerät verbinden
device-heading = Verbinden Sie ein Gerät
device-description = Geben Sie den Code ein, den Ihr Gerät anzeigt.
device-code-label = Code auf Ihrem Gerät
device-code-hint = Buchstaben und Ziffern. Bindestriche spielen keine Rolle.
device-submit = Weiter
device-confirm-title = Dieses Gerät zulassen?
device-confirm-heading = Möchten Sie sich auf Ihrem Gerät anmelden?
device-confirm-description = { $app } auf Ihrem Gerät wird als { $user } angemeldet.
device-confirm-code = Prüfen Sie, ob Ihr Gerät diesen Code anzeigt: { $code }
device-confirm-warning = Wenn Ihnen jemand diesen Code oder Link geschickt hat, fahren Sie nicht fort.
device-allow = Zulassen
device-deny = Nicht zulassen
device-allowed-heading = Ihr Gerät ist verbunden
device-allowed = Sie können diese Seite schließen und auf Ihrem Gerät weitermachen.
device-denied-heading = Das Gerät wurde nicht verbunden
device-denied = Es wurde nichts geändert. Sie können diese Seite schließen.
device-code-unknown = Dieser Code ist falsch oder abgelaufen. Prüfen Sie ihn oder fordern Sie auf Ihrem Gerät einen neuen an.

### My account
account-title = Mein Konto
account-heading = Mein Konto
account-nav = Bereiche des Kontos
account-return = Zurück zu { $app }
account-sign-out = Abmelden
account-sign-out-everywhere = Auf allen Geräten abmelden
account-signed-out-everywhere = Sie wurden auf allen anderen Geräten abgemeldet.
account-saved = Ihre Änderungen wurden gespeichert.
account-profile-heading = Profil
account-not-set = Nicht angegeben
account-verified = Bestätigt
account-not-verified = Nicht bestätigt
account-verify = Bestätigen
account-verify-sent = Wir haben einen Code an { $destination } gesendet. Die Änderung wird wirksam, sobald Sie ihn eingeben.
account-read-only = Dies kann hier nicht geändert werden.
account-managed-by = Ihre Anmeldung wird von { $provider } verwaltet. Ändern Sie Passwort und zweiten Schritt dort.
account-password-heading = Passwort
account-password-description = Wählen Sie ein Passwort, das Sie nirgendwo sonst verwenden.
account-password-add = Passwort festlegen
account-password-changed = Ihr Passwort wurde geändert.
account-factors-heading = Zweiter Schritt bei der Anmeldung
account-factors-description = Ein zweiter Schritt schützt Ihr Konto auch dann, wenn jemand Ihr Passwort kennt.
account-factors-on = Ein
account-factors-off = Aus
account-factors-preferred = Bevorzugt
account-factors-prefer = Bevorzugen
account-factors-turn-on = Einschalten
account-factors-turn-off = Ausschalten
account-factors-required = Dieses Konto muss einen zweiten Schritt haben.
account-passkeys-heading = Passkeys
account-passkeys-none = Sie haben noch keine Passkeys.
account-passkeys-add = Passkey hinzufügen
account-passkeys-created = Hinzugefügt am { $date }
account-passkeys-remove = Passkey „{ $name }“ entfernen
account-passkeys-remove-confirm = Möchten Sie den Passkey „{ $name }“ entfernen? Sie können sich dann nicht mehr damit anmelden.
account-passkeys-removed = Der Passkey wurde entfernt.
account-devices-heading = Gemerkte Geräte
account-devices-none = Es gibt keine gemerkten Geräte.
account-devices-last-used = Zuletzt verwendet am { $date }
account-devices-forget = Gerät „{ $name }“ vergessen
account-devices-forgotten = Das Gerät wurde vergessen.
account-sessions-heading = Wo Sie angemeldet sind
account-sessions-none = Es gibt keine weiteren Sitzungen.
account-sessions-current = Diese Sitzung
account-sessions-item = { $device }, { $place }
account-sessions-started = Angemeldet am { $date }
account-sessions-end = Sitzung auf { $device } beenden
account-sessions-ended = Die Sitzung wurde beendet.
account-activity-heading = Letzte Aktivitäten
account-activity-none = Es gibt keine Aktivitäten aus letzter Zeit.
account-delete-heading = Konto löschen
account-delete-description = Ihr Konto und alle zugehörigen Daten werden endgültig entfernt. Das kann nicht rückgängig gemacht werden.
account-delete-submit = Mein Konto löschen
account-delete-confirm = Ja, mein Konto löschen
account-deleted = Ihr Konto wurde gelöscht.

### Error page
error-title = Etwas ist schiefgelaufen
error-heading = Etwas ist schiefgelaufen
error-description = Wir konnten Ihre Anfrage nicht abschließen. Bitte versuchen Sie es erneut.
error-reference = Kennung: { $id }
error-return = Kehren Sie zur App zurück und versuchen Sie es erneut.
error-not-found-title = Seite nicht gefunden
error-not-found = Diese Seite gibt es nicht.
error-request-title = Dieser Link funktioniert nicht
error-request = Die App hat eine Anfrage gesendet, die wir nicht annehmen können. Bitte informieren Sie den Betreiber der App.
error-client = Die App ist hier nicht bekannt.
error-redirect = Die Rücksprungadresse ist für die App nicht registriert.
error-response-type = Die App hat eine Antwortart verlangt, die nicht zulässig ist.
error-scope = Die App hat einen Zugriff verlangt, der nicht zulässig ist.
error-no-methods = Für die App ist keine Anmeldemöglichkeit eingerichtet.
error-cookies = Bitte erlauben Sie Cookies für diese Website und versuchen Sie es erneut.
error-session-expired = Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an.
error-form-expired = Dieses Formular war zu lange geöffnet. Bitte versuchen Sie es erneut.
error-unavailable = Der Dienst ist zurzeit nicht verfügbar. Bitte versuchen Sie es später erneut.
error-trigger = Die Anmeldung wurde durch eine Regel der App gestoppt: { $message }

### What Cognito's users know: short texts of failed operations
fail-credentials = Benutzername oder Passwort ist falsch.
fail-user-not-found = Der Benutzer ist nicht vorhanden.
fail-user-disabled = Der Benutzer ist deaktiviert.
fail-user-exists = Der Benutzer ist bereits vorhanden.
fail-email-exists = Ein Konto mit dieser E-Mail-Adresse ist bereits vorhanden.
fail-phone-exists = Ein Konto mit dieser Telefonnummer ist bereits vorhanden.
fail-username-taken = Dieser Benutzername ist bereits vergeben.
fail-not-confirmed = Ihr Konto ist noch nicht bestätigt.
fail-already-confirmed = Ihr Konto ist bereits bestätigt.
fail-password-expired = Ihr vorläufiges Passwort ist abgelaufen. Bitte fordern Sie bei Ihrer Administration ein neues an.
fail-password-attempts = Zu viele Versuche mit falschem Passwort. Bitte warten Sie eine Weile und versuchen Sie es dann erneut.
fail-attempts = Zu viele Versuche. Bitte versuchen Sie es nach einiger Zeit erneut.
fail-too-many-requests = Zu viele Anfragen. Bitte warten Sie einen Moment und versuchen Sie es erneut.
fail-code = Der Bestätigungscode ist ungültig. Bitte versuchen Sie es erneut.
fail-code-expired = Der Code ist abgelaufen. Bitte fordern Sie einen neuen an.
fail-code-delivery = Wir konnten den Code nicht senden. Bitte versuchen Sie es später erneut.
fail-no-contact = Es gibt keine bestätigte E-Mail-Adresse oder Telefonnummer, an die wir einen Code senden können. Bitte wenden Sie sich an Ihre Administration.
fail-code-used = Dieser Code wurde bereits verwendet. Bitte warten Sie auf den nächsten.
fail-password-current = Das aktuelle Passwort ist falsch.
fail-password-policy = Das Passwort entspricht nicht den Vorgaben: { $reason }
fail-password-reused = Sie haben dieses Passwort schon einmal verwendet. Bitte wählen Sie ein anderes.
fail-password-compromised = Dieses Passwort ist aus einem Datenleck bekannt. Bitte wählen Sie ein anderes.
fail-risk = Zu Ihrer Sicherheit haben wir diese Anmeldung blockiert. Bitte versuchen Sie es später erneut oder wenden Sie sich an Ihre Administration.
fail-device = Dieses Gerät ist nicht mehr gemerkt. Bitte melden Sie sich erneut an.
fail-mfa-method = Diese Methode ist für Ihr Konto nicht eingerichtet.
fail-username-change = Dieser Wert kann nicht geändert werden.

### Checks of fields
check-required = { $field }: Bitte füllen Sie dieses Feld aus.
check-choice = Bitte wählen Sie eine der Möglichkeiten.
check-username = Verwenden Sie Buchstaben, Ziffern, Satzzeichen und Symbole ohne Leerzeichen.
check-email = Geben Sie eine E-Mail-Adresse in der Form name@example.com ein.
check-phone = Geben Sie eine Telefonnummer mit Pluszeichen und Ländervorwahl ein, zum Beispiel +49301234567.
check-date = Geben Sie ein Datum in der Form 1990-12-31 ein.
check-number = Geben Sie eine ganze Zahl ein.
check-number-min = Geben Sie eine Zahl von mindestens { $count } ein.
check-number-max = Geben Sie eine Zahl von höchstens { $count } ein.
check-url = Geben Sie eine vollständige Webadresse ein, die mit https:// beginnt.
check-too-short = { $field }: Geben Sie mindestens { $count } Zeichen ein.
check-too-long = { $field }: Geben Sie höchstens { $count } Zeichen ein.
check-code = Geben Sie die { $count } Ziffern des Codes ein.
check-password-mismatch = Die Passwörter stimmen nicht überein.
check-password-length = Das Passwort ist nicht lang genug: Verwenden Sie mindestens { $count } Zeichen.
check-password-lowercase = Das Passwort muss Kleinbuchstaben enthalten.
check-password-uppercase = Das Passwort muss Großbuchstaben enthalten.
check-password-number = Das Passwort muss Ziffern enthalten.
check-password-symbol = Das Passwort muss Sonderzeichen enthalten.
check-password-edges = Das Passwort darf nicht mit einem Leerzeichen beginnen oder enden.
