# Managed login pages: French. Same keys and variables as en.ftl.

### Common
common-required = Obligatoire
common-optional = facultatif
common-continue = Continuer
common-back = Retour
common-cancel = Annuler
common-save = Enregistrer
common-remove = Supprimer
common-change = Modifier
common-add = Ajouter
common-close = Fermer
common-yes = Oui
common-no = Non
common-or = ou
common-skip-to-content = Aller au contenu principal
common-title-error = Erreur : { $title }
common-title-app = { $title } – { $app }
common-logo-alt = Logo de { $app }
common-opens-new-tab = s’ouvre dans un nouvel onglet
common-sign-in-again = Aller à la connexion
common-try-again = Réessayer
common-session-left = Minutes restantes pour vous connecter : { $count }
common-no-script = Cette page fonctionne sans JavaScript. Seules les clés d’accès en ont besoin.
common-page-footer = Pied de page
common-page-header = En-tête de page

### Language
language-label = Langue
language-apply = Changer de langue

### Error summary and status messages
summary-title = Un problème est survenu
status-success = Réussite
status-warning = Avertissement
status-info = Information

### Field labels
label-username = Nom d’utilisateur
label-email = Adresse e-mail
label-phone = Numéro de téléphone
label-username-or-email = Nom d’utilisateur ou adresse e-mail
label-username-or-phone = Nom d’utilisateur ou numéro de téléphone
label-email-or-phone = Adresse e-mail ou numéro de téléphone
label-username-email-or-phone = Nom d’utilisateur, adresse e-mail ou numéro de téléphone
label-password = Mot de passe
label-current-password = Mot de passe actuel
label-new-password = Nouveau mot de passe
label-confirm-password = Confirmer le mot de passe
label-code = Code de vérification
label-sms-code = Code reçu par SMS
label-email-code = Code reçu par e-mail
label-totp-code = Code de l’application d’authentification
label-remember-device = Mémoriser cet appareil
label-country-code = Indicatif du pays
label-show-password = Afficher le mot de passe

### Field hints
hint-phone = Commencez par le signe plus et l’indicatif du pays, par exemple +33 6 12 34 56 78.
hint-date = Année, mois et jour, par exemple 1990-12-31.
hint-code = Le code comporte { $count } chiffres.
hint-remember-device = Ne choisissez pas cette option sur un appareil que vous partagez avec d’autres personnes.
hint-website = Commencez par https://

### Attributes of users
attribute-address = Adresse
attribute-birthdate = Date de naissance
attribute-email = Adresse e-mail
attribute-family-name = Nom
attribute-gender = Genre
attribute-given-name = Prénom
attribute-locale = Langue et région
attribute-middle-name = Deuxième prénom
attribute-name = Nom complet
attribute-nickname = Surnom
attribute-phone-number = Numéro de téléphone
attribute-picture = Adresse d’une image (URL)
attribute-preferred-username = Nom d’utilisateur préféré
attribute-profile = Adresse d’une page de profil (URL)
attribute-website = Site web
attribute-zoneinfo = Fuseau horaire

### Sign-in
signin-title = Se connecter
signin-heading = Connexion
signin-description = Connectez-vous pour continuer vers { $app }.
signin-submit = Se connecter
signin-next = Suivant
signin-forgot-password = Mot de passe oublié ?
signin-no-account = Vous êtes nouveau ici ?
signin-create-account = Créer un compte
signin-with-passkey = Se connecter avec une clé d’accès
signin-providers-heading = Autres moyens de se connecter
signin-as = Connexion en tant que { $user }
signin-not-you = Ce n’est pas vous ?
signin-reauthenticate = Saisissez à nouveau votre mot de passe pour continuer.

### Identity providers
provider-continue = Continuer avec { $provider }
provider-google = Google
provider-facebook = Facebook
provider-amazon = Amazon
provider-apple = Apple
provider-corporate-heading = Se connecter avec votre organisation
provider-corporate-label = Adresse e-mail professionnelle
provider-corporate-hint = Nous utilisons la partie après le @ pour trouver votre organisation.
provider-corporate-submit = Continuer avec votre organisation
provider-failed = La connexion avec { $provider } n’a pas fonctionné. Réessayez ou choisissez un autre moyen de vous connecter.
provider-unknown-domain = Nous n’avons trouvé aucune organisation pour cette adresse e-mail.

