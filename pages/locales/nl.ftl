# Managed login pages: Dutch. Same keys and variables as en.ftl.

### Common
common-required = Verplicht
common-optional = optioneel
common-continue = Doorgaan
common-back = Terug
common-cancel = Annuleren
common-save = Opslaan
common-remove = Verwijderen
common-change = Wijzigen
common-add = Toevoegen
common-close = Sluiten
common-yes = Ja
common-no = Nee
common-or = of
common-skip-to-content = Naar de hoofdinhoud
common-title-error = Fout: { $title }
common-title-app = { $title } – { $app }
common-logo-alt = Logo van { $app }
common-opens-new-tab = opent in een nieuw tabblad
common-sign-in-again = Naar inloggen
common-try-again = Opnieuw proberen
common-session-left = Resterende minuten om in te loggen: { $count }
common-no-script = Deze pagina werkt zonder JavaScript. Alleen voor passkeys is het nodig.
common-page-footer = Voettekst van de pagina
common-page-header = Kop van de pagina

### Language
language-label = Taal
language-apply = Taal wijzigen

### Error summary and status messages
summary-title = Er is een probleem
status-success = Gelukt
status-warning = Waarschuwing
status-info = Informatie

### Field labels
label-username = Gebruikersnaam
label-email = E-mailadres
label-phone = Telefoonnummer
label-username-or-email = Gebruikersnaam of e-mailadres
label-username-or-phone = Gebruikersnaam of telefoonnummer
label-email-or-phone = E-mailadres of telefoonnummer
label-username-email-or-phone = Gebruikersnaam, e-mailadres of telefoonnummer
label-password = Wachtwoord
label-current-password = Huidig wachtwoord
label-new-password = Nieuw wachtwoord
label-confirm-password = Wachtwoord bevestigen
label-code = Verificatiecode
label-sms-code = Code uit het sms-bericht
label-email-code = Code uit de e-mail
label-totp-code = Code uit de authenticator-app
label-remember-device = Dit apparaat onthouden
label-country-code = Landnummer
label-show-password = Wachtwoord tonen

### Field hints
hint-phone = Begin met een plusteken en het landnummer, bijvoorbeeld +31 20 123 4567.
hint-date = Jaar, maand en dag, bijvoorbeeld 1990-12-31.
hint-code = De code heeft { $count } cijfers.
hint-remember-device = Kies dit niet op een apparaat dat u met anderen deelt.
hint-website = Begin met https://

### Attributes of users
attribute-address = Adres
attribute-birthdate = Geboortedatum
attribute-email = E-mailadres
attribute-family-name = Achternaam
attribute-gender = Geslacht
attribute-given-name = Voornaam
attribute-locale = Taal en regio
attribute-middle-name = Tweede voornaam
attribute-name = Volledige naam
attribute-nickname = Bijnaam
attribute-phone-number = Telefoonnummer
attribute-picture = Adres van een foto (URL)
attribute-preferred-username = Gewenste gebruikersnaam
attribute-profile = Adres van een profielpagina (URL)
attribute-website = Website
attribute-zoneinfo = Tijdzone

### Sign-in
signin-title = Inloggen
signin-heading = Inloggen
signin-description = Log in om door te gaan naar { $app }.
signin-submit = Inloggen
signin-next = Volgende
signin-forgot-password = Wachtwoord vergeten?
signin-no-account = Nieuw hier?
signin-create-account = Account maken
signin-with-passkey = Inloggen met een passkey
signin-providers-heading = Andere manieren om in te loggen
signin-as = U logt in als { $user }
signin-not-you = Bent u dit niet?
signin-reauthenticate = Voer uw wachtwoord opnieuw in om door te gaan.

### Identity providers
provider-continue = Doorgaan met { $provider }
provider-google = Google
provider-facebook = Facebook
provider-amazon = Amazon
provider-apple = Apple
provider-corporate-heading = Inloggen met uw organisatie
provider-corporate-label = Zakelijk e-mailadres
provider-corporate-hint = We gebruiken het deel na de @ om uw organisatie te vinden.
provider-corporate-submit = Doorgaan met uw organisatie
provider-failed = Inloggen met { $provider } is niet gelukt. Probeer het opnieuw of kies een andere manier om in te loggen.
provider-unknown-domain = We hebben geen organisatie gevonden voor dit e-mailadres.

