# Managed login pages: Japanese. Same keys and variables as en.ftl.

### Common
common-required = 必須
common-optional = 任意
common-continue = 続ける
common-back = 戻る
common-cancel = キャンセル
common-save = 保存
common-remove = 削除
common-change = 変更
common-add = 追加
common-close = 閉じる
common-yes = はい
common-no = いいえ
common-or = または
common-skip-to-content = メインコンテンツへ移動
common-title-error = エラー: { $title }
common-title-app = { $title } – { $app }
common-logo-alt = { $app }のロゴ
common-opens-new-tab = 新しいタブで開きます
common-sign-in-again = サインイン画面へ
common-try-again = もう一度試す
common-session-left = サインインの残り時間（分）: { $count }
common-no-script = このページはJavaScriptなしでも使えます。パスキーにはJavaScriptが必要です。
common-page-footer = ページのフッター
common-page-header = ページのヘッダー

### Language
language-label = 言語
language-apply = 言語を変更

### Error summary and status messages
summary-title = 問題があります
status-success = 完了
status-warning = 警告
status-info = お知らせ

### Field labels
label-username = ユーザー名
label-email = メールアドレス
label-phone = 電話番号
label-username-or-email = ユーザー名またはメールアドレス
label-username-or-phone = ユーザー名または電話番号
label-email-or-phone = メールアドレスまたは電話番号
label-username-email-or-phone = ユーザー名、メールアドレスまたは電話番号
label-password = パスワード
label-current-password = 現在のパスワード
label-new-password = 新しいパスワード
label-confirm-password = パスワード（確認用）
label-code = 確認コード
label-sms-code = SMSで届いたコード
label-email-code = メールで届いたコード
label-totp-code = 認証アプリのコード
label-remember-device = このデバイスを記憶する
label-country-code = 国番号
label-show-password = パスワードを表示

### Field hints
hint-phone = プラス記号と国番号から入力してください。例: +81 90 1234 5678
hint-date = 年、月、日の順に入力してください。例: 1990-12-31
hint-code = コードは{ $count }桁です。
hint-remember-device = ほかの人と共有しているデバイスでは選択しないでください。
hint-website = https:// から入力してください

### Attributes of users
attribute-address = 住所
attribute-birthdate = 生年月日
attribute-email = メールアドレス
attribute-family-name = 姓
attribute-gender = 性別
attribute-given-name = 名
attribute-locale = 言語と地域
attribute-middle-name = ミドルネーム
attribute-name = 氏名
attribute-nickname = ニックネーム
attribute-phone-number = 電話番号
attribute-picture = 画像のアドレス（URL）
attribute-preferred-username = 希望するユーザー名
attribute-profile = プロフィールページのアドレス（URL）
attribute-website = ウェブサイト
attribute-zoneinfo = タイムゾーン

### Sign-in
signin-title = サインイン
signin-heading = サインイン
signin-description = { $app }を利用するにはサインインしてください。
signin-submit = サインイン
signin-next = 次へ
signin-forgot-password = パスワードをお忘れですか?
signin-no-account = はじめてご利用ですか?
signin-create-account = アカウントを作成
signin-with-passkey = パスキーでサインイン
signin-providers-heading = ほかのサインイン方法
signin-as = { $user }としてサインインします
signin-not-you = ご本人ではありませんか?
signin-reauthenticate = 続けるには、もう一度パスワードを入力してください。

### Identity providers
provider-continue = { $provider }で続ける
provider-google = Google
provider-facebook = Facebook
provider-amazon = Amazon
provider-apple = Apple
provider-corporate-heading = 所属組織のアカウントでサインイン
provider-corporate-label = 勤務先のメールアドレス
provider-corporate-hint = @ より後の部分から所属組織を探します。
provider-corporate-submit = 所属組織のアカウントで続ける
provider-failed = { $provider }でサインインできませんでした。もう一度試すか、別の方法を選んでください。
provider-unknown-domain = このメールアドレスに対応する組織が見つかりませんでした。

