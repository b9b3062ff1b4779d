# Managed login pages: Korean. Same keys and variables as en.ftl.

### Common
common-required = 필수
common-optional = 선택 사항
common-continue = 계속
common-back = 뒤로
common-cancel = 취소
common-save = 저장
common-remove = 제거
common-change = 변경
common-add = 추가
common-close = 닫기
common-yes = 예
common-no = 아니요
common-or = 또는
common-skip-to-content = 본문으로 건너뛰기
common-title-error = 오류: { $title }
common-title-app = { $title } – { $app }
common-logo-alt = { $app } 로고
common-opens-new-tab = 새 탭에서 열림
common-sign-in-again = 로그인으로 이동
common-try-again = 다시 시도
common-session-left = 로그인을 마칠 때까지 남은 시간(분): { $count }
common-no-script = 이 페이지는 JavaScript 없이도 작동합니다. 패스키를 사용할 때만 필요합니다.
common-page-footer = 페이지 바닥글
common-page-header = 페이지 머리글

### Language
language-label = 언어
language-apply = 언어 변경

### Error summary and status messages
summary-title = 문제가 발생했습니다
status-success = 성공
status-warning = 경고
status-info = 정보

### Field labels
label-username = 사용자 이름
label-email = 이메일 주소
label-phone = 전화번호
label-username-or-email = 사용자 이름 또는 이메일 주소
label-username-or-phone = 사용자 이름 또는 전화번호
label-email-or-phone = 이메일 주소 또는 전화번호
label-username-email-or-phone = 사용자 이름, 이메일 주소 또는 전화번호
label-password = 비밀번호
label-current-password = 현재 비밀번호
label-new-password = 새 비밀번호
label-confirm-password = 비밀번호 확인
label-code = 인증 코드
label-sms-code = 문자 메시지로 받은 코드
label-email-code = 이메일로 받은 코드
label-totp-code = 인증 앱의 코드
label-remember-device = 이 기기 기억하기
label-country-code = 국가 번호
label-show-password = 비밀번호 표시

### Field hints
hint-phone = 더하기 기호와 국가 번호로 시작하세요. 예: +82 10 1234 5678
hint-date = 연, 월, 일 순서입니다. 예: 1990-12-31
hint-code = 코드는 { $count }자리 숫자입니다.
hint-remember-device = 다른 사람과 함께 쓰는 기기에서는 선택하지 마세요.
hint-website = https://로 시작하세요.

### Attributes of users
attribute-address = 주소
attribute-birthdate = 생년월일
attribute-email = 이메일 주소
attribute-family-name = 성
attribute-gender = 성별
attribute-given-name = 이름
attribute-locale = 언어 및 지역
attribute-middle-name = 중간 이름
attribute-name = 전체 이름
attribute-nickname = 별명
attribute-phone-number = 전화번호
attribute-picture = 사진 주소(URL)
attribute-preferred-username = 선호하는 사용자 이름
attribute-profile = 프로필 페이지 주소(URL)
attribute-website = 웹사이트
attribute-zoneinfo = 시간대

### Sign-in
signin-title = 로그인
signin-heading = 로그인
signin-description = { $app }에 계속하려면 로그인하세요.
signin-submit = 로그인
signin-next = 다음
signin-forgot-password = 비밀번호를 잊으셨나요?
signin-no-account = 처음이신가요?
signin-create-account = 계정 만들기
signin-with-passkey = 패스키로 로그인
signin-providers-heading = 다른 방법으로 로그인
signin-as = { $user }(으)로 로그인 중
signin-not-you = 본인이 아니신가요?
signin-reauthenticate = 계속하려면 비밀번호를 다시 입력하세요.

