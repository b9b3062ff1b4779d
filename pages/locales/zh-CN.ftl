# Managed login pages: Chinese (simplified). Same keys and variables as en.ftl.

### Common
common-required = 必填
common-optional = 选填
common-continue = 继续
common-back = 返回
common-cancel = 取消
common-save = 保存
common-remove = 移除
common-change = 更改
common-add = 添加
common-close = 关闭
common-yes = 是
common-no = 否
common-or = 或
common-skip-to-content = 跳到主要内容
common-title-error = 错误：{ $title }
common-title-app = { $title } – { $app }
common-logo-alt = { $app } 徽标
common-opens-new-tab = 在新标签页中打开
common-sign-in-again = 前往登录
common-try-again = 重试
common-session-left = 完成登录的剩余时间（分钟）：{ $count }
common-no-script = 此页面无需 JavaScript 即可使用。仅通行密钥需要它。
common-page-footer = 页脚
common-page-header = 页眉

### Language
language-label = 语言
language-apply = 更改语言

### Error summary and status messages
summary-title = 出现问题
status-success = 成功
status-warning = 警告
status-info = 信息

### Field labels
label-username = 用户名
label-email = 电子邮件地址
label-phone = 电话号码
label-username-or-email = 用户名或电子邮件地址
label-username-or-phone = 用户名或电话号码
label-email-or-phone = 电子邮件地址或电话号码
label-username-email-or-phone = 用户名、电子邮件地址或电话号码
label-password = 密码
label-current-password = 当前密码
label-new-password = 新密码
label-confirm-password = 确认密码
label-code = 验证码
label-sms-code = 短信中的验证码
label-email-code = 电子邮件中的验证码
label-totp-code = 身份验证器应用中的验证码
label-remember-device = 记住此设备
label-country-code = 国家/地区代码
label-show-password = 显示密码

### Field hints
hint-phone = 请以加号和国家/地区代码开头，例如 +86 10 1234 5678。
hint-date = 年、月、日，例如 1990-12-31。
hint-code = 验证码为 { $count } 位数字。
hint-remember-device = 请勿在与他人共用的设备上选择此项。
hint-website = 以 https:// 开头

### Attributes of users
attribute-address = 地址
attribute-birthdate = 出生日期
attribute-email = 电子邮件地址
attribute-family-name = 姓
attribute-gender = 性别
attribute-given-name = 名
attribute-locale = 语言和地区
attribute-middle-name = 中间名
attribute-name = 全名
attribute-nickname = 昵称
attribute-phone-number = 电话号码
attribute-picture = 图片地址（URL）
attribute-preferred-username = 首选用户名
attribute-profile = 个人资料页地址（URL）
attribute-website = 网站
attribute-zoneinfo = 时区

### Sign-in
signin-title = 登录
signin-heading = 登录
signin-description = 登录以继续使用 { $app }。
signin-submit = 登录
signin-next = 下一步
signin-forgot-password = 忘记密码？
signin-no-account = 还没有账户？
signin-create-account = 创建账户
signin-with-passkey = 使用通行密钥登录
signin-providers-heading = 其他登录方式
signin-as = 正在以 { $user } 的身份登录
signin-not-you = 不是您？
signin-reauthenticate = 请再次输入密码以继续。

### Identity providers
provider-continue = 使用 { $provider } 继续
provider-google = Google
provider-facebook = Facebook
provider-amazon = Amazon
provider-apple = Apple
provider-corporate-heading = 使用您的组织登录
provider-corporate-label = 工作电子邮件地址
provider-corporate-hint = 我们会根据 @ 后面的部分查找您的组织。
provider-corporate-submit = 使用您的组织继续
provider-failed = 使用 { $provider } 登录失败。请重试，或选择其他登录方式。
provider-unknown-domain = 找不到与此电子邮件地址对应的组织。

### Choice of how to sign in
factors-title = 选择登录方式
factors-heading = 您想如何登录？
factors-legend = 登录方式
factors-password = 密码
factors-password-hint = 输入您的密码
factors-email = 电子邮件验证码
factors-email-hint = 我们将向 { $destination } 发送一次性验证码
factors-sms = 短信验证码
factors-sms-hint = 我们将向 { $destination } 发送一次性验证码
factors-passkey = 通行密钥
factors-passkey-hint = 使用指纹、面容、屏幕锁定或安全密钥
factors-other = 选择其他登录方式

### Password step
password-title = 输入密码
password-heading = 输入您的密码

