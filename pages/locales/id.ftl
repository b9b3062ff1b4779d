# Managed login pages: Indonesian. Same keys and variables as en.ftl.

### Common
common-required = Wajib diisi
common-optional = opsional
common-continue = Lanjutkan
common-back = Kembali
common-cancel = Batal
common-save = Simpan
common-remove = Hapus
common-change = Ubah
common-add = Tambah
common-close = Tutup
common-yes = Ya
common-no = Tidak
common-or = atau
common-skip-to-content = Lewati ke konten utama
common-title-error = Kesalahan: { $title }
common-title-app = { $title } – { $app }
common-logo-alt = Logo { $app }
common-opens-new-tab = terbuka di tab baru
common-sign-in-again = Buka halaman masuk
common-try-again = Coba lagi
common-session-left = Sisa menit untuk menyelesaikan proses masuk: { $count }
common-no-script = Halaman ini dapat digunakan tanpa JavaScript. Hanya kunci sandi yang memerlukannya.
common-page-footer = Bagian bawah halaman
common-page-header = Bagian atas halaman

### Language
language-label = Bahasa
language-apply = Ubah bahasa

### Error summary and status messages
summary-title = Terjadi masalah
status-success = Berhasil
status-warning = Peringatan
status-info = Informasi

### Field labels
label-username = Nama pengguna
label-email = Alamat email
label-phone = Nomor telepon
label-username-or-email = Nama pengguna atau alamat email
label-username-or-phone = Nama pengguna atau nomor telepon
label-email-or-phone = Alamat email atau nomor telepon
label-username-email-or-phone = Nama pengguna, alamat email, atau nomor telepon
label-password = Kata sandi
label-current-password = Kata sandi saat ini
label-new-password = Kata sandi baru
label-confirm-password = Konfirmasi kata sandi
label-code = Kode verifikasi
label-sms-code = Kode dari SMS
label-email-code = Kode dari email
label-totp-code = Kode dari aplikasi autentikator
label-remember-device = Ingat perangkat ini
label-country-code = Kode negara
label-show-password = Tampilkan kata sandi

### Field hints
hint-phone = Awali dengan tanda plus dan kode negara, misalnya +62 21 1234 5678.
hint-date = Tahun, bulan, dan tanggal, misalnya 1990-12-31.
hint-code = Kode terdiri dari { $count } angka.
hint-remember-device = Jangan pilih ini di perangkat yang Anda gunakan bersama orang lain.
hint-website = Awali dengan https://

### Attributes of users
attribute-address = Alamat
attribute-birthdate = Tanggal lahir
attribute-email = Alamat email
attribute-family-name = Nama belakang
attribute-gender = Jenis kelamin
attribute-given-name = Nama depan
attribute-locale = Bahasa dan wilayah
attribute-middle-name = Nama tengah
attribute-name = Nama lengkap
attribute-nickname = Nama panggilan
attribute-phone-number = Nomor telepon
attribute-picture = Alamat gambar (URL)
attribute-preferred-username = Nama pengguna pilihan
attribute-profile = Alamat halaman profil (URL)
attribute-website = Situs web
attribute-zoneinfo = Zona waktu

### Sign-in
signin-title = Masuk
signin-heading = Masuk
signin-description = Masuk untuk melanjutkan ke { $app }.
signin-submit = Masuk
signin-next = Berikutnya
signin-forgot-password = Lupa kata sandi?
signin-no-account = Baru di sini?
signin-create-account = Buat akun
signin-with-passkey = Masuk dengan kunci sandi
signin-providers-heading = Cara lain untuk masuk
signin-as = Masuk sebagai { $user }
signin-not-you = Bukan Anda?
signin-reauthenticate = Masukkan kata sandi Anda lagi untuk melanjutkan.

### Identity providers
provider-continue = Lanjutkan dengan { $provider }
provider-google = Google
provider-facebook = Facebook
provider-amazon = Amazon
provider-apple = Apple
provider-corporate-heading = Masuk dengan organisasi Anda
provider-corporate-label = Alamat email kantor
provider-corporate-hint = Kami menggunakan bagian setelah @ untuk menemukan organisasi Anda.
provider-corporate-submit = Lanjutkan dengan organisasi Anda
provider-failed = Proses masuk dengan { $provider } tidak berhasil. Coba lagi atau pilih cara lain untuk masuk.
provider-unknown-domain = Kami tidak menemukan organisasi untuk alamat email ini.