### Identity providers
provider-continue = { $provider }(으)로 계속
provider-google = Google
provider-facebook = Facebook
provider-amazon = Amazon
provider-apple = Apple
provider-corporate-heading = 소속 조직으로 로그인
provider-corporate-label = 업무용 이메일 주소
provider-corporate-hint = @ 뒤의 부분으로 소속 조직을 찾습니다.
provider-corporate-submit = 소속 조직으로 계속
provider-failed = { $provider } 로그인에 실패했습니다. 다시 시도하거나 다른 로그인 방법을 선택하세요.
provider-unknown-domain = 이 이메일 주소에 해당하는 조직을 찾을 수 없습니다.

### Choice of how to sign in
factors-title = 로그인 방법 선택
factors-heading = 어떤 방법으로 로그인하시겠어요?
factors-legend = 로그인 방법
factors-password = 비밀번호
factors-password-hint = 비밀번호를 입력합니다
factors-email = 이메일 코드
factors-email-hint = { $destination }(으)로 일회용 코드를 보냅니다
factors-sms = 문자 메시지 코드
factors-sms-hint = { $destination }(으)로 일회용 코드를 보냅니다
factors-passkey = 패스키
factors-passkey-hint = 지문, 얼굴, 화면 잠금 또는 보안 키를 사용합니다
factors-other = 다른 로그인 방법 선택

### Password step
password-title = 비밀번호 입력
password-heading = 비밀번호를 입력하세요

### One-time code step
code-title = 코드 입력
code-heading = 코드를 입력하세요
code-sent-email = { $destination }(으)로 이메일 코드를 보냈습니다.
code-sent-sms = { $destination }(으)로 문자 메시지 코드를 보냈습니다.
code-sent-unknown = 입력하신 정보에 해당하는 계정이 있으면 코드를 보냈습니다.
code-submit = 확인
code-resend = 새 코드 보내기
code-resent = 새 코드를 보냈습니다. 이전 코드는 더 이상 사용할 수 없습니다.
code-not-received = 코드를 받지 못하셨나요? 스팸함을 확인하거나 새 코드를 요청하세요.

### Passkey step
passkey-title = 패스키로 로그인
passkey-heading = 패스키를 사용하세요
passkey-description = 브라우저 또는 기기의 안내를 따르세요.
passkey-start = 패스키 사용
passkey-failed = 패스키를 사용하지 못했습니다. 다시 시도하거나 다른 로그인 방법을 선택하세요.
passkey-cancelled = 패스키 요청이 취소되었거나 시간이 초과되었습니다.
passkey-unsupported = 이 브라우저는 패스키를 지원하지 않습니다. 다른 로그인 방법을 선택하세요.
passkey-none = 이 기기에 이 계정의 패스키가 없습니다.
passkey-unavailable = 이 주소에서는 패스키를 사용할 수 없습니다.

### Adding a passkey
passkey-add-title = 패스키 추가
passkey-add-heading = 패스키로 더 빠르게 로그인하세요
passkey-add-description = 패스키를 사용하면 지문, 얼굴 또는 화면 잠금으로 로그인할 수 있습니다. 따로 기억할 것이 없고, 가짜 페이지로 훔쳐 갈 수도 없습니다.
passkey-add-submit = 패스키 만들기
passkey-add-skip = 나중에
passkey-add-done = 패스키를 저장했습니다.
passkey-add-failed = 패스키를 저장하지 못했습니다. 다시 시도하세요.
passkey-add-exists = 이 기기에는 이미 이 계정의 패스키가 있습니다.
passkey-add-limit = 패스키를 허용된 최대 개수만큼 등록했습니다. 추가하려면 먼저 하나를 제거하세요.

### Multi-factor authentication
mfa-title = 본인 확인
mfa-heading = 본인인지 확인해 주세요
mfa-totp-description = 인증 앱에 표시된 현재 코드를 입력하세요.
mfa-totp-device = 인증 앱 “{ $device }”에 표시된 현재 코드를 입력하세요.
mfa-submit = 확인
mfa-other = 다른 방법 사용
mfa-select-title = 확인 방법 선택
mfa-select-heading = 어떤 방법으로 본인 확인을 하시겠어요?
mfa-select-legend = 확인 방법
mfa-option-sms = { $destination }(으)로 문자 메시지
mfa-option-email = { $destination }(으)로 이메일
mfa-option-totp = 인증 앱