### Choice of how to sign in
factors-title = Choisir comment se connecter
factors-heading = Comment voulez-vous vous connecter ?
factors-legend = Moyens de se connecter
factors-password = Mot de passe
factors-password-hint = Saisissez votre mot de passe
factors-email = Code par e-mail
factors-email-hint = Nous envoyons un code à usage unique à { $destination }
factors-sms = Code par SMS
factors-sms-hint = Nous envoyons un code à usage unique au { $destination }
factors-passkey = Clé d’accès
factors-passkey-hint = Utilisez votre empreinte, votre visage, le verrouillage de l’écran ou une clé de sécurité
factors-other = Choisir un autre moyen de se connecter

### Password step
password-title = Saisir votre mot de passe
password-heading = Saisissez votre mot de passe

### One-time code step
code-title = Saisir votre code
code-heading = Saisissez votre code
code-sent-email = Nous avons envoyé un code par e-mail à { $destination }.
code-sent-sms = Nous avons envoyé un code par SMS au { $destination }.
code-sent-unknown = S’il existe un compte correspondant à votre saisie, nous lui avons envoyé un code.
code-submit = Vérifier
code-resend = Envoyer un nouveau code
code-resent = Nous avons envoyé un nouveau code. Les codes précédents ne sont plus valables.
code-not-received = Vous n’avez pas reçu de code ? Regardez dans vos courriers indésirables ou demandez-en un nouveau.

### Passkey step
passkey-title = Se connecter avec une clé d’accès
passkey-heading = Utilisez votre clé d’accès
passkey-description = Suivez les instructions de votre navigateur ou de votre appareil.
passkey-start = Utiliser la clé d’accès
passkey-failed = La clé d’accès n’a pas fonctionné. Réessayez ou choisissez un autre moyen de vous connecter.
passkey-cancelled = La demande de clé d’accès a été annulée ou a pris trop de temps.
passkey-unsupported = Ce navigateur ne prend pas en charge les clés d’accès. Choisissez un autre moyen de vous connecter.
passkey-none = Il n’y a pas de clé d’accès pour ce compte sur cet appareil.
passkey-unavailable = Les clés d’accès ne peuvent pas être utilisées à cette adresse.

### Adding a passkey
passkey-add-title = Ajouter une clé d’accès
passkey-add-heading = Connectez-vous plus vite avec une clé d’accès
passkey-add-description = Une clé d’accès vous permet de vous connecter avec votre empreinte, votre visage ou le verrouillage de l’écran. Vous n’avez rien à retenir, et personne ne peut la voler avec une fausse page.
passkey-add-submit = Créer une clé d’accès
passkey-add-skip = Pas maintenant
passkey-add-done = Votre clé d’accès a été enregistrée.
passkey-add-failed = La clé d’accès n’a pas pu être enregistrée. Réessayez.
passkey-add-exists = Cet appareil a déjà une clé d’accès pour votre compte.
passkey-add-limit = Vous avez atteint le nombre maximal de clés d’accès. Supprimez-en une avant d’en ajouter une autre.

### Multi-factor authentication
mfa-title = Confirmer votre identité
mfa-heading = Confirmez que c’est bien vous
mfa-totp-description = Saisissez le code actuel de votre application d’authentification.
mfa-totp-device = Saisissez le code actuel de votre application d’authentification « { $device } ».
mfa-submit = Vérifier
mfa-other = Utiliser une autre méthode
mfa-select-title = Choisir une méthode de vérification
mfa-select-heading = Comment voulez-vous confirmer que c’est bien vous ?
mfa-select-legend = Méthodes de vérification
mfa-option-sms = SMS au { $destination }
mfa-option-email = E-mail à { $destination }
mfa-option-totp = Application d’authentification

### Setting up multi-factor authentication
mfa-setup-title = Configurer une deuxième étape
mfa-setup-heading = Protégez votre compte avec une deuxième étape
mfa-setup-description = Ce compte exige une deuxième étape à la connexion. Choisissez celle que vous voulez configurer maintenant.
mfa-setup-option-sms = SMS
mfa-setup-option-email = E-mails
mfa-setup-option-totp = Application d’authentification
mfa-setup-phone-description = Nous enverrons des codes par SMS à ce numéro de téléphone.
mfa-setup-email-description = Nous enverrons des codes à cette adresse e-mail.
mfa-setup-done = Votre deuxième étape est prête.
totp-title = Configurer une application d’authentification
totp-heading = Configurez une application d’authentification
totp-step-install = Installez une application d’authentification sur votre téléphone ou votre ordinateur.
totp-step-scan = Scannez ce code QR avec l’application.
totp-step-enter = Saisissez le code que l’application affiche.
totp-qr-alt = Code QR pour votre application d’authentification. La même clé est écrite en dessous.
totp-key-label = Ou saisissez cette clé dans l’application
totp-open-app = Ouvrir dans une application d’authentification de cet appareil
totp-device-name = Nom pour cette application (facultatif)
totp-submit = Terminer la configuration
totp-failed = Le code ne correspond pas. Vérifiez que l’horloge de votre appareil est à l’heure et essayez avec le code suivant.