### Choice of how to sign in
factors-title = Pilih cara masuk
factors-heading = Bagaimana Anda ingin masuk?
factors-legend = Cara masuk
factors-password = Kata sandi
factors-password-hint = Masukkan kata sandi Anda
factors-email = Kode melalui email
factors-email-hint = Kami akan mengirim kode sekali pakai ke { $destination }
factors-sms = Kode melalui SMS
factors-sms-hint = Kami akan mengirim kode sekali pakai ke { $destination }
factors-passkey = Kunci sandi
factors-passkey-hint = Gunakan sidik jari, wajah, kunci layar, atau kunci keamanan Anda
factors-other = Pilih cara lain untuk masuk

### Password step
password-title = Masukkan kata sandi
password-heading = Masukkan kata sandi Anda

### One-time code step
code-title = Masukkan kode
code-heading = Masukkan kode Anda
code-sent-email = Kami telah mengirim kode melalui email ke { $destination }.
code-sent-sms = Kami telah mengirim kode melalui SMS ke { $destination }.
code-sent-unknown = Jika ada akun untuk data yang Anda masukkan, kami telah mengirim kode ke akun tersebut.
code-submit = Verifikasi
code-resend = Kirim kode baru
code-resent = Kami telah mengirim kode baru. Kode sebelumnya tidak berlaku lagi.
code-not-received = Tidak menerima kode? Periksa folder spam Anda atau minta kode baru.

### Passkey step
passkey-title = Masuk dengan kunci sandi
passkey-heading = Gunakan kunci sandi Anda
passkey-description = Ikuti petunjuk dari browser atau perangkat Anda.
passkey-start = Gunakan kunci sandi
passkey-failed = Kunci sandi tidak berhasil digunakan. Coba lagi atau pilih cara lain untuk masuk.
passkey-cancelled = Permintaan kunci sandi dibatalkan atau terlalu lama.
passkey-unsupported = Browser ini tidak mendukung kunci sandi. Pilih cara lain untuk masuk.
passkey-none = Tidak ada kunci sandi untuk akun ini di perangkat ini.
passkey-unavailable = Kunci sandi tidak dapat digunakan di alamat ini.

### Adding a passkey
passkey-add-title = Tambahkan kunci sandi
passkey-add-heading = Masuk lebih cepat dengan kunci sandi
passkey-add-description = Dengan kunci sandi, Anda dapat masuk menggunakan sidik jari, wajah, atau kunci layar. Anda tidak perlu mengingat apa pun, dan tidak ada yang dapat mencurinya dengan halaman palsu.
passkey-add-submit = Buat kunci sandi
passkey-add-skip = Lain kali
passkey-add-done = Kunci sandi Anda telah disimpan.
passkey-add-failed = Kunci sandi tidak dapat disimpan. Coba lagi.
passkey-add-exists = Perangkat ini sudah memiliki kunci sandi untuk akun Anda.
passkey-add-limit = Jumlah kunci sandi Anda sudah mencapai batas. Hapus salah satu sebelum menambahkan yang baru.

### Multi-factor authentication
mfa-title = Konfirmasi bahwa ini Anda
mfa-heading = Konfirmasi bahwa ini Anda
mfa-totp-description = Masukkan kode saat ini dari aplikasi autentikator Anda.
mfa-totp-device = Masukkan kode saat ini dari aplikasi autentikator Anda “{ $device }”.
mfa-submit = Verifikasi
mfa-other = Gunakan metode lain
mfa-select-title = Pilih metode verifikasi
mfa-select-heading = Bagaimana Anda ingin mengonfirmasi bahwa ini Anda?
mfa-select-legend = Metode verifikasi
mfa-option-sms = SMS ke { $destination }
mfa-option-email = Email ke { $destination }
mfa-option-totp = Aplikasi autentikator

### Setting up multi-factor authentication
mfa-setup-title = Siapkan langkah kedua
mfa-setup-heading = Lindungi akun Anda dengan langkah kedua
mfa-setup-description = Akun ini memerlukan langkah kedua saat masuk. Pilih salah satu untuk disiapkan sekarang.
mfa-setup-option-sms = SMS
mfa-setup-option-email = Pesan email
mfa-setup-option-totp = Aplikasi autentikator
mfa-setup-phone-description = Kami akan mengirim kode ke nomor telepon ini melalui SMS.
mfa-setup-email-description = Kami akan mengirim kode ke alamat email ini.
mfa-setup-done = Langkah kedua Anda sudah siap.
totp-title = Siapkan aplikasi autentikator
totp-heading = Siapkan aplikasi autentikator
totp-step-install = Pasang aplikasi autentikator di ponsel atau komputer Anda.
totp-step-scan = Pindai kode QR ini dengan aplikasi tersebut.
totp-step-enter = Masukkan kode yang ditampilkan aplikasi.
totp-qr-alt = Kode QR untuk aplikasi autentikator Anda. Kunci yang sama tertulis di bawahnya.
totp-key-label = Atau masukkan kunci ini di aplikasi
totp-open-app = Buka di aplikasi autentikator pada perangkat ini
totp-device-name = Nama untuk aplikasi ini (opsional)
totp-submit = Selesaikan penyiapan
totp-failed = Kode tidak cocok. Pastikan jam perangkat Anda benar, lalu coba kode berikutnya.