### Setting up multi-factor authentication
mfa-setup-title = 2단계 인증 설정
mfa-setup-heading = 2단계 인증으로 계정을 보호하세요
mfa-setup-description = 이 계정은 로그인할 때 2단계 인증이 필요합니다. 지금 설정할 방법을 선택하세요.
mfa-setup-option-sms = 문자 메시지
mfa-setup-option-email = 이메일
mfa-setup-option-totp = 인증 앱
mfa-setup-phone-description = 이 전화번호로 문자 메시지 코드를 보냅니다.
mfa-setup-email-description = 이 이메일 주소로 코드를 보냅니다.
mfa-setup-done = 2단계 인증이 준비되었습니다.
totp-title = 인증 앱 설정
totp-heading = 인증 앱을 설정하세요
totp-step-install = 휴대전화나 컴퓨터에 인증 앱을 설치하세요.
totp-step-scan = 앱으로 이 QR 코드를 스캔하세요.
totp-step-enter = 앱에 표시된 코드를 입력하세요.
totp-qr-alt = 인증 앱용 QR 코드입니다. 같은 키가 아래에 적혀 있습니다.
totp-key-label = 또는 앱에 이 키를 입력하세요
totp-open-app = 이 기기의 인증 앱에서 열기
totp-device-name = 이 앱의 이름(선택 사항)
totp-submit = 설정 완료
totp-failed = 코드가 일치하지 않습니다. 기기의 시계가 정확한지 확인하고 다음 코드를 입력해 보세요.

### Sign-up
signup-title = 계정 만들기
signup-heading = 계정을 만드세요
signup-description = 1분이면 충분합니다.
signup-submit = 계정 만들기
signup-have-account = 이미 계정이 있으신가요?
signup-sign-in = 로그인
signup-passwordless = 비밀번호는 필요하지 않습니다. 로그인할 수 있는 코드를 보내 드립니다.
signup-password-optional = 비밀번호 추가(선택 사항)
signup-with-provider = { $provider }(으)로 가입
signup-closed = 여기에서는 새 계정을 만들 수 없습니다. 관리자에게 문의하세요.

### Terms of use and privacy policy
terms-notice-both = 계정을 만들면 { $terms } 및 { $privacy }에 동의하는 것으로 간주됩니다.
terms-notice-terms = 계정을 만들면 { $terms }에 동의하는 것으로 간주됩니다.
terms-notice-privacy = 계정을 만들면 { $privacy }에 동의하는 것으로 간주됩니다.
terms-of-use = 이용 약관
terms-privacy-policy = 개인정보 처리방침

### Confirming an account
confirm-title = 계정 확인
confirm-heading = 계정을 확인하세요
confirm-submit = 계정 확인
confirm-done = 계정이 확인되었습니다.
confirm-done-sign-in = 계정이 확인되었습니다. 이제 로그인할 수 있습니다.
confirm-by-administrator = 계정이 만들어졌습니다. 관리자가 확인해야 로그인할 수 있습니다.
confirm-link-sent = { $destination }(으)로 링크를 보냈습니다. 링크를 열어 계정을 확인한 다음 돌아와서 로그인하세요.
confirm-link-again = 새 링크 보내기
confirm-link-done-heading = 계정이 확인되었습니다
confirm-link-done = 이 페이지를 닫고 앱으로 돌아가셔도 됩니다.
confirm-link-failed = 이 링크는 유효하지 않거나 이미 사용되었습니다. 로그인하여 새 링크를 요청하세요.

