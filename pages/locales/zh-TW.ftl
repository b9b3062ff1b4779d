# Managed login pages: Chinese (traditional). Same keys and variables as en.ftl.

### Common
common-required = 必填
common-optional = 選填
common-continue = 繼續
common-back = 返回
common-cancel = 取消
common-save = 儲存
common-remove = 移除
common-change = 變更
common-add = 新增
common-close = 關閉
common-yes = 是
common-no = 否
common-or = 或
common-skip-to-content = 跳至主要內容
common-title-error = 錯誤：{ $title }
common-title-app = { $title } – { $app }
common-logo-alt = { $app } 標誌
common-opens-new-tab = 在新分頁中開啟
common-sign-in-again = 前往登入
common-try-again = 重試
common-session-left = 完成登入的剩餘時間（分鐘）：{ $count }
common-no-script = 此頁面不需要 JavaScript 即可使用，只有通行密鑰需要。
common-page-footer = 頁尾
common-page-header = 頁首

### Language
language-label = 語言
language-apply = 變更語言

### Error summary and status messages
summary-title = 發生問題
status-success = 成功
status-warning = 警告
status-info = 資訊

### Field labels
label-username = 使用者名稱
label-email = 電子郵件地址
label-phone = 電話號碼
label-username-or-email = 使用者名稱或電子郵件地址
label-username-or-phone = 使用者名稱或電話號碼
label-email-or-phone = 電子郵件地址或電話號碼
label-username-email-or-phone = 使用者名稱、電子郵件地址或電話號碼
label-password = 密碼
label-current-password = 目前的密碼
label-new-password = 新密碼
label-confirm-password = 確認密碼
label-code = 驗證碼
label-sms-code = 簡訊中的驗證碼
label-email-code = 電子郵件中的驗證碼
label-totp-code = 驗證器應用程式中的驗證碼
label-remember-device = 記住此裝置
label-country-code = 國碼
label-show-password = 顯示密碼

### Field hints
hint-phone = 請以加號和國碼開頭，例如 +886 2 1234 5678。
hint-date = 年、月、日，例如 1990-12-31。
hint-code = 驗證碼為 { $count } 位數字。
hint-remember-device = 請勿在與他人共用的裝置上選擇此項。
hint-website = 以 https:// 開頭

### Attributes of users
attribute-address = 地址
attribute-birthdate = 出生日期
attribute-email = 電子郵件地址
attribute-family-name = 姓氏
attribute-gender = 性別
attribute-given-name = 名字
attribute-locale = 語言與地區
attribute-middle-name = 中間名
attribute-name = 全名
attribute-nickname = 暱稱
attribute-phone-number = 電話號碼
attribute-picture = 圖片網址（URL）
attribute-preferred-username = 偏好的使用者名稱
attribute-profile = 個人資料頁網址（URL）
attribute-website = 網站
attribute-zoneinfo = 時區

### Sign-in
signin-title = 登入
signin-heading = 登入
signin-description = 登入以繼續使用 { $app }。
signin-submit = 登入
signin-next = 下一步
signin-forgot-password = 忘記密碼？
signin-no-account = 還沒有帳戶嗎？
signin-create-account = 建立帳戶
signin-with-passkey = 使用通行密鑰登入
signin-providers-heading = 其他登入方式
signin-as = 正在以 { $user } 的身分登入
signin-not-you = 不是您嗎？
signin-reauthenticate = 請再次輸入密碼以繼續。

### Identity providers
provider-continue = 使用 { $provider } 繼續
provider-google = Google
provider-facebook = Facebook
provider-amazon = Amazon
provider-apple = Apple
provider-corporate-heading = 使用您的組織登入
provider-corporate-label = 公司電子郵件地址
provider-corporate-hint = 我們會依 @ 後面的部分尋找您的組織。
provider-corporate-submit = 使用您的組織繼續
provider-failed = 使用 { $provider } 登入失敗。請重試，或選擇其他登入方式。
provider-unknown-domain = 找不到與此電子郵件地址對應的組織。