### Choice of how to sign in
factors-title = Kies hoe u inlogt
factors-heading = Hoe wilt u inloggen?
factors-legend = Manieren om in te loggen
factors-password = Wachtwoord
factors-password-hint = Voer uw wachtwoord in
factors-email = Code per e-mail
factors-email-hint = We sturen een eenmalige code naar { $destination }
factors-sms = Code per sms
factors-sms-hint = We sturen een eenmalige code naar { $destination }
factors-passkey = Passkey
factors-passkey-hint = Gebruik uw vingerafdruk, gezicht, schermvergrendeling of beveiligingssleutel
factors-other = Op een andere manier inloggen

### Password step
password-title = Voer uw wachtwoord in
password-heading = Voer uw wachtwoord in

### One-time code step
code-title = Voer uw code in
code-heading = Voer uw code in
code-sent-email = We hebben een code per e-mail gestuurd naar { $destination }.
code-sent-sms = We hebben een code per sms gestuurd naar { $destination }.
code-sent-unknown = Als er een account bestaat voor wat u hebt ingevoerd, hebben we er een code naartoe gestuurd.
code-submit = Verifiëren
code-resend = Nieuwe code sturen
code-resent = We hebben een nieuwe code gestuurd. Eerdere codes werken niet meer.
code-not-received = Geen code ontvangen? Kijk in uw map met spam of vraag een nieuwe code aan.

### Passkey step
passkey-title = Inloggen met een passkey
passkey-heading = Gebruik uw passkey
passkey-description = Volg de aanwijzingen van uw browser of apparaat.
passkey-start = Passkey gebruiken
passkey-failed = De passkey werkte niet. Probeer het opnieuw of kies een andere manier om in te loggen.
passkey-cancelled = Het gebruik van de passkey is geannuleerd of duurde te lang.
passkey-unsupported = Deze browser ondersteunt geen passkeys. Kies een andere manier om in te loggen.
passkey-none = Er is geen passkey voor dit account op dit apparaat.
passkey-unavailable = Passkeys kunnen op dit adres niet worden gebruikt.

### Adding a passkey
passkey-add-title = Passkey toevoegen
passkey-add-heading = Sneller inloggen met een passkey
passkey-add-description = Met een passkey logt u in met uw vingerafdruk, gezicht of schermvergrendeling. U hoeft niets te onthouden en niemand kan hem met een nagemaakte pagina stelen.
passkey-add-submit = Passkey maken
passkey-add-skip = Niet nu
passkey-add-done = Uw passkey is opgeslagen.
passkey-add-failed = De passkey kon niet worden opgeslagen. Probeer het opnieuw.
passkey-add-exists = Dit apparaat heeft al een passkey voor uw account.
passkey-add-limit = U hebt het hoogste aantal passkeys dat is toegestaan. Verwijder er een voordat u een nieuwe toevoegt.

### Multi-factor authentication
mfa-title = Bevestig dat u het bent
mfa-heading = Bevestig dat u het bent
mfa-totp-description = Voer de huidige code uit uw authenticator-app in.
mfa-totp-device = Voer de huidige code uit uw authenticator-app “{ $device }” in.
mfa-submit = Verifiëren
mfa-other = Een andere methode gebruiken
mfa-select-title = Kies een verificatiemethode
mfa-select-heading = Hoe wilt u bevestigen dat u het bent?
mfa-select-legend = Verificatiemethoden
mfa-option-sms = Sms naar { $destination }
mfa-option-email = E-mail naar { $destination }
mfa-option-totp = Authenticator-app

### Setting up multi-factor authentication
mfa-setup-title = Tweede stap instellen
mfa-setup-heading = Beveilig uw account met een tweede stap
mfa-setup-description = Voor dit account is bij het inloggen een tweede stap nodig. Kies er een om nu in te stellen.
mfa-setup-option-sms = Sms-berichten
mfa-setup-option-email = E-mailberichten
mfa-setup-option-totp = Authenticator-app
mfa-setup-phone-description = We sturen codes per sms naar dit telefoonnummer.
mfa-setup-email-description = We sturen codes naar dit e-mailadres.
mfa-setup-done = Uw tweede stap is klaar voor gebruik.
totp-title = Authenticator-app instellen
totp-heading = Authenticator-app instellen
totp-step-install = Installeer een authenticator-app op uw telefoon of computer.
totp-step-scan = Scan deze QR-code met de app.
totp-step-enter = Voer de code in die de app toont.
totp-qr-alt = QR-code voor uw authenticator-app. Dezelfde sleutel staat eronder.
totp-key-label = Of voer deze sleutel in de app in
totp-open-app = Openen in een authenticator-app op dit apparaat
totp-device-name = Naam voor deze app (optioneel)
totp-submit = Instellen voltooien
totp-failed = De code klopt niet. Controleer of de klok van uw apparaat goed staat en probeer de volgende code.