### Sign-up
signup-title = Créer un compte
signup-heading = Créez votre compte
signup-description = Cela ne prend qu’une minute.
signup-submit = Créer le compte
signup-have-account = Vous avez déjà un compte ?
signup-sign-in = Se connecter
signup-passwordless = Vous n’avez pas besoin de mot de passe. Nous vous enverrons un code pour vous connecter.
signup-password-optional = Ajouter un mot de passe (facultatif)
signup-with-provider = S’inscrire avec { $provider }
signup-closed = Il n’est pas possible de créer un compte ici. Adressez-vous à votre administrateur.

### Terms of use and privacy policy
terms-notice-both = En créant un compte, vous acceptez les documents suivants : { $terms } et { $privacy }.
terms-notice-terms = En créant un compte, vous acceptez le document suivant : { $terms }.
terms-notice-privacy = En créant un compte, vous acceptez le document suivant : { $privacy }.
terms-of-use = conditions d’utilisation
terms-privacy-policy = politique de confidentialité

### Confirming an account
confirm-title = Confirmer votre compte
confirm-heading = Confirmez votre compte
confirm-submit = Confirmer le compte
confirm-done = Votre compte est confirmé.
confirm-done-sign-in = Votre compte est confirmé. Vous pouvez maintenant vous connecter.
confirm-by-administrator = Votre compte a été créé. Un administrateur doit le confirmer avant que vous puissiez vous connecter.
confirm-link-sent = Nous avons envoyé un lien à { $destination }. Ouvrez-le pour confirmer votre compte, puis revenez ici pour vous connecter.
confirm-link-again = Envoyer un nouveau lien
confirm-link-done-heading = Votre compte est confirmé
confirm-link-done = Vous pouvez fermer cette page et revenir à l’application.
confirm-link-failed = Ce lien n’est pas valable ou a déjà été utilisé. Connectez-vous pour en demander un nouveau.

### Forgotten password
forgot-title = Réinitialiser votre mot de passe
forgot-heading = Vous avez oublié votre mot de passe ?
forgot-description = Dites-nous qui vous êtes et nous vous enverrons un code pour réinitialiser votre mot de passe.
forgot-submit = Envoyer le code
forgot-back = Retour à la connexion
reset-title = Choisir un nouveau mot de passe
reset-heading = Choisissez un nouveau mot de passe
reset-description = Saisissez le code que nous avons envoyé et un nouveau mot de passe.
reset-submit = Changer le mot de passe
reset-done = Votre mot de passe a été changé.
reset-required = Votre mot de passe doit être réinitialisé avant que vous puissiez vous connecter. Nous vous enverrons un code.

### New password required
new-password-title = Changer votre mot de passe
new-password-heading = Changez votre mot de passe
new-password-description = Votre mot de passe est provisoire. Choisissez-en un nouveau.
new-password-missing = Complétez aussi les informations manquantes de votre profil.
new-password-submit = Changer le mot de passe et se connecter

### Password rules
rules-heading = Votre mot de passe doit respecter ces règles :
rule-length = au moins { $count } caractères
rule-lowercase = une lettre minuscule
rule-uppercase = une lettre majuscule
rule-number = un chiffre
rule-symbol = un caractère spécial ou un espace entre d’autres caractères
rule-edges = aucun espace au début ni à la fin
rule-history = différent de vos derniers mots de passe : { $count }
rule-met = respectée
rule-unmet = non respectée

### Choosing an account
chooser-title = Choisir un compte
chooser-heading = Choisissez un compte
chooser-description = Choisissez comment continuer vers { $app }.
chooser-continue-as = Continuer en tant que { $user }
chooser-other = Utiliser un autre compte
chooser-signed-in = Connecté
chooser-sign-out = Se déconnecter de ce compte

### Signed out
signed-out-title = Déconnexion effectuée
signed-out-heading = Vous êtes déconnecté
signed-out-description = Vous pouvez maintenant fermer cette page.
signout-title = Se déconnecter
signout-heading = Voulez-vous vous déconnecter ?
signout-submit = Se déconnecter