### Sign-up
signup-title = Buat akun
signup-heading = Buat akun Anda
signup-description = Hanya perlu satu menit.
signup-submit = Buat akun
signup-have-account = Sudah punya akun?
signup-sign-in = Masuk
signup-passwordless = Anda tidak memerlukan kata sandi. Kami akan mengirim kode untuk masuk.
signup-password-optional = Tambahkan kata sandi (opsional)
signup-with-provider = Daftar dengan { $provider }
signup-closed = Akun baru tidak dapat dibuat di sini. Hubungi administrator Anda.

### Terms of use and privacy policy
terms-notice-both = Dengan membuat akun, Anda menyetujui { $terms } dan { $privacy }.
terms-notice-terms = Dengan membuat akun, Anda menyetujui { $terms }.
terms-notice-privacy = Dengan membuat akun, Anda menyetujui { $privacy }.
terms-of-use = ketentuan penggunaan
terms-privacy-policy = kebijakan privasi

### Confirming an account
confirm-title = Konfirmasi akun
confirm-heading = Konfirmasi akun Anda
confirm-submit = Konfirmasi akun
confirm-done = Akun Anda telah dikonfirmasi.
confirm-done-sign-in = Akun Anda telah dikonfirmasi. Anda dapat masuk sekarang.
confirm-by-administrator = Akun Anda telah dibuat. Administrator harus mengonfirmasinya sebelum Anda dapat masuk.
confirm-link-sent = Kami telah mengirim tautan ke { $destination }. Buka tautan itu untuk mengonfirmasi akun Anda, lalu kembali dan masuk.
confirm-link-again = Kirim tautan baru
confirm-link-done-heading = Akun Anda telah dikonfirmasi
confirm-link-done = Anda dapat menutup halaman ini dan kembali ke aplikasi.
confirm-link-failed = Tautan ini tidak valid atau sudah digunakan. Masuk untuk meminta tautan baru.

### Forgotten password
forgot-title = Atur ulang kata sandi
forgot-heading = Lupa kata sandi?
forgot-description = Beri tahu kami siapa Anda, dan kami akan mengirim kode untuk mengatur ulang kata sandi Anda.
forgot-submit = Kirim kode
forgot-back = Kembali ke halaman masuk
reset-title = Pilih kata sandi baru
reset-heading = Pilih kata sandi baru
reset-description = Masukkan kode yang kami kirim dan kata sandi baru.
reset-submit = Ubah kata sandi
reset-done = Kata sandi Anda telah diubah.
reset-required = Kata sandi Anda harus diatur ulang sebelum Anda dapat masuk. Kami akan mengirim kode kepada Anda.

### New password required
new-password-title = Ubah kata sandi
new-password-heading = Ubah kata sandi Anda
new-password-description = Kata sandi Anda bersifat sementara. Pilih kata sandi baru.
new-password-missing = Lengkapi juga data yang belum ada di profil Anda.
new-password-submit = Ubah kata sandi dan masuk

### Password rules
rules-heading = Kata sandi Anda harus memiliki:
rule-length = minimal { $count } karakter
rule-lowercase = satu huruf kecil
rule-uppercase = satu huruf besar
rule-number = satu angka
rule-symbol = satu karakter khusus atau spasi di antara karakter lain
rule-edges = tanpa spasi di awal atau akhir
rule-history = berbeda dari kata sandi terakhir Anda: { $count }
rule-met = terpenuhi
rule-unmet = belum terpenuhi

### Choosing an account
chooser-title = Pilih akun
chooser-heading = Pilih akun
chooser-description = Pilih cara melanjutkan ke { $app }.
chooser-continue-as = Lanjutkan sebagai { $user }
chooser-other = Gunakan akun lain
chooser-signed-in = Sudah masuk
chooser-sign-out = Keluar dari akun ini

### Signed out
signed-out-title = Sudah keluar
signed-out-heading = Anda telah keluar
signed-out-description = Anda dapat menutup halaman ini sekarang.
signout-title = Keluar
signout-heading = Apakah Anda ingin keluar?
signout-submit = Keluar