### Sign-up
signup-title = Account maken
signup-heading = Maak uw account
signup-description = Het duurt maar een minuut.
signup-submit = Account maken
signup-have-account = Hebt u al een account?
signup-sign-in = Inloggen
signup-passwordless = U hebt geen wachtwoord nodig. We sturen u een code om in te loggen.
signup-password-optional = Wachtwoord toevoegen (optioneel)
signup-with-provider = Registreren met { $provider }
signup-closed = Hier kunnen geen nieuwe accounts worden gemaakt. Neem contact op met uw beheerder.

### Terms of use and privacy policy
terms-notice-both = Door een account te maken, gaat u akkoord met de { $terms } en het { $privacy }.
terms-notice-terms = Door een account te maken, gaat u akkoord met de { $terms }.
terms-notice-privacy = Door een account te maken, gaat u akkoord met het { $privacy }.
terms-of-use = gebruiksvoorwaarden
terms-privacy-policy = privacybeleid

### Confirming an account
confirm-title = Bevestig uw account
confirm-heading = Bevestig uw account
confirm-submit = Account bevestigen
confirm-done = Uw account is bevestigd.
confirm-done-sign-in = Uw account is bevestigd. U kunt nu inloggen.
confirm-by-administrator = Uw account is gemaakt. Een beheerder moet het bevestigen voordat u kunt inloggen.
confirm-link-sent = We hebben een link gestuurd naar { $destination }. Open de link om uw account te bevestigen, kom daarna terug en log in.
confirm-link-again = Nieuwe link sturen
confirm-link-done-heading = Uw account is bevestigd
confirm-link-done = U kunt deze pagina sluiten en teruggaan naar de app.
confirm-link-failed = Deze link is ongeldig of is al gebruikt. Log in om een nieuwe aan te vragen.

### Forgotten password
forgot-title = Wachtwoord opnieuw instellen
forgot-heading = Wachtwoord vergeten?
forgot-description = Vertel ons wie u bent, dan sturen we u een code om uw wachtwoord opnieuw in te stellen.
forgot-submit = Code sturen
forgot-back = Terug naar inloggen
reset-title = Kies een nieuw wachtwoord
reset-heading = Kies een nieuw wachtwoord
reset-description = Voer de code in die we hebben gestuurd en een nieuw wachtwoord.
reset-submit = Wachtwoord wijzigen
reset-done = Uw wachtwoord is gewijzigd.
reset-required = Uw wachtwoord moet opnieuw worden ingesteld voordat u kunt inloggen. We sturen u een code.

### New password required
new-password-title = Wijzig uw wachtwoord
new-password-heading = Wijzig uw wachtwoord
new-password-description = Uw wachtwoord is tijdelijk. Kies een nieuw wachtwoord.
new-password-missing = Vul ook in wat er in uw profiel ontbreekt.
new-password-submit = Wachtwoord wijzigen en inloggen

### Password rules
rules-heading = Uw wachtwoord moet het volgende hebben:
rule-length = minstens { $count } tekens
rule-lowercase = een kleine letter
rule-uppercase = een hoofdletter
rule-number = een cijfer
rule-symbol = een speciaal teken of een spatie tussen andere tekens
rule-edges = geen spatie aan het begin of einde
rule-history = geen overeenkomst met uw laatste wachtwoorden: { $count }
rule-met = voldaan
rule-unmet = niet voldaan

### Choosing an account
chooser-title = Kies een account
chooser-heading = Kies een account
chooser-description = Kies hoe u wilt doorgaan naar { $app }.
chooser-continue-as = Doorgaan als { $user }
chooser-other = Een ander account gebruiken
chooser-signed-in = Ingelogd
chooser-sign-out = Uitloggen bij dit account

### Signed out
signed-out-title = Uitgelogd
signed-out-heading = U bent uitgelogd
signed-out-description = U kunt deze pagina nu sluiten.
signout-title = Uitloggen
signout-heading = Wilt u uitloggen?
signout-submit = Uitloggen