### Choice of how to sign in
factors-title = サインイン方法の選択
factors-heading = どの方法でサインインしますか?
factors-legend = サインイン方法
factors-password = パスワード
factors-password-hint = パスワードを入力します
factors-email = メールのコード
factors-email-hint = { $destination }にワンタイムコードを送信します
factors-sms = SMSのコード
factors-sms-hint = { $destination }にワンタイムコードを送信します
factors-passkey = パスキー
factors-passkey-hint = 指紋、顔、画面ロックまたはセキュリティキーを使います
factors-other = 別のサインイン方法を選ぶ

### Password step
password-title = パスワードの入力
password-heading = パスワードを入力してください

### One-time code step
code-title = コードの入力
code-heading = コードを入力してください
code-sent-email = { $destination }にメールでコードを送信しました。
code-sent-sms = { $destination }にSMSでコードを送信しました。
code-sent-unknown = 入力された情報に対応するアカウントがある場合は、コードを送信しました。
code-submit = 確認
code-resend = 新しいコードを送信
code-resent = 新しいコードを送信しました。以前のコードは使えません。
code-not-received = コードが届かない場合は、迷惑メールフォルダーを確認するか、新しいコードを送信してください。

### Passkey step
passkey-title = パスキーでサインイン
passkey-heading = パスキーを使ってください
passkey-description = ブラウザーまたはデバイスの案内に従ってください。
passkey-start = パスキーを使う
passkey-failed = パスキーを使えませんでした。もう一度試すか、別の方法を選んでください。
passkey-cancelled = パスキーの操作がキャンセルされたか、時間切れになりました。
passkey-unsupported = このブラウザーはパスキーに対応していません。別の方法を選んでください。
passkey-none = このデバイスには、このアカウントのパスキーがありません。
passkey-unavailable = このアドレスではパスキーを使用できません。

### Adding a passkey
passkey-add-title = パスキーの追加
passkey-add-heading = パスキーでもっと早くサインイン
passkey-add-description = パスキーを使うと、指紋、顔または画面ロックでサインインできます。何も覚える必要がなく、偽のページで盗まれることもありません。
passkey-add-submit = パスキーを作成
passkey-add-skip = 今はしない
passkey-add-done = パスキーを保存しました。
passkey-add-failed = パスキーを保存できませんでした。もう一度お試しください。
passkey-add-exists = このデバイスには、すでにこのアカウントのパスキーがあります。
passkey-add-limit = パスキーの数が上限に達しています。追加する前に、どれかを削除してください。

### Multi-factor authentication
mfa-title = 本人確認
mfa-heading = ご本人であることを確認します
mfa-totp-description = 認証アプリに表示されている現在のコードを入力してください。
mfa-totp-device = 認証アプリ「{ $device }」に表示されている現在のコードを入力してください。
mfa-submit = 確認
mfa-other = 別の方法を使う
mfa-select-title = 確認方法の選択
mfa-select-heading = どの方法で本人確認をしますか?
mfa-select-legend = 確認方法
mfa-option-sms = { $destination }へのSMS
mfa-option-email = { $destination }へのメール
mfa-option-totp = 認証アプリ

### Setting up multi-factor authentication
mfa-setup-title = 2段階目の認証の設定
mfa-setup-heading = 2段階目の認証でアカウントを守りましょう
mfa-setup-description = このアカウントでは、サインイン時に2段階目の認証が必要です。今設定する方法を選んでください。
mfa-setup-option-sms = SMS
mfa-setup-option-email = メール
mfa-setup-option-totp = 認証アプリ
mfa-setup-phone-description = この電話番号にSMSでコードを送信します。
mfa-setup-email-description = このメールアドレスにコードを送信します。
mfa-setup-done = 2段階目の認証を設定しました。
totp-title = 認証アプリの設定
totp-heading = 認証アプリを設定してください
totp-step-install = スマートフォンまたはパソコンに認証アプリをインストールします。
totp-step-scan = このQRコードをアプリで読み取ります。
totp-step-enter = アプリに表示されたコードを入力します。
totp-qr-alt = 認証アプリ用のQRコード。同じキーを下に文字で表示しています。
totp-key-label = または、このキーをアプリに入力してください
totp-open-app = このデバイスの認証アプリで開く
totp-device-name = このアプリの名前（任意）
totp-submit = 設定を完了
totp-failed = コードが一致しません。デバイスの時刻が正しいことを確認し、次のコードをお試しください。