### Sign-in of another device
device-title = Connecter un appareil
device-heading = Connectez un appareil
device-description = Saisissez le code que votre appareil affiche.
device-code-label = Code sur votre appareil
device-code-hint = Lettres et chiffres. Les tirets n’ont pas d’importance.
device-submit = Continuer
device-confirm-title = Autoriser cet appareil ?
device-confirm-heading = Voulez-vous vous connecter sur votre appareil ?
device-confirm-description = { $app } sera connecté sur votre appareil en tant que { $user }.
device-confirm-code = Vérifiez que votre appareil affiche ce code : { $code }
device-confirm-warning = Si quelqu’un vous a envoyé ce code ou ce lien, ne continuez pas.
device-allow = Autoriser
device-deny = Ne pas autoriser
device-allowed-heading = Votre appareil est connecté
device-allowed = Vous pouvez fermer cette page et continuer sur votre appareil.
device-denied-heading = L’appareil n’a pas été connecté
device-denied = Rien n’a été modifié. Vous pouvez fermer cette page.
device-code-unknown = Ce code est incorrect ou a expiré. Vérifiez-le ou demandez-en un nouveau sur votre appareil.

### My account
account-title = Mon compte
account-heading = Mon compte
account-nav = Rubriques du compte
account-return = Revenir à { $app }
account-sign-out = Se déconnecter
account-sign-out-everywhere = Se déconnecter de tous les appareils
account-signed-out-everywhere = Vous avez été déconnecté de tous les autres appareils.
account-saved = Vos modifications ont été enregistrées.
account-profile-heading = Profil
account-not-set = Non renseigné
account-verified = Vérifié
account-not-verified = Non vérifié
account-verify = Vérifier
account-verify-sent = Nous avons envoyé un code à { $destination }. La modification prendra effet quand vous l’aurez saisi.
account-read-only = Cette information ne peut pas être modifiée ici.
account-managed-by = Votre connexion est gérée par { $provider }. Modifiez-y votre mot de passe et votre deuxième étape.
account-password-heading = Mot de passe
account-password-description = Choisissez un mot de passe que vous n’utilisez nulle part ailleurs.
account-password-add = Définir un mot de passe
account-password-changed = Votre mot de passe a été changé.
account-factors-heading = Deuxième étape à la connexion
account-factors-description = Une deuxième étape protège votre compte même si quelqu’un connaît votre mot de passe.
account-factors-on = Activée
account-factors-off = Désactivée
account-factors-preferred = Préférée
account-factors-prefer = Définir comme préférée
account-factors-turn-on = Activer
account-factors-turn-off = Désactiver
account-factors-required = Ce compte doit avoir une deuxième étape.
account-passkeys-heading = Clés d’accès
account-passkeys-none = Vous n’avez pas encore de clé d’accès.
account-passkeys-add = Ajouter une clé d’accès
account-passkeys-created = Ajoutée le { $date }
account-passkeys-remove = Supprimer la clé d’accès « { $name } »
account-passkeys-remove-confirm = Voulez-vous supprimer la clé d’accès « { $name } » ? Vous ne pourrez plus l’utiliser pour vous connecter.
account-passkeys-removed = La clé d’accès a été supprimée.
account-devices-heading = Appareils mémorisés
account-devices-none = Aucun appareil n’est mémorisé.
account-devices-last-used = Dernière utilisation le { $date }
account-devices-forget = Oublier l’appareil « { $name } »
account-devices-forgotten = L’appareil a été oublié.
account-sessions-heading = Où vous êtes connecté
account-sessions-none = Il n’y a pas d’autre session.
account-sessions-current = Cette session
account-sessions-item = { $device }, { $place }
account-sessions-started = Connecté le { $date }
account-sessions-end = Mettre fin à la session sur { $device }
account-sessions-ended = La session est terminée.
account-activity-heading = Activité récente
account-activity-none = Il n’y a pas d’activité récente.
account-delete-heading = Supprimer le compte
account-delete-description = Votre compte et toutes ses données seront supprimés définitivement. Cette action est irréversible.
account-delete-submit = Supprimer mon compte
account-delete-confirm = Oui, supprimer mon compte
account-deleted = Votre compte a été supprimé.