### Sign-in of another device
device-title = Apparaat verbinden
device-heading = Apparaat verbinden
device-description = Voer de code in die uw apparaat toont.
device-code-label = Code op uw apparaat
device-code-hint = Letters en cijfers. Streepjes maken niet uit.
device-submit = Doorgaan
device-confirm-title = Dit apparaat toestaan?
device-confirm-heading = Wilt u op uw apparaat inloggen?
device-confirm-description = { $app } op uw apparaat wordt ingelogd als { $user }.
device-confirm-code = Controleer of uw apparaat deze code toont: { $code }
device-confirm-warning = Ga niet door als iemand u deze code of link heeft gestuurd.
device-allow = Toestaan
device-deny = Niet toestaan
device-allowed-heading = Uw apparaat is verbonden
device-allowed = U kunt deze pagina sluiten en verdergaan op uw apparaat.
device-denied-heading = Het apparaat is niet verbonden
device-denied = Er is niets gewijzigd. U kunt deze pagina sluiten.
device-code-unknown = Deze code klopt niet of is verlopen. Controleer de code of vraag uw apparaat om een nieuwe.

### My account
account-title = Mijn account
account-heading = Mijn account
account-nav = Onderdelen van het account
account-return = Terug naar { $app }
account-sign-out = Uitloggen
account-sign-out-everywhere = Uitloggen op alle apparaten
account-signed-out-everywhere = U bent uitgelogd op alle andere apparaten.
account-saved = Uw wijzigingen zijn opgeslagen.
account-profile-heading = Profiel
account-not-set = Niet ingevuld
account-verified = Geverifieerd
account-not-verified = Niet geverifieerd
account-verify = Verifiëren
account-verify-sent = We hebben een code gestuurd naar { $destination }. De wijziging gaat in zodra u de code invoert.
account-read-only = Dit kan hier niet worden gewijzigd.
account-managed-by = Uw inloggegevens worden beheerd door { $provider }. Wijzig uw wachtwoord en tweede stap daar.
account-password-heading = Wachtwoord
account-password-description = Kies een wachtwoord dat u nergens anders gebruikt.
account-password-add = Wachtwoord instellen
account-password-changed = Uw wachtwoord is gewijzigd.
account-factors-heading = Tweede stap bij het inloggen
account-factors-description = Een tweede stap beschermt uw account, ook als iemand uw wachtwoord kent.
account-factors-on = Aan
account-factors-off = Uit
account-factors-preferred = Voorkeur
account-factors-prefer = Als voorkeur instellen
account-factors-turn-on = Inschakelen
account-factors-turn-off = Uitschakelen
account-factors-required = Dit account moet een tweede stap hebben.
account-passkeys-heading = Passkeys
account-passkeys-none = U hebt nog geen passkeys.
account-passkeys-add = Passkey toevoegen
account-passkeys-created = Toegevoegd op { $date }
account-passkeys-remove = De passkey “{ $name }” verwijderen
account-passkeys-remove-confirm = Wilt u de passkey “{ $name }” verwijderen? U kunt er dan niet meer mee inloggen.
account-passkeys-removed = De passkey is verwijderd.
account-devices-heading = Onthouden apparaten
account-devices-none = Er zijn geen onthouden apparaten.
account-devices-last-used = Laatst gebruikt op { $date }
account-devices-forget = Het apparaat “{ $name }” vergeten
account-devices-forgotten = Het apparaat is vergeten.
account-sessions-heading = Waar u bent ingelogd
account-sessions-none = Er zijn geen andere sessies.
account-sessions-current = Deze sessie
account-sessions-item = { $device }, { $place }
account-sessions-started = Ingelogd op { $date }
account-sessions-end = De sessie op { $device } beëindigen
account-sessions-ended = De sessie is beëindigd.
account-activity-heading = Recente activiteit
account-activity-none = Er is geen recente activiteit.
account-delete-heading = Account verwijderen
account-delete-description = Uw account en alle bijbehorende gegevens worden definitief verwijderd. Dit kan niet ongedaan worden gemaakt.
account-delete-submit = Mijn account verwijderen
account-delete-confirm = Ja, mijn account verwijderen
account-deleted = Uw account is verwijderd.