### One-time code step
code-title = 输入验证码
code-heading = 输入您的验证码
code-sent-email = 我们已通过电子邮件将验证码发送至 { $destination }。
code-sent-sms = 我们已通过短信将验证码发送至 { $destination }。
code-sent-unknown = 如果您输入的信息对应某个账户，我们已向其发送验证码。
code-submit = 验证
code-resend = 发送新验证码
code-resent = 我们已发送新的验证码，之前的验证码不再有效。
code-not-received = 没有收到验证码？请查看垃圾邮件文件夹，或获取新的验证码。

### Passkey step
passkey-title = 使用通行密钥登录
passkey-heading = 使用您的通行密钥
passkey-description = 请按照浏览器或设备的提示操作。
passkey-start = 使用通行密钥
passkey-failed = 通行密钥未能生效。请重试，或选择其他登录方式。
passkey-cancelled = 通行密钥请求已取消或超时。
passkey-unsupported = 此浏览器不支持通行密钥。请选择其他登录方式。
passkey-none = 此设备上没有该账户的通行密钥。
passkey-unavailable = 此地址无法使用通行密钥。

### Adding a passkey
passkey-add-title = 添加通行密钥
passkey-add-heading = 使用通行密钥更快登录
passkey-add-description = 通行密钥让您可以用指纹、面容或屏幕锁定登录。您无需记住任何内容，也没有人能用假冒页面窃取它。
passkey-add-submit = 创建通行密钥
passkey-add-skip = 暂不
passkey-add-done = 您的通行密钥已保存。
passkey-add-failed = 无法保存通行密钥。请重试。
passkey-add-exists = 此设备上已有您账户的通行密钥。
passkey-add-limit = 您的通行密钥数量已达上限。请先移除一个，再添加新的。

### Multi-factor authentication
mfa-title = 确认是您本人
mfa-heading = 确认是您本人
mfa-totp-description = 请输入身份验证器应用中当前的验证码。
mfa-totp-device = 请输入身份验证器应用“{ $device }”中当前的验证码。
mfa-submit = 验证
mfa-other = 使用其他方式
mfa-select-title = 选择验证方式
mfa-select-heading = 您想如何确认是您本人？
mfa-select-legend = 验证方式
mfa-option-sms = 发送短信至 { $destination }
mfa-option-email = 发送电子邮件至 { $destination }
mfa-option-totp = 身份验证器应用

### Setting up multi-factor authentication
mfa-setup-title = 设置第二步验证
mfa-setup-heading = 用第二步验证保护您的账户
mfa-setup-description = 此账户登录时需要第二步验证。请选择一种方式立即设置。
mfa-setup-option-sms = 短信
mfa-setup-option-email = 电子邮件
mfa-setup-option-totp = 身份验证器应用
mfa-setup-phone-description = 我们会通过短信将验证码发送到此电话号码。
mfa-setup-email-description = 我们会将验证码发送到此电子邮件地址。
mfa-setup-done = 您的第二步验证已准备就绪。
totp-title = 设置身份验证器应用
totp-heading = 设置身份验证器应用
totp-step-install = 在手机或电脑上安装身份验证器应用。
totp-step-scan = 用该应用扫描此二维码。
totp-step-enter = 输入该应用显示的验证码。
totp-qr-alt = 身份验证器应用的二维码。下方写有相同的密钥。
totp-key-label = 或在应用中输入此密钥
totp-open-app = 在此设备上的身份验证器应用中打开
totp-device-name = 此应用的名称（选填）
totp-submit = 完成设置
totp-failed = 验证码不匹配。请检查设备时间是否正确，并尝试下一个验证码。

### Sign-up
signup-title = 创建账户
signup-heading = 创建您的账户
signup-description = 只需一分钟。
signup-submit = 创建账户
signup-have-account = 已有账户？
signup-sign-in = 登录
signup-passwordless = 您不需要密码。我们会向您发送登录验证码。
signup-password-optional = 添加密码（选填）
signup-with-provider = 使用 { $provider } 注册
signup-closed = 此处无法创建新账户。请联系您的管理员。

### Terms of use and privacy policy
terms-notice-both = 创建账户即表示您同意{ $terms }和{ $privacy }。
terms-notice-terms = 创建账户即表示您同意{ $terms }。
terms-notice-privacy = 创建账户即表示您同意{ $privacy }。
terms-of-use = 使用条款
terms-privacy-policy = 隐私政策

### Confirming an account
confirm-title = 确认账户
confirm-heading = 确认您的账户
confirm-submit = 确认账户
confirm-done = 您的账户已确认。
confirm-done-sign-in = 您的账户已确认，现在可以登录。
confirm-by-administrator = 您的账户已创建。管理员确认后您才能登录。
confirm-link-sent = 我们已向 { $destination } 发送链接。请打开链接确认您的账户，然后返回登录。
confirm-link-again = 发送新链接
confirm-link-done-heading = 您的账户已确认
confirm-link-done = 您可以关闭此页面并返回应用。
confirm-link-failed = 此链接无效或已被使用。请登录以获取新链接。