### Sign-in of another device
device-title = Hubungkan perangkat
device-heading = Hubungkan perangkat
device-description = Masukkan kode yang ditampilkan perangkat Anda.
device-code-label = Kode di perangkat Anda
device-code-hint = Huruf dan angka. Tanda hubung tidak berpengaruh.
device-submit = Lanjutkan
device-confirm-title = Izinkan perangkat ini?
device-confirm-heading = Apakah Anda ingin masuk di perangkat Anda?
device-confirm-description = { $app } di perangkat Anda akan masuk sebagai { $user }.
device-confirm-code = Pastikan perangkat Anda menampilkan kode ini: { $code }
device-confirm-warning = Jika seseorang mengirimi Anda kode atau tautan ini, jangan lanjutkan.
device-allow = Izinkan
device-deny = Jangan izinkan
device-allowed-heading = Perangkat Anda telah terhubung
device-allowed = Anda dapat menutup halaman ini dan melanjutkan di perangkat Anda.
device-denied-heading = Perangkat tidak terhubung
device-denied = Tidak ada yang diubah. Anda dapat menutup halaman ini.
device-code-unknown = Kode ini salah atau sudah kedaluwarsa. Periksa kode, atau minta kode baru dari perangkat Anda.

### My account
account-title = Akun saya
account-heading = Akun saya
account-nav = Bagian akun
account-return = Kembali ke { $app }
account-sign-out = Keluar
account-sign-out-everywhere = Keluar dari semua perangkat
account-signed-out-everywhere = Anda telah keluar dari semua perangkat lain.
account-saved = Perubahan Anda telah disimpan.
account-profile-heading = Profil
account-not-set = Belum diatur
account-verified = Terverifikasi
account-not-verified = Belum terverifikasi
account-verify = Verifikasi
account-verify-sent = Kami telah mengirim kode ke { $destination }. Perubahan berlaku setelah Anda memasukkannya.
account-read-only = Data ini tidak dapat diubah di sini.
account-managed-by = Proses masuk Anda dikelola oleh { $provider }. Ubah kata sandi dan langkah kedua Anda di sana.
account-password-heading = Kata sandi
account-password-description = Pilih kata sandi yang tidak Anda gunakan di tempat lain.
account-password-add = Atur kata sandi
account-password-changed = Kata sandi Anda telah diubah.
account-factors-heading = Langkah kedua saat masuk
account-factors-description = Langkah kedua melindungi akun Anda meskipun seseorang mengetahui kata sandi Anda.
account-factors-on = Aktif
account-factors-off = Nonaktif
account-factors-preferred = Diutamakan
account-factors-prefer = Utamakan
account-factors-turn-on = Aktifkan
account-factors-turn-off = Nonaktifkan
account-factors-required = Akun ini harus memiliki langkah kedua.
account-passkeys-heading = Kunci sandi
account-passkeys-none = Anda belum memiliki kunci sandi.
account-passkeys-add = Tambahkan kunci sandi
account-passkeys-created = Ditambahkan pada { $date }
account-passkeys-remove = Hapus kunci sandi “{ $name }”
account-passkeys-remove-confirm = Apakah Anda ingin menghapus kunci sandi “{ $name }”? Anda tidak dapat lagi masuk dengannya.
account-passkeys-removed = Kunci sandi telah dihapus.
account-devices-heading = Perangkat yang diingat
account-devices-none = Tidak ada perangkat yang diingat.
account-devices-last-used = Terakhir digunakan pada { $date }
account-devices-forget = Lupakan perangkat “{ $name }”
account-devices-forgotten = Perangkat telah dilupakan.
account-sessions-heading = Tempat Anda masuk
account-sessions-none = Tidak ada sesi lain.
account-sessions-current = Sesi ini
account-sessions-item = { $device }, { $place }
account-sessions-started = Masuk pada { $date }
account-sessions-end = Akhiri sesi di { $device }
account-sessions-ended = Sesi telah diakhiri.
account-activity-heading = Aktivitas terbaru
account-activity-none = Tidak ada aktivitas terbaru.
account-delete-heading = Hapus akun
account-delete-description = Akun Anda dan semua datanya akan dihapus selamanya. Tindakan ini tidak dapat dibatalkan.
account-delete-submit = Hapus akun saya
account-delete-confirm = Ya, hapus akun saya
account-deleted = Akun Anda telah dihapus.