### Error page
error-title = Er is iets misgegaan
error-heading = Er is iets misgegaan
error-description = We konden uw verzoek niet voltooien. Probeer het opnieuw.
error-reference = Referentie: { $id }
error-return = Ga terug naar de app en probeer het opnieuw.
error-not-found-title = Pagina niet gevonden
error-not-found = Deze pagina bestaat niet.
error-request-title = Deze link werkt niet
error-request = De app heeft een verzoek gestuurd dat we niet kunnen accepteren. Laat het de beheerders van de app weten.
error-client = De app is hier niet bekend.
error-redirect = Het adres om naar terug te keren is niet geregistreerd voor de app.
error-response-type = De app vroeg om een soort antwoord die niet is toegestaan.
error-scope = De app vroeg om toegang die niet is toegestaan.
error-no-methods = Er is voor de app geen manier om in te loggen ingesteld.
error-cookies = Sta cookies voor deze site toe en probeer het opnieuw.
error-session-expired = Uw sessie is verlopen. Log opnieuw in.
error-form-expired = Dit formulier stond te lang open. Probeer het opnieuw.
error-unavailable = De dienst is op dit moment niet beschikbaar. Probeer het later opnieuw.
error-trigger = Het inloggen is gestopt door een regel van de app: { $message }

### What Cognito's users know: short texts of failed operations
fail-credentials = Onjuiste gebruikersnaam of onjuist wachtwoord.
fail-user-not-found = De gebruiker bestaat niet.
fail-user-disabled = De gebruiker is uitgeschakeld.
fail-user-exists = De gebruiker bestaat al.
fail-email-exists = Er bestaat al een account met dit e-mailadres.
fail-phone-exists = Er bestaat al een account met dit telefoonnummer.
fail-username-taken = Deze gebruikersnaam is al in gebruik.
fail-not-confirmed = Uw account is nog niet bevestigd.
fail-already-confirmed = Uw account is al bevestigd.
fail-password-expired = Uw tijdelijke wachtwoord is verlopen. Vraag uw beheerder om een nieuw wachtwoord.
fail-password-attempts = Te veel pogingen met een wachtwoord. Wacht even en probeer het opnieuw.
fail-attempts = Te veel pogingen. Probeer het over enige tijd opnieuw.
fail-too-many-requests = Te veel verzoeken. Wacht even en probeer het opnieuw.
fail-code = Ongeldige verificatiecode, probeer het opnieuw.
fail-code-expired = De code is verlopen. Vraag een nieuwe aan.
fail-code-delivery = We konden de code niet sturen. Probeer het later opnieuw.
fail-no-contact = Er is geen geverifieerd e-mailadres of telefoonnummer om een code naartoe te sturen. Neem contact op met uw beheerder.
fail-code-used = Deze code is al gebruikt. Wacht op de volgende.
fail-password-current = Het huidige wachtwoord klopt niet.
fail-password-policy = Het wachtwoord voldoet niet aan het beleid: { $reason }
fail-password-reused = U hebt dit wachtwoord eerder gebruikt. Kies een ander.
fail-password-compromised = Dit wachtwoord is bekend uit een datalek. Kies een ander.
fail-risk = Voor uw veiligheid hebben we deze poging om in te loggen geblokkeerd. Probeer het later opnieuw of neem contact op met uw beheerder.
fail-device = Dit apparaat wordt niet meer onthouden. Log opnieuw in.
fail-mfa-method = Deze methode is niet ingesteld voor uw account.
fail-username-change = Deze waarde kan niet worden gewijzigd.

### Checks of fields
check-required = { $field }: vul dit veld in.
check-choice = Kies een van de opties.
check-username = Gebruik letters, cijfers, leestekens en symbolen zonder spaties.
check-email = Voer een e-mailadres in, zoals naam@example.com.
check-phone = Voer een telefoonnummer in met een plusteken en het landnummer, bijvoorbeeld +31201234567.
check-date = Voer een datum in, zoals 1990-12-31.
check-number = Voer een geheel getal in.
check-number-min = Voer een getal in van minstens { $count }.
check-number-max = Voer een getal in van hoogstens { $count }.
check-url = Voer een volledig webadres in dat begint met https://
check-too-short = { $field }: voer minstens { $count } tekens in.
check-too-long = { $field }: voer hoogstens { $count } tekens in.
check-code = Voer de { $count } cijfers van de code in.
check-password-mismatch = De wachtwoorden komen niet overeen.
check-password-length = Het wachtwoord is te kort: gebruik minstens { $count } tekens.
check-password-lowercase = Het wachtwoord moet kleine letters bevatten.
check-password-uppercase = Het wachtwoord moet hoofdletters bevatten.
check-password-number = Het wachtwoord moet cijfers bevatten.
check-password-symbol = Het wachtwoord moet speciale tekens bevatten.
check-password-edges = Het wachtwoord mag niet beginnen of eindigen met een spatie.