### Choice of how to sign in
factors-title = 選擇登入方式
factors-heading = 您想如何登入？
factors-legend = 登入方式
factors-password = 密碼
factors-password-hint = 輸入您的密碼
factors-email = 電子郵件驗證碼
factors-email-hint = 我們會將一次性驗證碼傳送至 { $destination }
factors-sms = 簡訊驗證碼
factors-sms-hint = 我們會將一次性驗證碼傳送至 { $destination }
factors-passkey = 通行密鑰
factors-passkey-hint = 使用指紋、臉部、螢幕鎖定或安全金鑰
factors-other = 選擇其他登入方式

### Password step
password-title = 輸入密碼
password-heading = 輸入您的密碼

### One-time code step
code-title = 輸入驗證碼
code-heading = 輸入您的驗證碼
code-sent-email = 我們已透過電子郵件將驗證碼傳送至 { $destination }。
code-sent-sms = 我們已透過簡訊將驗證碼傳送至 { $destination }。
code-sent-unknown = 如果您輸入的資料對應某個帳戶，我們已向其傳送驗證碼。
code-submit = 驗證
code-resend = 傳送新驗證碼
code-resent = 我們已傳送新的驗證碼，先前的驗證碼已失效。
code-not-received = 沒有收到驗證碼嗎？請查看垃圾郵件資料夾，或索取新的驗證碼。

### Passkey step
passkey-title = 使用通行密鑰登入
passkey-heading = 使用您的通行密鑰
passkey-description = 請依照瀏覽器或裝置的指示操作。
passkey-start = 使用通行密鑰
passkey-failed = 通行密鑰無法使用。請重試，或選擇其他登入方式。
passkey-cancelled = 通行密鑰要求已取消或逾時。
passkey-unsupported = 此瀏覽器不支援通行密鑰。請選擇其他登入方式。
passkey-none = 此裝置上沒有這個帳戶的通行密鑰。
passkey-unavailable = 此網址無法使用通行密鑰。

### Adding a passkey
passkey-add-title = 新增通行密鑰
passkey-add-heading = 使用通行密鑰更快登入
passkey-add-description = 通行密鑰讓您能以指紋、臉部或螢幕鎖定登入。您不必記住任何內容，也沒有人能用假網頁竊取它。
passkey-add-submit = 建立通行密鑰
passkey-add-skip = 暫時不要
passkey-add-done = 您的通行密鑰已儲存。
passkey-add-failed = 無法儲存通行密鑰。請重試。
passkey-add-exists = 此裝置已有您帳戶的通行密鑰。
passkey-add-limit = 您的通行密鑰數量已達上限。請先移除一個，再新增。

### Multi-factor authentication
mfa-title = 確認是您本人
mfa-heading = 確認是您本人
mfa-totp-description = 請輸入驗證器應用程式中目前的驗證碼。
mfa-totp-device = 請輸入驗證器應用程式「{ $device }」中目前的驗證碼。
mfa-submit = 驗證
mfa-other = 使用其他方式
mfa-select-title = 選擇驗證方式
mfa-select-heading = 您想如何確認是您本人？
mfa-select-legend = 驗證方式
mfa-option-sms = 傳送簡訊至 { $destination }
mfa-option-email = 傳送電子郵件至 { $destination }
mfa-option-totp = 驗證器應用程式