### Sign-up
signup-title = アカウントの作成
signup-heading = アカウントを作成してください
signup-description = 1分ほどで完了します。
signup-submit = アカウントを作成
signup-have-account = すでにアカウントをお持ちですか?
signup-sign-in = サインイン
signup-passwordless = パスワードは必要ありません。サインイン用のコードを送信します。
signup-password-optional = パスワードを設定（任意）
signup-with-provider = { $provider }で登録
signup-closed = ここでは新しいアカウントを作成できません。管理者にお問い合わせください。

### Terms of use and privacy policy
terms-notice-both = アカウントを作成すると、{ $terms }と{ $privacy }に同意したことになります。
terms-notice-terms = アカウントを作成すると、{ $terms }に同意したことになります。
terms-notice-privacy = アカウントを作成すると、{ $privacy }に同意したことになります。
terms-of-use = 利用規約
terms-privacy-policy = プライバシーポリシー

### Confirming an account
confirm-title = アカウントの確認
confirm-heading = アカウントを確認してください
confirm-submit = アカウントを確認
confirm-done = アカウントを確認しました。
confirm-done-sign-in = アカウントを確認しました。サインインできます。
confirm-by-administrator = アカウントを作成しました。サインインするには、管理者による承認が必要です。
confirm-link-sent = { $destination }にリンクを送信しました。リンクを開いてアカウントを確認してから、ここに戻ってサインインしてください。
confirm-link-again = 新しいリンクを送信
confirm-link-done-heading = アカウントを確認しました
confirm-link-done = このページを閉じて、アプリに戻ってください。
confirm-link-failed = このリンクは無効か、すでに使われています。サインインして、新しいリンクを取得してください。

### Forgotten password
forgot-title = パスワードの再設定
forgot-heading = パスワードをお忘れですか?
forgot-description = アカウントの情報を入力してください。パスワードを再設定するためのコードを送信します。
forgot-submit = コードを送信
forgot-back = サインインに戻る
reset-title = 新しいパスワードの設定
reset-heading = 新しいパスワードを設定してください
reset-description = 送信したコードと、新しいパスワードを入力してください。
reset-submit = パスワードを変更
reset-done = パスワードを変更しました。
reset-required = サインインする前に、パスワードを再設定する必要があります。コードを送信します。

### New password required
new-password-title = パスワードの変更
new-password-heading = パスワードを変更してください
new-password-description = 現在のパスワードは仮のものです。新しいパスワードを設定してください。
new-password-missing = プロフィールの未入力の項目も入力してください。
new-password-submit = パスワードを変更してサインイン

### Password rules
rules-heading = パスワードの条件:
rule-length = { $count }文字以上
rule-lowercase = 英小文字を含む
rule-uppercase = 英大文字を含む
rule-number = 数字を含む
rule-symbol = 記号、または文字の間の空白を含む
rule-edges = 先頭と末尾に空白がない
rule-history = 最近のパスワードと異なる（対象の数: { $count }）
rule-met = 満たしています
rule-unmet = 満たしていません

### Choosing an account
chooser-title = アカウントの選択
chooser-heading = アカウントを選んでください
chooser-description = { $app }を利用する方法を選んでください。
chooser-continue-as = { $user }として続ける
chooser-other = 別のアカウントを使う
chooser-signed-in = サインイン中
chooser-sign-out = このアカウントからサインアウト

### Signed out
signed-out-title = サインアウト完了
signed-out-heading = サインアウトしました
signed-out-description = このページを閉じてかまいません。
signout-title = サインアウト
signout-heading = サインアウトしますか?
signout-submit = サインアウト

