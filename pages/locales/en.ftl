# Managed login pages: English (source language). One line per message, no selectors, no attributes, no terms.
# Variables: $app (name of the app client), $user (username as typed or masked), $destination (masked e-mail or phone),
# $provider, $count, $device, $date, $place, $field, $name, $email, $language.

### Common
common-required = Required
common-optional = optional
common-continue = Continue
common-back = Back
common-cancel = Cancel
common-save = Save
common-remove = Remove
common-change = Change
common-add = Add
common-close = Close
common-yes = Yes
common-no = No
common-or = or
common-skip-to-content = Skip to main content
common-title-error = Error: { $title }
common-title-app = { $title } – { $app }
common-logo-alt = { $app } logo
common-opens-new-tab = opens in a new tab
common-sign-in-again = Go to sign-in
common-try-again = Try again
common-session-left = Minutes left to finish signing in: { $count }
common-no-script = This page works without JavaScript. Passkeys need it.
common-page-footer = Page footer
common-page-header = Page header

### Language
language-label = Language
language-apply = Change language

### Error summary and status messages
summary-title = There is a problem
status-success = Success
status-warning = Warning
status-info = Information

### Field labels
label-username = Username
label-email = Email address
label-phone = Phone number
label-username-or-email = Username or email address
label-username-or-phone = Username or phone number
label-email-or-phone = Email address or phone number
label-username-email-or-phone = Username, email address or phone number
label-password = Password
label-current-password = Current password
label-new-password = New password
label-confirm-password = Confirm password
label-code = Verification code
label-sms-code = Code from text message
label-email-code = Code from email
label-totp-code = Code from authenticator app
label-remember-device = Remember this device
label-country-code = Country code
label-show-password = Show password

### Field hints
hint-phone = Start with a plus sign and the country code, for example +1 555 010 0199.
hint-date = Year, month and day, for example 1990-12-31.
hint-code = The code has { $count } digits.
hint-remember-device = Do not choose this on a device that you share with others.
hint-website = Start with https://

### Attributes of users
attribute-address = Address
attribute-birthdate = Date of birth
attribute-email = Email address
attribute-family-name = Last name
attribute-gender = Gender
attribute-given-name = First name
attribute-locale = Language and region
attribute-middle-name = Middle name
attribute-name = Full name
attribute-nickname = Nickname
attribute-phone-number = Phone number
attribute-picture = Address of a picture (URL)
attribute-preferred-username = Preferred username
attribute-profile = Address of a profile page (URL)
attribute-website = Website
attribute-zoneinfo = Time zone

### Sign-in
signin-title = Sign in
signin-heading = Sign in
signin-description = Sign in to continue to { $app }.
signin-submit = Sign in
signin-next = Next
signin-forgot-password = Forgot your password?
signin-no-account = New here?
signin-create-account = Create an account
signin-with-passkey = Sign in with a passkey
signin-providers-heading = Other ways to sign in
signin-as = Signing in as { $user }
signin-not-you = Not you?
signin-reauthenticate = Please enter your password again to continue.

### Identity providers
provider-continue = Continue with { $provider }
provider-google = Google
provider-facebook = Facebook
provider-amazon = Amazon
provider-apple = Apple
provider-corporate-heading = Sign in with your organisation
provider-corporate-label = Work email address
provider-corporate-hint = We use the part after the @ to find your organisation.
provider-corporate-submit = Continue with your organisation
provider-failed = Sign-in with { $provider } did not work. Please try again or choose another way to sign in.
provider-unknown-domain = We found no organisation for this email address.

### Choice of how to sign in
factors-title = Choose how to sign in
factors-heading = How do you want to sign in?
factors-legend = Ways to sign in
factors-password = Password
factors-password-hint = Enter your password
factors-email = Code by email
factors-email-hint = We send a one-time code to { $destination }
factors-sms = Code by text message
factors-sms-hint = We send a one-time code to { $destination }
factors-passkey = Passkey
factors-passkey-hint = Use your fingerprint, face, screen lock or security key
factors-other = Choose another way to sign in

### Password step
password-title = Enter your password
password-heading = Enter your password