### Forgotten password
forgot-title = 重置密码
forgot-heading = 忘记密码？
forgot-description = 请告诉我们您的账户信息，我们会向您发送用于重置密码的验证码。
forgot-submit = 发送验证码
forgot-back = 返回登录
reset-title = 设置新密码
reset-heading = 设置新密码
reset-description = 请输入我们发送的验证码和新密码。
reset-submit = 更改密码
reset-done = 您的密码已更改。
reset-required = 您必须先重置密码才能登录。我们会向您发送验证码。

### New password required
new-password-title = 更改密码
new-password-heading = 更改您的密码
new-password-description = 您当前的密码是临时密码。请设置新密码。
new-password-missing = 请同时补全个人资料中缺少的内容。
new-password-submit = 更改密码并登录

### Password rules
rules-heading = 您的密码必须符合：
rule-length = 至少 { $count } 个字符
rule-lowercase = 包含小写字母
rule-uppercase = 包含大写字母
rule-number = 包含数字
rule-symbol = 包含特殊字符，或其他字符之间的空格
rule-edges = 开头和结尾没有空格
rule-history = 与最近使用过的密码不同（比较数量：{ $count }）
rule-met = 已满足
rule-unmet = 未满足

### Choosing an account
chooser-title = 选择账户
chooser-heading = 选择账户
chooser-description = 请选择以哪个账户继续使用 { $app }。
chooser-continue-as = 以 { $user } 的身份继续
chooser-other = 使用其他账户
chooser-signed-in = 已登录
chooser-sign-out = 退出此账户

### Signed out
signed-out-title = 已退出
signed-out-heading = 您已退出登录
signed-out-description = 现在可以关闭此页面。
signout-title = 退出登录
signout-heading = 您要退出登录吗？
signout-submit = 退出登录

### Sign-in of another device
device-title = 连接设备
device-heading = 连接设备
device-description = 请输入设备上显示的代码。
device-code-label = 设备上的代码
device-code-hint = 字母和数字，连字符可以省略。
device-submit = 继续
device-confirm-title = 允许此设备？
device-confirm-heading = 您要在设备上登录吗？
device-confirm-description = 您设备上的 { $app } 将以 { $user } 的身份登录。
device-confirm-code = 请检查您的设备是否显示此代码：{ $code }
device-confirm-warning = 如果此代码或链接是他人发给您的，请勿继续。
device-allow = 允许
device-deny = 不允许
device-allowed-heading = 您的设备已连接
device-allowed = 您可以关闭此页面，在设备上继续。
device-denied-heading = 设备未连接
device-denied = 未做任何更改。您可以关闭此页面。
device-code-unknown = 代码不正确或已过期。请检查代码，或在设备上获取新代码。

### My account
account-title = 我的账户
account-heading = 我的账户
account-nav = 账户栏目
account-return = 返回 { $app }
account-sign-out = 退出登录
account-sign-out-everywhere = 在所有设备上退出登录
account-signed-out-everywhere = 您已在所有其他设备上退出登录。
account-saved = 您的更改已保存。
account-profile-heading = 个人资料
account-not-set = 未设置
account-verified = 已验证
account-not-verified = 未验证
account-verify = 验证
account-verify-sent = 我们已向 { $destination } 发送验证码。输入验证码后更改即会生效。
account-read-only = 此处无法更改。
account-managed-by = 您的登录由 { $provider } 管理。请在那里更改密码和第二步验证。
account-password-heading = 密码
account-password-description = 请选择一个未在其他地方使用过的密码。
account-password-add = 设置密码
account-password-changed = 您的密码已更改。
account-factors-heading = 登录时的第二步验证
account-factors-description = 即使有人知道您的密码，第二步验证也能保护您的账户。
account-factors-on = 已开启
account-factors-off = 已关闭
account-factors-preferred = 首选
account-factors-prefer = 设为首选
account-factors-turn-on = 开启
account-factors-turn-off = 关闭
account-factors-required = 此账户必须启用第二步验证。
account-passkeys-heading = 通行密钥
account-passkeys-none = 您还没有通行密钥。
account-passkeys-add = 添加通行密钥
account-passkeys-created = 添加于 { $date }
account-passkeys-remove = 移除通行密钥“{ $name }”
account-passkeys-remove-confirm = 要移除通行密钥“{ $name }”吗？移除后您将无法再用它登录。
account-passkeys-removed = 通行密钥已移除。
account-devices-heading = 已记住的设备
account-devices-none = 没有已记住的设备。
account-devices-last-used = 上次使用：{ $date }
account-devices-forget = 忘记设备“{ $name }”
account-devices-forgotten = 已忘记该设备。
account-sessions-heading = 您的登录位置
account-sessions-none = 没有其他会话。
account-sessions-current = 此会话
account-sessions-item = { $device }，{ $place }
account-sessions-started = 登录于 { $date }
account-sessions-end = 结束 { $device } 上的会话
account-sessions-ended = 会话已结束。
account-activity-heading = 近期活动
account-activity-none = 没有近期活动。
account-delete-heading = 删除账户
account-delete-description = 您的账户及其所有数据将被永久删除，且无法撤销。
account-delete-submit = 删除我的账户
account-delete-confirm = 是，删除我的账户
account-deleted = 您的账户已删除。