### Setting up multi-factor authentication
mfa-setup-title = 設定第二步驗證
mfa-setup-heading = 以第二步驗證保護您的帳戶
mfa-setup-description = 此帳戶登入時需要第二步驗證。請選擇一種方式立即設定。
mfa-setup-option-sms = 簡訊
mfa-setup-option-email = 電子郵件
mfa-setup-option-totp = 驗證器應用程式
mfa-setup-phone-description = 我們會以簡訊將驗證碼傳送到此電話號碼。
mfa-setup-email-description = 我們會將驗證碼傳送到此電子郵件地址。
mfa-setup-done = 您的第二步驗證已就緒。
totp-title = 設定驗證器應用程式
totp-heading = 設定驗證器應用程式
totp-step-install = 在手機或電腦上安裝驗證器應用程式。
totp-step-scan = 用該應用程式掃描此 QR 碼。
totp-step-enter = 輸入該應用程式顯示的驗證碼。
totp-qr-alt = 驗證器應用程式的 QR 碼。下方寫有相同的金鑰。
totp-key-label = 或在應用程式中輸入此金鑰
totp-open-app = 在此裝置的驗證器應用程式中開啟
totp-device-name = 此應用程式的名稱（選填）
totp-submit = 完成設定
totp-failed = 驗證碼不相符。請確認裝置的時間正確，並嘗試下一個驗證碼。

### Sign-up
signup-title = 建立帳戶
signup-heading = 建立您的帳戶
signup-description = 只需要一分鐘。
signup-submit = 建立帳戶
signup-have-account = 已經有帳戶了嗎？
signup-sign-in = 登入
signup-passwordless = 您不需要密碼。我們會傳送登入驗證碼給您。
signup-password-optional = 新增密碼（選填）
signup-with-provider = 使用 { $provider } 註冊
signup-closed = 這裡無法建立新帳戶。請洽詢您的管理員。

### Terms of use and privacy policy
terms-notice-both = 建立帳戶即表示您同意{ $terms }與{ $privacy }。
terms-notice-terms = 建立帳戶即表示您同意{ $terms }。
terms-notice-privacy = 建立帳戶即表示您同意{ $privacy }。
terms-of-use = 使用條款
terms-privacy-policy = 隱私權政策

### Confirming an account
confirm-title = 確認帳戶
confirm-heading = 確認您的帳戶
confirm-submit = 確認帳戶
confirm-done = 您的帳戶已確認。
confirm-done-sign-in = 您的帳戶已確認，現在可以登入。
confirm-by-administrator = 您的帳戶已建立。管理員確認後您才能登入。
confirm-link-sent = 我們已將連結傳送至 { $destination }。請開啟連結以確認您的帳戶，然後返回登入。
confirm-link-again = 傳送新連結
confirm-link-done-heading = 您的帳戶已確認
confirm-link-done = 您可以關閉此頁面並返回應用程式。
confirm-link-failed = 此連結無效或已被使用。請登入以索取新連結。

### Forgotten password
forgot-title = 重設密碼
forgot-heading = 忘記密碼？
forgot-description = 請告訴我們您的帳戶資料，我們會傳送用於重設密碼的驗證碼給您。
forgot-submit = 傳送驗證碼
forgot-back = 返回登入
reset-title = 設定新密碼
reset-heading = 設定新密碼
reset-description = 請輸入我們傳送的驗證碼和新密碼。
reset-submit = 變更密碼
reset-done = 您的密碼已變更。
reset-required = 您必須先重設密碼才能登入。我們會傳送驗證碼給您。

### New password required
new-password-title = 變更密碼
new-password-heading = 變更您的密碼
new-password-description = 您目前的密碼是臨時密碼。請設定新密碼。
new-password-missing = 請一併補齊個人資料中缺少的內容。
new-password-submit = 變更密碼並登入

### Password rules
rules-heading = 您的密碼必須符合：
rule-length = 至少 { $count } 個字元
rule-lowercase = 包含小寫字母
rule-uppercase = 包含大寫字母
rule-number = 包含數字
rule-symbol = 包含特殊字元，或其他字元之間的空格
rule-edges = 開頭和結尾沒有空格
rule-history = 與最近使用過的密碼不同（比對數量：{ $count }）
rule-met = 已符合
rule-unmet = 未符合

### Choosing an account
chooser-title = 選擇帳戶
chooser-heading = 選擇帳戶
chooser-description = 請選擇以哪個帳戶繼續使用 { $app }。
chooser-continue-as = 以 { $user } 的身分繼續
chooser-other = 使用其他帳戶
chooser-signed-in = 已登入
chooser-sign-out = 登出此帳戶