### One-time code step
code-title = Enter your code
code-heading = Enter your code
code-sent-email = We sent a code by email to { $destination }.
code-sent-sms = We sent a code by text message to { $destination }.
code-sent-unknown = If there is an account for what you entered, we sent a code to it.
code-submit = Verify
code-resend = Send a new code
code-resent = We sent a new code. Earlier codes no longer work.
code-not-received = Did you not get a code? Check your spam folder, or ask for a new one.

### Passkey step
passkey-title = Sign in with a passkey
passkey-heading = Use your passkey
passkey-description = Follow the instructions of your browser or device.
passkey-start = Use passkey
passkey-failed = The passkey did not work. Please try again or choose another way to sign in.
passkey-cancelled = The passkey request was cancelled or took too long.
passkey-unsupported = This browser does not support passkeys. Please choose another way to sign in.
passkey-none = There is no passkey for this account on this device.
passkey-unavailable = Passkeys cannot be used at this address.

### Adding a passkey
passkey-add-title = Add a passkey
passkey-add-heading = Sign in faster with a passkey
passkey-add-description = A passkey lets you sign in with your fingerprint, face or screen lock. You do not have to remember anything, and nobody can steal it with a fake page.
passkey-add-submit = Create a passkey
passkey-add-skip = Not now
passkey-add-done = Your passkey was saved.
passkey-add-failed = The passkey could not be saved. Please try again.
passkey-add-exists = This device already has a passkey for your account.
passkey-add-limit = You have the largest number of passkeys that is allowed. Remove one before you add another.

### Multi-factor authentication
mfa-title = Confirm that it is you
mfa-heading = Confirm that it is you
mfa-totp-description = Enter the current code from your authenticator app.
mfa-totp-device = Enter the current code from your authenticator app “{ $device }”.
mfa-submit = Verify
mfa-other = Use another method
mfa-select-title = Choose a verification method
mfa-select-heading = How do you want to confirm that it is you?
mfa-select-legend = Verification methods
mfa-option-sms = Text message to { $destination }
mfa-option-email = Email to { $destination }
mfa-option-totp = Authenticator app

### Setting up multi-factor authentication
mfa-setup-title = Set up a second step
mfa-setup-heading = Protect your account with a second step
mfa-setup-description = This account needs a second step at sign-in. Choose one to set up now.
mfa-setup-option-sms = Text messages
mfa-setup-option-email = Email messages
mfa-setup-option-totp = Authenticator app
mfa-setup-phone-description = We will send codes to this phone number by text message.
mfa-setup-email-description = We will send codes to this email address.
mfa-setup-done = Your second step is ready.
totp-title = Set up an authenticator app
totp-heading = Set up an authenticator app
totp-step-install = Install an authenticator app on your phone or computer.
totp-step-scan = Scan this QR code with the app.
totp-step-enter = Enter the code that the app shows.
totp-qr-alt = QR code for your authenticator app. The same key is written below it.
totp-key-label = Or enter this key in the app
totp-open-app = Open in an authenticator app on this device
totp-device-name = Name for this app (optional)
totp-submit = Finish set-up
totp-failed = The code does not match. Check that the clock of your device is right and try the next code.

### Sign-up
signup-title = Create an account
signup-heading = Create your account
signup-description = It takes only a minute.
signup-submit = Create account
signup-have-account = Already have an account?
signup-sign-in = Sign in
signup-passwordless = You do not need a password. We will send you a code to sign in.
signup-password-optional = Add a password (optional)
signup-with-provider = Sign up with { $provider }
signup-closed = New accounts cannot be created here. Please ask your administrator.

### Terms of use and privacy policy
terms-notice-both = By creating an account, you agree to the { $terms } and the { $privacy }.
terms-notice-terms = By creating an account, you agree to the { $terms }.
terms-notice-privacy = By creating an account, you agree to the { $privacy }.
terms-of-use = terms of use
terms-privacy-policy = privacy policy

### Confirming an account
confirm-title = Confirm your account
confirm-heading = Confirm your account
confirm-submit = Confirm account
confirm-done = Your account is confirmed.
confirm-done-sign-in = Your account is confirmed. You can sign in now.
confirm-by-administrator = Your account was created. An administrator must confirm it before you can sign in.
confirm-link-sent = We sent a link to { $destination }. Open it to confirm your account, then come back and sign in.
confirm-link-again = Send a new link
confirm-link-done-heading = Your account is confirmed
confirm-link-done = You can close this page and return to the app.
confirm-link-failed = This link is not valid, or it was used already. Sign in to ask for a new one.