### Sign-in of another device
device-title = デバイスの接続
device-heading = デバイスを接続してください
device-description = デバイスに表示されているコードを入力してください。
device-code-label = デバイスのコード
device-code-hint = 英字と数字です。ハイフンはあってもなくてもかまいません。
device-submit = 続ける
device-confirm-title = このデバイスを許可しますか?
device-confirm-heading = お使いのデバイスでサインインしますか?
device-confirm-description = デバイスの{ $app }に{ $user }としてサインインします。
device-confirm-code = デバイスにこのコードが表示されていることを確認してください: { $code }
device-confirm-warning = このコードやリンクを誰かから受け取った場合は、続けないでください。
device-allow = 許可する
device-deny = 許可しない
device-allowed-heading = デバイスを接続しました
device-allowed = このページを閉じて、デバイスで操作を続けてください。
device-denied-heading = デバイスは接続されませんでした
device-denied = 何も変更されていません。このページを閉じてかまいません。
device-code-unknown = コードが正しくないか、有効期限が切れています。コードを確認するか、デバイスで新しいコードを取得してください。

### My account
account-title = マイアカウント
account-heading = マイアカウント
account-nav = アカウントの項目
account-return = { $app } に戻る
account-sign-out = サインアウト
account-sign-out-everywhere = すべてのデバイスからサインアウト
account-signed-out-everywhere = ほかのすべてのデバイスからサインアウトしました。
account-saved = 変更を保存しました。
account-profile-heading = プロフィール
account-not-set = 未設定
account-verified = 確認済み
account-not-verified = 未確認
account-verify = 確認する
account-verify-sent = { $destination }にコードを送信しました。コードを入力すると、変更が有効になります。
account-read-only = この項目はここでは変更できません。
account-managed-by = サインインは{ $provider }で管理されています。パスワードと2段階目の認証は{ $provider }で変更してください。
account-password-heading = パスワード
account-password-description = ほかで使っていないパスワードを設定してください。
account-password-add = パスワードを設定
account-password-changed = パスワードを変更しました。
account-factors-heading = サインイン時の2段階目の認証
account-factors-description = 2段階目の認証があれば、パスワードを知られてもアカウントを守れます。
account-factors-on = オン
account-factors-off = オフ
account-factors-preferred = 優先
account-factors-prefer = 優先にする
account-factors-turn-on = オンにする
account-factors-turn-off = オフにする
account-factors-required = このアカウントには2段階目の認証が必要です。
account-passkeys-heading = パスキー
account-passkeys-none = パスキーはまだありません。
account-passkeys-add = パスキーを追加
account-passkeys-created = 追加日: { $date }
account-passkeys-remove = パスキー「{ $name }」を削除
account-passkeys-remove-confirm = パスキー「{ $name }」を削除しますか? 削除すると、このパスキーではサインインできなくなります。
account-passkeys-removed = パスキーを削除しました。
account-devices-heading = 記憶したデバイス
account-devices-none = 記憶したデバイスはありません。
account-devices-last-used = 最終使用日: { $date }
account-devices-forget = デバイス「{ $name }」の記憶を消す
account-devices-forgotten = デバイスの記憶を消しました。
account-sessions-heading = サインイン中の場所
account-sessions-none = ほかのセッションはありません。
account-sessions-current = このセッション
account-sessions-item = { $device }、{ $place }
account-sessions-started = サインイン日: { $date }
account-sessions-end = { $device }のセッションを終了
account-sessions-ended = セッションを終了しました。
account-activity-heading = 最近のアクティビティ
account-activity-none = 最近のアクティビティはありません。
account-delete-heading = アカウントの削除
account-delete-description = アカウントとそのすべてのデータが完全に削除されます。元に戻すことはできません。
account-delete-submit = アカウントを削除
account-delete-confirm = はい、アカウントを削除します
account-deleted = アカウントを削除しました。