### Forgotten password
forgot-title = 비밀번호 재설정
forgot-heading = 비밀번호를 잊으셨나요?
forgot-description = 계정 정보를 입력하시면 비밀번호를 재설정할 코드를 보내 드립니다.
forgot-submit = 코드 보내기
forgot-back = 로그인으로 돌아가기
reset-title = 새 비밀번호 선택
reset-heading = 새 비밀번호를 선택하세요
reset-description = 보내 드린 코드와 새 비밀번호를 입력하세요.
reset-submit = 비밀번호 변경
reset-done = 비밀번호가 변경되었습니다.
reset-required = 로그인하려면 먼저 비밀번호를 재설정해야 합니다. 코드를 보내 드립니다.

### New password required
new-password-title = 비밀번호 변경
new-password-heading = 비밀번호를 변경하세요
new-password-description = 현재 비밀번호는 임시 비밀번호입니다. 새 비밀번호를 선택하세요.
new-password-missing = 프로필에서 빠진 항목도 입력하세요.
new-password-submit = 비밀번호 변경 후 로그인

### Password rules
rules-heading = 비밀번호 조건:
rule-length = { $count }자 이상
rule-lowercase = 소문자
rule-uppercase = 대문자
rule-number = 숫자
rule-symbol = 특수 문자 또는 다른 문자 사이의 공백
rule-edges = 처음과 끝에 공백 없음
rule-history = 최근에 사용한 비밀번호와 다름(확인하는 개수: { $count })
rule-met = 충족함
rule-unmet = 충족하지 않음

### Choosing an account
chooser-title = 계정 선택
chooser-heading = 계정을 선택하세요
chooser-description = { $app }에 어떤 계정으로 계속할지 선택하세요.
chooser-continue-as = { $user }(으)로 계속
chooser-other = 다른 계정 사용
chooser-signed-in = 로그인됨
chooser-sign-out = 이 계정에서 로그아웃

### Signed out
signed-out-title = 로그아웃됨
signed-out-heading = 로그아웃되었습니다
signed-out-description = 이제 이 페이지를 닫으셔도 됩니다.
signout-title = 로그아웃
signout-heading = 로그아웃하시겠어요?
signout-submit = 로그아웃

### Sign-in of another device
device-title = 기기 연결
device-heading = 기기 연결
device-description = 기기에 표시된 코드를 입력하세요.
device-code-label = 기기의 코드
device-code-hint = 영문자와 숫자입니다. 하이픈은 입력하지 않아도 됩니다.
device-submit = 계속
device-confirm-title = 이 기기를 허용하시겠어요?
device-confirm-heading = 기기에서 로그인하시겠어요?
device-confirm-description = 기기의 { $app }에 { $user }(으)로 로그인합니다.
device-confirm-code = 기기에 이 코드가 표시되는지 확인하세요: { $code }
device-confirm-warning = 다른 사람이 이 코드나 링크를 보냈다면 계속하지 마세요.
device-allow = 허용
device-deny = 허용 안 함
device-allowed-heading = 기기가 연결되었습니다
device-allowed = 이 페이지를 닫고 기기에서 계속하세요.
device-denied-heading = 기기가 연결되지 않았습니다
device-denied = 변경된 내용이 없습니다. 이 페이지를 닫으셔도 됩니다.
device-code-unknown = 코드가 올바르지 않거나 만료되었습니다. 코드를 확인하거나 기기에서 새 코드를 받으세요.