### Error page
error-title = Un problème est survenu
error-heading = Un problème est survenu
error-description = Nous n’avons pas pu traiter votre demande. Réessayez.
error-reference = Référence : { $id }
error-return = Revenez à l’application et réessayez.
error-not-found-title = Page introuvable
error-not-found = Cette page n’existe pas.
error-request-title = Ce lien ne fonctionne pas
error-request = L’application a envoyé une demande que nous ne pouvons pas accepter. Prévenez les responsables de l’application.
error-client = L’application n’est pas connue ici.
error-redirect = L’adresse de retour n’est pas enregistrée pour l’application.
error-response-type = L’application a demandé un type de réponse qui n’est pas autorisé.
error-scope = L’application a demandé un accès qui n’est pas autorisé.
error-no-methods = Aucun moyen de se connecter n’est configuré pour l’application.
error-cookies = Autorisez les cookies pour ce site et réessayez.
error-session-expired = Votre session a expiré. Reconnectez-vous.
error-form-expired = Ce formulaire est resté ouvert trop longtemps. Réessayez.
error-unavailable = Le service n’est pas disponible pour le moment. Réessayez plus tard.
error-trigger = La connexion a été arrêtée par une règle de l’application : { $message }

### What Cognito's users know: short texts of failed operations
fail-credentials = Nom d’utilisateur ou mot de passe incorrect.
fail-user-not-found = L’utilisateur n’existe pas.
fail-user-disabled = L’utilisateur est désactivé.
fail-user-exists = L’utilisateur existe déjà.
fail-email-exists = Un compte existe déjà avec cette adresse e-mail.
fail-phone-exists = Un compte existe déjà avec ce numéro de téléphone.
fail-username-taken = Ce nom d’utilisateur est déjà pris.
fail-not-confirmed = Votre compte n’est pas encore confirmé.
fail-already-confirmed = Votre compte est déjà confirmé.
fail-password-expired = Votre mot de passe provisoire a expiré. Demandez-en un nouveau à votre administrateur.
fail-password-attempts = Trop de tentatives avec un mot de passe incorrect. Patientez un moment et réessayez.
fail-attempts = Nombre de tentatives dépassé. Réessayez dans quelque temps.
fail-too-many-requests = Trop de demandes. Patientez un instant et réessayez.
fail-code = Le code de vérification n’est pas valable. Réessayez.
fail-code-expired = Le code a expiré. Demandez-en un nouveau.
fail-code-delivery = Nous n’avons pas pu envoyer le code. Réessayez plus tard.
fail-no-contact = Il n’y a ni adresse e-mail ni numéro de téléphone vérifié auquel envoyer un code. Adressez-vous à votre administrateur.
fail-code-used = Ce code a déjà été utilisé. Attendez le suivant.
fail-password-current = Le mot de passe actuel est incorrect.
fail-password-policy = Le mot de passe ne respecte pas les règles : { $reason }
fail-password-reused = Vous avez déjà utilisé ce mot de passe. Choisissez-en un autre.
fail-password-compromised = Ce mot de passe figure dans une fuite de données connue. Choisissez-en un autre.
fail-risk = Pour votre sécurité, nous avons bloqué cette connexion. Réessayez plus tard ou adressez-vous à votre administrateur.
fail-device = Cet appareil n’est plus mémorisé. Reconnectez-vous.
fail-mfa-method = Cette méthode n’est pas configurée pour votre compte.
fail-username-change = Cette valeur ne peut pas être modifiée.

### Checks of fields
check-required = { $field } : remplissez ce champ.
check-choice = Choisissez l’une des options.
check-username = Utilisez des lettres, des chiffres, des signes de ponctuation et des symboles, sans espaces.
check-email = Saisissez une adresse e-mail de la forme nom@example.com.
check-phone = Saisissez un numéro de téléphone avec le signe plus et l’indicatif du pays, par exemple +33612345678.
check-date = Saisissez une date de la forme 1990-12-31.
check-number = Saisissez un nombre entier.
check-number-min = Saisissez un nombre supérieur ou égal à { $count }.
check-number-max = Saisissez un nombre inférieur ou égal à { $count }.
check-url = Saisissez une adresse web complète qui commence par https://
check-too-short = { $field } : saisissez au moins { $count } caractères.
check-too-long = { $field } : saisissez au plus { $count } caractères.
check-code = Saisissez les { $count } chiffres du code.
check-password-mismatch = Les mots de passe ne correspondent pas.
check-password-length = Le mot de passe est trop court : utilisez au moins { $count } caractères.
check-password-lowercase = Le mot de passe doit contenir des lettres minuscules.
check-password-uppercase = Le mot de passe doit contenir des lettres majuscules.
check-password-number = Le mot de passe doit contenir des chiffres.
check-password-symbol = Le mot de passe doit contenir des symboles.
check-password-edges = Le mot de passe ne doit ni commencer ni se terminer par un espace.