### Forgotten password
forgot-title = Reset your password
forgot-heading = Forgot your password?
forgot-description = Tell us who you are and we will send you a code to reset your password.
forgot-submit = Send code
forgot-back = Back to sign-in
reset-title = Choose a new password
reset-heading = Choose a new password
reset-description = Enter the code that we sent, and a new password.
reset-submit = Change password
reset-done = Your password was changed.
reset-required = Your password must be reset before you can sign in. We will send you a code.

### New password required
new-password-title = Change your password
new-password-heading = Change your password
new-password-description = Your password is temporary. Please choose a new one.
new-password-missing = Please also fill in what is missing in your profile.
new-password-submit = Change password and sign in

### Password rules
rules-heading = Your password must have:
rule-length = at least { $count } characters
rule-lowercase = a lower-case letter
rule-uppercase = an upper-case letter
rule-number = a number
rule-symbol = a special character or a space between other characters
rule-edges = no space at its start or end
rule-history = no match with your last passwords: { $count }
rule-met = met
rule-unmet = not met

### Choosing an account
chooser-title = Choose an account
chooser-heading = Choose an account
chooser-description = Choose how to continue to { $app }.
chooser-continue-as = Continue as { $user }
chooser-other = Use another account
chooser-signed-in = Signed in
chooser-sign-out = Sign out of this account

### Signed out
signed-out-title = Signed out
signed-out-heading = You are signed out
signed-out-description = You can close this page now.
signout-title = Sign out
signout-heading = Do you want to sign out?
signout-submit = Sign out

### Sign-in of another device
device-title = Connect a device
device-heading = Connect a device
device-description = Enter the code that your device shows.
device-code-label = Code on your device
device-code-hint = Letters and digits. Hyphens do not matter.
device-submit = Continue
device-confirm-title = Allow this device?
device-confirm-heading = Do you want to sign in on your device?
device-confirm-description = { $app } on your device will be signed in as { $user }.
device-confirm-code = Check that your device shows this code: { $code }
device-confirm-warning = If somebody sent you this code or link, do not continue.
device-allow = Allow
device-deny = Do not allow
device-allowed-heading = Your device is connected
device-allowed = You can close this page and go on with your device.
device-denied-heading = The device was not connected
device-denied = Nothing was changed. You can close this page.
device-code-unknown = This code is not right, or it has expired. Check it, or ask your device for a new one.

### My account
account-title = My account
account-heading = My account
account-nav = Account sections
account-return = Back to { $app }
account-sign-out = Sign out
account-sign-out-everywhere = Sign out on all devices
account-signed-out-everywhere = You were signed out on all other devices.
account-saved = Your changes were saved.
account-profile-heading = Profile
account-not-set = Not set
account-verified = Verified
account-not-verified = Not verified
account-verify = Verify
account-verify-sent = We sent a code to { $destination }. The change takes effect when you enter it.
account-read-only = This cannot be changed here.
account-managed-by = Your sign-in is managed by { $provider }. Change your password and second step there.
account-password-heading = Password
account-password-description = Choose a password that you use nowhere else.
account-password-add = Set a password
account-password-changed = Your password was changed.
account-factors-heading = Second step at sign-in
account-factors-description = A second step protects your account even when somebody knows your password.
account-factors-on = On
account-factors-off = Off
account-factors-preferred = Preferred
account-factors-prefer = Make preferred
account-factors-turn-on = Turn on
account-factors-turn-off = Turn off
account-factors-required = This account must have a second step.
account-passkeys-heading = Passkeys
account-passkeys-none = You have no passkeys yet.
account-passkeys-add = Add a passkey
account-passkeys-created = Added on { $date }
account-passkeys-remove = Remove the passkey “{ $name }”
account-passkeys-remove-confirm = Do you want to remove the passkey “{ $name }”? You can no longer sign in with it.
account-passkeys-removed = The passkey was removed.
account-devices-heading = Remembered devices
account-devices-none = There are no remembered devices.
account-devices-last-used = Last used on { $date }
account-devices-forget = Forget the device “{ $name }”
account-devices-forgotten = The device was forgotten.
account-sessions-heading = Where you are signed in
account-sessions-none = There are no other sessions.
account-sessions-current = This session
account-sessions-item = { $device }, { $place }
account-sessions-started = Signed in on { $date }
account-sessions-end = End the session on { $device }
account-sessions-ended = The session was ended.
account-activity-heading = Recent activity
account-activity-none = There is no recent activity.
account-delete-heading = Delete account
account-delete-description = Your account and all its data are removed for good. This cannot be undone.
account-delete-submit = Delete my account
account-delete-confirm = Yes, delete my account
account-deleted = Your account was deleted.