### My account
account-title = 내 계정
account-heading = 내 계정
account-nav = 계정 메뉴
account-return = { $app }(으)로 돌아가기
account-sign-out = 로그아웃
account-sign-out-everywhere = 모든 기기에서 로그아웃
account-signed-out-everywhere = 다른 모든 기기에서 로그아웃되었습니다.
account-saved = 변경 내용을 저장했습니다.
account-profile-heading = 프로필
account-not-set = 설정되지 않음
account-verified = 확인됨
account-not-verified = 확인되지 않음
account-verify = 확인
account-verify-sent = { $destination }(으)로 코드를 보냈습니다. 코드를 입력하면 변경 내용이 적용됩니다.
account-read-only = 여기에서는 변경할 수 없습니다.
account-managed-by = 로그인은 { $provider }에서 관리합니다. 비밀번호와 2단계 인증은 그곳에서 변경하세요.
account-password-heading = 비밀번호
account-password-description = 다른 곳에서 사용하지 않는 비밀번호를 선택하세요.
account-password-add = 비밀번호 설정
account-password-changed = 비밀번호가 변경되었습니다.
account-factors-heading = 로그인 2단계 인증
account-factors-description = 2단계 인증은 다른 사람이 비밀번호를 알아도 계정을 보호합니다.
account-factors-on = 켜짐
account-factors-off = 꺼짐
account-factors-preferred = 기본
account-factors-prefer = 기본으로 설정
account-factors-turn-on = 켜기
account-factors-turn-off = 끄기
account-factors-required = 이 계정에는 2단계 인증이 필요합니다.
account-passkeys-heading = 패스키
account-passkeys-none = 아직 패스키가 없습니다.
account-passkeys-add = 패스키 추가
account-passkeys-created = 추가한 날짜: { $date }
account-passkeys-remove = 패스키 “{ $name }” 제거
account-passkeys-remove-confirm = 패스키 “{ $name }”을(를) 제거하시겠어요? 더 이상 이 패스키로 로그인할 수 없습니다.
account-passkeys-removed = 패스키를 제거했습니다.
account-devices-heading = 기억된 기기
account-devices-none = 기억된 기기가 없습니다.
account-devices-last-used = 마지막 사용: { $date }
account-devices-forget = 기기 “{ $name }” 기억 해제
account-devices-forgotten = 기기를 더 이상 기억하지 않습니다.
account-sessions-heading = 로그인한 곳
account-sessions-none = 다른 세션이 없습니다.
account-sessions-current = 현재 세션
account-sessions-item = { $device }, { $place }
account-sessions-started = 로그인한 날짜: { $date }
account-sessions-end = { $device }의 세션 종료
account-sessions-ended = 세션을 종료했습니다.
account-activity-heading = 최근 활동
account-activity-none = 최근 활동이 없습니다.
account-delete-heading = 계정 삭제
account-delete-description = 계정과 모든 데이터가 영구적으로 삭제됩니다. 이 작업은 되돌릴 수 없습니다.
account-delete-submit = 내 계정 삭제
account-delete-confirm = 예, 내 계정을 삭제합니다
account-deleted = 계정이 삭제되었습니다.

### Error page
error-title = 문제가 발생했습니다
error-heading = 문제가 발생했습니다
error-description = 요청을 처리하지 못했습니다. 다시 시도하세요.
error-reference = 참조 번호: { $id }
error-return = 앱으로 돌아가서 다시 시도하세요.
error-not-found-title = 페이지를 찾을 수 없음
error-not-found = 이 페이지는 존재하지 않습니다.
error-request-title = 이 링크는 작동하지 않습니다
error-request = 앱이 보낸 요청을 받아들일 수 없습니다. 앱 운영자에게 알려 주세요.
error-client = 여기에 등록되지 않은 앱입니다.
error-redirect = 돌아갈 주소가 앱에 등록되어 있지 않습니다.
error-response-type = 앱이 허용되지 않는 종류의 응답을 요청했습니다.
error-scope = 앱이 허용되지 않는 접근 권한을 요청했습니다.
error-no-methods = 이 앱에 설정된 로그인 방법이 없습니다.
error-cookies = 이 사이트의 쿠키를 허용하고 다시 시도하세요.
error-session-expired = 세션이 만료되었습니다. 다시 로그인하세요.
error-form-expired = 이 양식이 너무 오래 열려 있었습니다. 다시 시도하세요.
error-unavailable = 현재 서비스를 사용할 수 없습니다. 나중에 다시 시도하세요.
error-trigger = 앱의 규칙에 따라 로그인이 중단되었습니다: { $message }