### Signed out
signed-out-title = 已登出
signed-out-heading = 您已登出
signed-out-description = 現在可以關閉此頁面。
signout-title = 登出
signout-heading = 您要登出嗎？
signout-submit = 登出

### Sign-in of another device
device-title = 連結裝置
device-heading = 連結裝置
device-description = 請輸入裝置上顯示的代碼。
device-code-label = 裝置上的代碼
device-code-hint = 英文字母與數字，可省略連字號。
device-submit = 繼續
device-confirm-title = 允許此裝置？
device-confirm-heading = 您要在裝置上登入嗎？
device-confirm-description = 您裝置上的 { $app } 將以 { $user } 的身分登入。
device-confirm-code = 請確認您的裝置顯示此代碼：{ $code }
device-confirm-warning = 如果此代碼或連結是他人傳給您的，請勿繼續。
device-allow = 允許
device-deny = 不允許
device-allowed-heading = 您的裝置已連結
device-allowed = 您可以關閉此頁面，在裝置上繼續。
device-denied-heading = 裝置未連結
device-denied = 未做任何變更。您可以關閉此頁面。
device-code-unknown = 代碼不正確或已過期。請檢查代碼，或在裝置上取得新代碼。

### My account
account-title = 我的帳戶
account-heading = 我的帳戶
account-nav = 帳戶項目
account-return = 返回 { $app }
account-sign-out = 登出
account-sign-out-everywhere = 登出所有裝置
account-signed-out-everywhere = 您已從所有其他裝置登出。
account-saved = 您的變更已儲存。
account-profile-heading = 個人資料
account-not-set = 未設定
account-verified = 已驗證
account-not-verified = 未驗證
account-verify = 驗證
account-verify-sent = 我們已將驗證碼傳送至 { $destination }。輸入驗證碼後變更即會生效。
account-read-only = 此處無法變更。
account-managed-by = 您的登入由 { $provider } 管理。請在那裡變更密碼和第二步驗證。
account-password-heading = 密碼
account-password-description = 請選擇一個未在其他地方使用過的密碼。
account-password-add = 設定密碼
account-password-changed = 您的密碼已變更。
account-factors-heading = 登入時的第二步驗證
account-factors-description = 即使有人知道您的密碼，第二步驗證也能保護您的帳戶。
account-factors-on = 已開啟
account-factors-off = 已關閉
account-factors-preferred = 偏好
account-factors-prefer = 設為偏好
account-factors-turn-on = 開啟
account-factors-turn-off = 關閉
account-factors-required = 此帳戶必須啟用第二步驗證。
account-passkeys-heading = 通行密鑰
account-passkeys-none = 您還沒有通行密鑰。
account-passkeys-add = 新增通行密鑰
account-passkeys-created = 新增於 { $date }
account-passkeys-remove = 移除通行密鑰「{ $name }」
account-passkeys-remove-confirm = 要移除通行密鑰「{ $name }」嗎？移除後您將無法再用它登入。
account-passkeys-removed = 通行密鑰已移除。
account-devices-heading = 已記住的裝置
account-devices-none = 沒有已記住的裝置。
account-devices-last-used = 上次使用：{ $date }
account-devices-forget = 忘記裝置「{ $name }」
account-devices-forgotten = 已忘記該裝置。
account-sessions-heading = 您的登入位置
account-sessions-none = 沒有其他工作階段。
account-sessions-current = 此工作階段
account-sessions-item = { $device }，{ $place }
account-sessions-started = 登入於 { $date }
account-sessions-end = 結束 { $device } 上的工作階段
account-sessions-ended = 工作階段已結束。
account-activity-heading = 近期活動
account-activity-none = 沒有近期活動。
account-delete-heading = 刪除帳戶
account-delete-description = 您的帳戶及其所有資料將永久刪除，且無法復原。
account-delete-submit = 刪除我的帳戶
account-delete-confirm = 是，刪除我的帳戶
account-deleted = 您的帳戶已刪除。

