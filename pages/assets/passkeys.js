// Passkeys: forms with `data-passkey` are filled in by an authenticator and sent.
//
// `data-passkey` is `create` or `get`, `data-options` what the server asks for (PublicKeyCredentialCreationOptionsJSON or
// PublicKeyCredentialRequestOptionsJSON of WebAuthn level 3). The form holds a hidden field `credential`, a button with
// `data-passkey-start` that is hidden until the script runs, and a place for what went wrong, whose words are in attributes.
(() => {
  'use strict';

  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

  const text = (buffer) => {
    let letters = '';
    for (const byte of new Uint8Array(buffer)) letters += String.fromCharCode(byte);
    return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  };

  const listed = (credentials) => (credentials ?? []).map((credential) => ({ ...credential, id: bytes(credential.id) }));

  const CEREMONIES = {
    create: (options) =>
      navigator.credentials.create({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          user: { ...options.user, id: bytes(options.user.id) },
          excludeCredentials: listed(options.excludeCredentials),
        },
      }),
    get: (options) =>
      navigator.credentials.get({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          allowCredentials: listed(options.allowCredentials),
        },
      }),
  };

  // What the server reads: RegistrationResponseJSON or AuthenticationResponseJSON.
  const answered = (credential) => {
    const { response } = credential;
    const fields = { clientDataJSON: text(response.clientDataJSON) };
    for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      if (response[name]) fields[name] = text(response[name]);
    }
    if (response.getTransports) fields.transports = response.getTransports();
    return {
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
      clientExtensionResults: credential.getClientExtensionResults(),
      response: fields,
    };
  };

  // Which of the form's words tell of an error.
  const WORDS = {
    NotAllowedError: 'cancelled',
    AbortError: 'cancelled',
    InvalidStateError: 'exists',
    NotSupportedError: 'unsupported',
  };

  const equip = (form) => {
    const button = form.querySelector('[data-passkey-start]');
    const place = form.querySelector('[data-passkey-problem]');
    const say = (word) => {
      place.textContent = form.dataset[word] ?? form.dataset.failed;
      place.hidden = false;
    };
    if (!globalThis.PublicKeyCredential || !navigator.credentials) {
      say('unsupported');
      return;
    }
    button.hidden = false;
    button.addEventListener('click', async () => {
      button.disabled = true;
      place.hidden = true;
      try {
        const credential = await CEREMONIES[form.dataset.passkey](JSON.parse(form.dataset.options));
        form.elements.credential.value = JSON.stringify(answered(credential));
        form.submit();
      } catch (error) {
        say(WORDS[error.name] ?? 'failed');
        button.disabled = false;
        button.focus();
      }
    });
  };

  const start = () => document.querySelectorAll('form[data-passkey]').forEach(equip);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