### Error page
error-title = 出错了
error-heading = 出错了
error-description = 我们无法完成您的请求。请重试。
error-reference = 参考编号：{ $id }
error-return = 请返回应用并重试。
error-not-found-title = 找不到页面
error-not-found = 此页面不存在。
error-request-title = 此链接无法使用
error-request = 应用发送的请求无法接受。请告知应用的运营人员。
error-client = 此处未登记该应用。
error-redirect = 应用未登记该返回地址。
error-response-type = 应用请求了不允许的响应类型。
error-scope = 应用请求了不允许的访问权限。
error-no-methods = 此应用未设置任何登录方式。
error-cookies = 请允许此网站使用 Cookie，然后重试。
error-session-expired = 您的会话已超时。请重新登录。
error-form-expired = 此表单打开时间过长。请重试。
error-unavailable = 服务暂时不可用。请稍后重试。
error-trigger = 登录已被应用的规则终止：{ $message }

### What Cognito's users know: short texts of failed operations
fail-credentials = 用户名或密码不正确。
fail-user-not-found = 用户不存在。
fail-user-disabled = 用户已被停用。
fail-user-exists = 用户已存在。
fail-email-exists = 已有账户使用此电子邮件地址。
fail-phone-exists = 已有账户使用此电话号码。
fail-username-taken = 此用户名已被使用。
fail-not-confirmed = 您的账户尚未确认。
fail-already-confirmed = 您的账户已经确认。
fail-password-expired = 您的临时密码已过期。请向管理员索取新密码。
fail-password-attempts = 密码尝试次数过多。请稍候再试。
fail-attempts = 尝试次数过多。请过一段时间再试。
fail-too-many-requests = 请求过多。请稍候再试。
fail-code = 验证码无效，请重试。
fail-code-expired = 验证码已过期。请获取新的验证码。
fail-code-delivery = 无法发送验证码。请稍后重试。
fail-no-contact = 没有可用于接收验证码的已验证电子邮件地址或电话号码。请联系您的管理员。
fail-code-used = 此验证码已被使用。请等待下一个。
fail-password-current = 当前密码不正确。
fail-password-policy = 密码不符合要求：{ $reason }
fail-password-reused = 您以前使用过此密码。请另选一个。
fail-password-compromised = 此密码已在数据泄露中曝光。请另选一个。
fail-risk = 为了您的安全，我们阻止了此次登录。请稍后重试，或联系您的管理员。
fail-device = 此设备已不再被记住。请重新登录。
fail-mfa-method = 您的账户未设置此方式。
fail-username-change = 此值无法更改。

### Checks of fields
check-required = { $field }：请填写此字段。
check-choice = 请选择其中一项。
check-username = 请使用字母、数字、标点和符号，不要使用空格。
check-email = 请输入格式为 name@example.com 的电子邮件地址。
check-phone = 请输入带加号和国家/地区代码的电话号码，例如 +861012345678。
check-date = 请输入格式为 1990-12-31 的日期。
check-number = 请输入整数。
check-number-min = 请输入不小于 { $count } 的数字。
check-number-max = 请输入不大于 { $count } 的数字。
check-url = 请输入以 https:// 开头的完整网址。
check-too-short = { $field }：请至少输入 { $count } 个字符。
check-too-long = { $field }：请最多输入 { $count } 个字符。
check-code = 请输入 { $count } 位数字的验证码。
check-password-mismatch = 两次输入的密码不一致。
check-password-length = 密码太短：请至少使用 { $count } 个字符。
check-password-lowercase = 密码必须包含小写字母。
check-password-uppercase = 密码必须包含大写字母。
check-password-number = 密码必须包含数字。
check-password-symbol = 密码必须包含特殊字符。
check-password-edges = 密码不能以空格开头或结尾。