### Error page
error-title = 發生錯誤
error-heading = 發生錯誤
error-description = 我們無法完成您的要求。請重試。
error-reference = 參考編號：{ $id }
error-return = 請返回應用程式並重試。
error-not-found-title = 找不到頁面
error-not-found = 此頁面不存在。
error-request-title = 此連結無法使用
error-request = 應用程式傳送的要求無法接受。請告知應用程式的營運人員。
error-client = 這裡未登記該應用程式。
error-redirect = 應用程式未登記該返回網址。
error-response-type = 應用程式要求了不允許的回應類型。
error-scope = 應用程式要求了不允許的存取權限。
error-no-methods = 此應用程式未設定任何登入方式。
error-cookies = 請允許此網站使用 Cookie，然後重試。
error-session-expired = 您的工作階段已逾時。請重新登入。
error-form-expired = 此表單開啟時間過久。請重試。
error-unavailable = 服務目前無法使用。請稍後重試。
error-trigger = 登入已被應用程式的規則終止：{ $message }

### What Cognito's users know: short texts of failed operations
fail-credentials = 使用者名稱或密碼不正確。
fail-user-not-found = 使用者不存在。
fail-user-disabled = 使用者已停用。
fail-user-exists = 使用者已存在。
fail-email-exists = 已有帳戶使用此電子郵件地址。
fail-phone-exists = 已有帳戶使用此電話號碼。
fail-username-taken = 此使用者名稱已被使用。
fail-not-confirmed = 您的帳戶尚未確認。
fail-already-confirmed = 您的帳戶已經確認。
fail-password-expired = 您的臨時密碼已過期。請向管理員索取新密碼。
fail-password-attempts = 密碼嘗試次數過多。請稍候再試。
fail-attempts = 嘗試次數過多。請過一段時間再試。
fail-too-many-requests = 要求過多。請稍候再試。
fail-code = 驗證碼無效，請重試。
fail-code-expired = 驗證碼已過期。請索取新的驗證碼。
fail-code-delivery = 無法傳送驗證碼。請稍後重試。
fail-no-contact = 沒有可用於接收驗證碼的已驗證電子郵件地址或電話號碼。請洽詢您的管理員。
fail-code-used = 此驗證碼已被使用。請等待下一個。
fail-password-current = 目前的密碼不正確。
fail-password-policy = 密碼不符合規定：{ $reason }
fail-password-reused = 您以前使用過此密碼。請另選一個。
fail-password-compromised = 此密碼已在資料外洩中曝光。請另選一個。
fail-risk = 為了您的安全，我們封鎖了這次登入。請稍後重試，或洽詢您的管理員。
fail-device = 此裝置已不再被記住。請重新登入。
fail-mfa-method = 您的帳戶未設定此方式。
fail-username-change = 此值無法變更。

### Checks of fields
check-required = { $field }：請填寫此欄位。
check-choice = 請選擇其中一項。
check-username = 請使用字母、數字、標點和符號，不要使用空格。
check-email = 請輸入格式為 name@example.com 的電子郵件地址。
check-phone = 請輸入含加號和國碼的電話號碼，例如 +886212345678。
check-date = 請輸入格式為 1990-12-31 的日期。
check-number = 請輸入整數。
check-number-min = 請輸入不小於 { $count } 的數字。
check-number-max = 請輸入不大於 { $count } 的數字。
check-url = 請輸入以 https:// 開頭的完整網址。
check-too-short = { $field }：請至少輸入 { $count } 個字元。
check-too-long = { $field }：請最多輸入 { $count } 個字元。
check-code = 請輸入 { $count } 位數字的驗證碼。
check-password-mismatch = 兩次輸入的密碼不一致。
check-password-length = 密碼太短：請至少使用 { $count } 個字元。
check-password-lowercase = 密碼必須包含小寫字母。
check-password-uppercase = 密碼必須包含大寫字母。
check-password-number = 密碼必須包含數字。
check-password-symbol = 密碼必須包含特殊字元。
check-password-edges = 密碼不能以空格開頭或結尾。