### What Cognito's users know: short texts of failed operations
fail-credentials = 사용자 이름 또는 비밀번호가 올바르지 않습니다.
fail-user-not-found = 존재하지 않는 사용자입니다.
fail-user-disabled = 사용이 중지된 사용자입니다.
fail-user-exists = 이미 존재하는 사용자입니다.
fail-email-exists = 이 이메일 주소를 사용하는 계정이 이미 있습니다.
fail-phone-exists = 이 전화번호를 사용하는 계정이 이미 있습니다.
fail-username-taken = 이미 사용 중인 사용자 이름입니다.
fail-not-confirmed = 계정이 아직 확인되지 않았습니다.
fail-already-confirmed = 계정이 이미 확인되었습니다.
fail-password-expired = 임시 비밀번호가 만료되었습니다. 관리자에게 새 비밀번호를 요청하세요.
fail-password-attempts = 비밀번호 시도 횟수를 초과했습니다. 잠시 기다린 후 다시 시도하세요.
fail-attempts = 시도 횟수를 초과했습니다. 시간이 지난 후 다시 시도하세요.
fail-too-many-requests = 요청이 너무 많습니다. 잠시 기다린 후 다시 시도하세요.
fail-code = 인증 코드가 올바르지 않습니다. 다시 시도하세요.
fail-code-expired = 코드가 만료되었습니다. 새 코드를 요청하세요.
fail-code-delivery = 코드를 보내지 못했습니다. 나중에 다시 시도하세요.
fail-no-contact = 코드를 보낼 수 있는 확인된 이메일 주소나 전화번호가 없습니다. 관리자에게 문의하세요.
fail-code-used = 이미 사용한 코드입니다. 다음 코드를 기다리세요.
fail-password-current = 현재 비밀번호가 올바르지 않습니다.
fail-password-policy = 비밀번호가 정책에 맞지 않습니다: { $reason }
fail-password-reused = 이전에 사용한 비밀번호입니다. 다른 비밀번호를 선택하세요.
fail-password-compromised = 데이터 유출로 알려진 비밀번호입니다. 다른 비밀번호를 선택하세요.
fail-risk = 안전을 위해 이 로그인을 차단했습니다. 나중에 다시 시도하거나 관리자에게 문의하세요.
fail-device = 이 기기는 더 이상 기억되지 않습니다. 다시 로그인하세요.
fail-mfa-method = 이 방법은 계정에 설정되어 있지 않습니다.
fail-username-change = 이 값은 변경할 수 없습니다.

### Checks of fields
check-required = { $field }: 이 항목을 입력하세요.
check-choice = 옵션 중 하나를 선택하세요.
check-username = 공백 없이 문자, 숫자, 문장 부호, 기호를 사용하세요.
check-email = name@example.com 형식의 이메일 주소를 입력하세요.
check-phone = 더하기 기호와 국가 번호를 포함한 전화번호를 입력하세요. 예: +821012345678
check-date = 1990-12-31 형식의 날짜를 입력하세요.
check-number = 정수를 입력하세요.
check-number-min = { $count } 이상의 숫자를 입력하세요.
check-number-max = { $count } 이하의 숫자를 입력하세요.
check-url = https://로 시작하는 전체 웹 주소를 입력하세요.
check-too-short = { $field }: { $count }자 이상 입력하세요.
check-too-long = { $field }: { $count }자 이하로 입력하세요.
check-code = 코드의 숫자 { $count }자리를 입력하세요.
check-password-mismatch = 비밀번호가 일치하지 않습니다.
check-password-length = 비밀번호가 너무 짧습니다. { $count }자 이상 입력하세요.
check-password-lowercase = 비밀번호에 소문자가 있어야 합니다.
check-password-uppercase = 비밀번호에 대문자가 있어야 합니다.
check-password-number = 비밀번호에 숫자가 있어야 합니다.
check-password-symbol = 비밀번호에 특수 문자가 있어야 합니다.
check-password-edges = 비밀번호는 공백으로 시작하거나 끝날 수 없습니다.