### Error page
error-title = Something went wrong
error-heading = Something went wrong
error-description = We could not finish your request. Please try again.
error-reference = Reference: { $id }
error-return = Go back to the app and try again.
error-not-found-title = Page not found
error-not-found = There is no such page.
error-request-title = This link does not work
error-request = The app sent a request that we cannot accept. Please tell the people who run the app.
error-client = The app is not known here.
error-redirect = The address to return to is not registered for the app.
error-response-type = The app asked for a kind of answer that is not allowed.
error-scope = The app asked for access that is not allowed.
error-no-methods = No way to sign in is set up for the app.
error-cookies = Please allow cookies for this site and try again.
error-session-expired = Your session timed out. Please sign in again.
error-form-expired = This form was open for too long. Please try again.
error-unavailable = The service is not available at the moment. Please try again later.
error-trigger = The sign-in was stopped by a rule of the app: { $message }

### What Cognito's users know: short texts of failed operations
fail-credentials = Incorrect username or password.
fail-user-not-found = User does not exist.
fail-user-disabled = User is disabled.
fail-user-exists = User already exists.
fail-email-exists = An account with the given email already exists.
fail-phone-exists = An account with the given phone number already exists.
fail-username-taken = This username is already taken.
fail-not-confirmed = Your account is not confirmed yet.
fail-already-confirmed = Your account is confirmed already.
fail-password-expired = Your temporary password has expired. Please ask your administrator for a new one.
fail-password-attempts = Password attempts exceeded. Please wait a while and try again.
fail-attempts = Attempt limit exceeded, please try after some time.
fail-too-many-requests = Too many requests. Please wait a moment and try again.
fail-code = Invalid verification code provided, please try again.
fail-code-expired = The code has expired. Please ask for a new one.
fail-code-delivery = We could not send the code. Please try again later.
fail-no-contact = There is no verified email address or phone number to send a code to. Please ask your administrator.
fail-code-used = This code was used already. Please wait for the next one.
fail-password-current = The current password is not right.
fail-password-policy = Password does not conform to policy: { $reason }
fail-password-reused = You used this password before. Please choose another one.
fail-password-compromised = This password is known from a data leak. Please choose another one.
fail-risk = For your safety, we blocked this sign-in. Please try again later or ask your administrator.
fail-device = This device is no longer remembered. Please sign in again.
fail-mfa-method = This method is not set up for your account.
fail-username-change = This value cannot be changed.

### Checks of fields
check-required = { $field }: please fill in this field.
check-choice = Please choose one of the options.
check-username = Use letters, digits, punctuation and symbols without spaces.
check-email = Enter an email address in the form name@example.com.
check-phone = Enter a phone number with a plus sign and the country code, for example +15550100199.
check-date = Enter a date in the form 1990-12-31.
check-number = Enter a whole number.
check-number-min = Enter a number of at least { $count }.
check-number-max = Enter a number of at most { $count }.
check-url = Enter a complete web address that starts with https://
check-too-short = { $field }: enter at least { $count } characters.
check-too-long = { $field }: enter at most { $count } characters.
check-code = Enter the { $count } digits of the code.
check-password-mismatch = The passwords do not match.
check-password-length = Password not long enough: use at least { $count } characters.
check-password-lowercase = Password must have lowercase characters.
check-password-uppercase = Password must have uppercase characters.
check-password-number = Password must have numeric characters.
check-password-symbol = Password must have symbol characters.
check-password-edges = Password must not start or end with a space.