### Error page
error-title = 問題が発生しました
error-heading = 問題が発生しました
error-description = 処理を完了できませんでした。もう一度お試しください。
error-reference = 参照番号: { $id }
error-return = アプリに戻って、もう一度お試しください。
error-not-found-title = ページが見つかりません
error-not-found = このページは存在しません。
error-request-title = このリンクは使えません
error-request = アプリから受け付けられない要求が送信されました。アプリの運営者にお知らせください。
error-client = このアプリは登録されていません。
error-redirect = 戻り先のアドレスがアプリに登録されていません。
error-response-type = アプリが、許可されていない種類の応答を要求しました。
error-scope = アプリが、許可されていないアクセスを要求しました。
error-no-methods = このアプリにはサインイン方法が設定されていません。
error-cookies = このサイトのCookieを許可して、もう一度お試しください。
error-session-expired = セッションの有効期限が切れました。もう一度サインインしてください。
error-form-expired = フォームの有効期限が切れました。もう一度お試しください。
error-unavailable = 現在サービスを利用できません。しばらくしてからもう一度お試しください。
error-trigger = アプリの規則により、サインインが中止されました: { $message }

### What Cognito's users know: short texts of failed operations
fail-credentials = ユーザー名またはパスワードが正しくありません。
fail-user-not-found = ユーザーが存在しません。
fail-user-disabled = ユーザーは無効になっています。
fail-user-exists = ユーザーはすでに存在します。
fail-email-exists = このメールアドレスのアカウントはすでに存在します。
fail-phone-exists = この電話番号のアカウントはすでに存在します。
fail-username-taken = このユーザー名はすでに使われています。
fail-not-confirmed = アカウントがまだ確認されていません。
fail-already-confirmed = アカウントはすでに確認されています。
fail-password-expired = 仮のパスワードの有効期限が切れました。管理者に新しいパスワードを依頼してください。
fail-password-attempts = パスワードの試行回数が上限を超えました。しばらく待ってから、もう一度お試しください。
fail-attempts = 試行回数の上限を超えました。しばらくしてからもう一度お試しください。
fail-too-many-requests = 要求が多すぎます。少し待ってから、もう一度お試しください。
fail-code = 確認コードが正しくありません。もう一度お試しください。
fail-code-expired = コードの有効期限が切れました。新しいコードを取得してください。
fail-code-delivery = コードを送信できませんでした。しばらくしてからもう一度お試しください。
fail-no-contact = コードを送信できる確認済みのメールアドレスまたは電話番号がありません。管理者にお問い合わせください。
fail-code-used = このコードはすでに使われています。次のコードをお待ちください。
fail-password-current = 現在のパスワードが正しくありません。
fail-password-policy = パスワードが条件を満たしていません: { $reason }
fail-password-reused = このパスワードは以前に使われています。別のパスワードを設定してください。
fail-password-compromised = このパスワードは情報漏えいで知られています。別のパスワードを設定してください。
fail-risk = 安全のため、このサインインをブロックしました。しばらくしてからもう一度試すか、管理者にお問い合わせください。
fail-device = このデバイスは記憶されていません。もう一度サインインしてください。
fail-mfa-method = この方法はお使いのアカウントでは設定されていません。
fail-username-change = この値は変更できません。

### Checks of fields
check-required = { $field }: この項目を入力してください。
check-choice = いずれかを選択してください。
check-username = 空白を含まない文字、数字、記号を使ってください。
check-email = name@example.com の形式でメールアドレスを入力してください。
check-phone = プラス記号と国番号から電話番号を入力してください。例: +819012345678
check-date = 1990-12-31 の形式で日付を入力してください。
check-number = 整数を入力してください。
check-number-min = { $count }以上の数を入力してください。
check-number-max = { $count }以下の数を入力してください。
check-url = https:// で始まる完全なウェブアドレスを入力してください。
check-too-short = { $field }: { $count }文字以上で入力してください。
check-too-long = { $field }: { $count }文字以内で入力してください。
check-code = { $count }桁のコードを入力してください。
check-password-mismatch = パスワードが一致しません。
check-password-length = パスワードが短すぎます。{ $count }文字以上にしてください。
check-password-lowercase = パスワードには英小文字が必要です。
check-password-uppercase = パスワードには英大文字が必要です。
check-password-number = パスワードには数字が必要です。
check-password-symbol = パスワードには記号が必要です。
check-password-edges = パスワードの先頭と末尾に空白は使えません。