### Error page
error-title = Terjadi kesalahan
error-heading = Terjadi kesalahan
error-description = Kami tidak dapat menyelesaikan permintaan Anda. Coba lagi.
error-reference = Referensi: { $id }
error-return = Kembali ke aplikasi dan coba lagi.
error-not-found-title = Halaman tidak ditemukan
error-not-found = Halaman ini tidak ada.
error-request-title = Tautan ini tidak berfungsi
error-request = Aplikasi mengirim permintaan yang tidak dapat kami terima. Beri tahu pengelola aplikasi.
error-client = Aplikasi ini tidak dikenal di sini.
error-redirect = Alamat tujuan kembali tidak terdaftar untuk aplikasi ini.
error-response-type = Aplikasi meminta jenis jawaban yang tidak diizinkan.
error-scope = Aplikasi meminta akses yang tidak diizinkan.
error-no-methods = Belum ada cara masuk yang disiapkan untuk aplikasi ini.
error-cookies = Izinkan cookie untuk situs ini, lalu coba lagi.
error-session-expired = Sesi Anda telah habis. Masuk lagi.
error-form-expired = Formulir ini terbuka terlalu lama. Coba lagi.
error-unavailable = Layanan sedang tidak tersedia. Coba lagi nanti.
error-trigger = Proses masuk dihentikan oleh aturan aplikasi: { $message }

### What Cognito's users know: short texts of failed operations
fail-credentials = Nama pengguna atau kata sandi salah.
fail-user-not-found = Pengguna tidak ada.
fail-user-disabled = Pengguna dinonaktifkan.
fail-user-exists = Pengguna sudah ada.
fail-email-exists = Sudah ada akun dengan alamat email ini.
fail-phone-exists = Sudah ada akun dengan nomor telepon ini.
fail-username-taken = Nama pengguna ini sudah digunakan.
fail-not-confirmed = Akun Anda belum dikonfirmasi.
fail-already-confirmed = Akun Anda sudah dikonfirmasi.
fail-password-expired = Kata sandi sementara Anda telah kedaluwarsa. Minta kata sandi baru dari administrator Anda.
fail-password-attempts = Terlalu banyak percobaan kata sandi. Tunggu sebentar, lalu coba lagi.
fail-attempts = Batas percobaan terlampaui. Coba lagi setelah beberapa waktu.
fail-too-many-requests = Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.
fail-code = Kode verifikasi tidak valid, coba lagi.
fail-code-expired = Kode telah kedaluwarsa. Minta kode baru.
fail-code-delivery = Kami tidak dapat mengirim kode. Coba lagi nanti.
fail-no-contact = Tidak ada alamat email atau nomor telepon terverifikasi untuk menerima kode. Hubungi administrator Anda.
fail-code-used = Kode ini sudah digunakan. Tunggu kode berikutnya.
fail-password-current = Kata sandi saat ini salah.
fail-password-policy = Kata sandi tidak memenuhi kebijakan: { $reason }
fail-password-reused = Anda pernah menggunakan kata sandi ini. Pilih yang lain.
fail-password-compromised = Kata sandi ini diketahui dari kebocoran data. Pilih yang lain.
fail-risk = Demi keamanan Anda, kami memblokir proses masuk ini. Coba lagi nanti atau hubungi administrator Anda.
fail-device = Perangkat ini tidak lagi diingat. Masuk lagi.
fail-mfa-method = Metode ini belum disiapkan untuk akun Anda.
fail-username-change = Nilai ini tidak dapat diubah.

### Checks of fields
check-required = { $field }: isi kolom ini.
check-choice = Pilih salah satu opsi.
check-username = Gunakan huruf, angka, tanda baca, dan simbol tanpa spasi.
check-email = Masukkan alamat email dengan format nama@example.com.
check-phone = Masukkan nomor telepon dengan tanda plus dan kode negara, misalnya +622112345678.
check-date = Masukkan tanggal dengan format 1990-12-31.
check-number = Masukkan bilangan bulat.
check-number-min = Masukkan angka minimal { $count }.
check-number-max = Masukkan angka maksimal { $count }.
check-url = Masukkan alamat web lengkap yang diawali dengan https://
check-too-short = { $field }: masukkan minimal { $count } karakter.
check-too-long = { $field }: masukkan maksimal { $count } karakter.
check-code = Masukkan { $count } angka kode.
check-password-mismatch = Kata sandi tidak cocok.
check-password-length = Kata sandi terlalu pendek: gunakan minimal { $count } karakter.
check-password-lowercase = Kata sandi harus memiliki huruf kecil.
check-password-uppercase = Kata sandi harus memiliki huruf besar.
check-password-number = Kata sandi harus memiliki angka.
check-password-symbol = Kata sandi harus memiliki karakter khusus.
check-password-edges = Kata sandi tidak boleh diawali atau diakhiri dengan spasi.
