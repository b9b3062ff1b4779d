// Passkeys in a real browser.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { REGION, makePool, serve } from './support.js';
import { addAuthenticator, browse } from './support/browser.js';

const server = serve();
const browser = browse(join(import.meta.dirname, 'apps/passkeys.js'));

const FLOWS = ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];

// A pool whose users may sign in by passkeys of `localhost`, with one user, and a page of that user's.
async function scene(passkeys = {}, authenticator = {}) {
  const { idp, url } = server;
  const policies = { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } };
  const pool = await makePool(server, { Policies: policies }, { ExplicitAuthFlows: FLOWS });
  const { UserPoolId, ClientId } = pool;
  const WebAuthnConfiguration = { RelyingPartyId: 'localhost', UserVerification: 'preferred', ...passkeys };
  await idp.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OFF', WebAuthnConfiguration });
  await pool.user();
  const tokens = await pool.signIn();
  const page = await browser.open();
  const device = await addAuthenticator(page, authenticator);
  const settings = {
    endpoint: url,
    region: REGION,
    ClientId,
    USERNAME: 'ada',
    AccessToken: tokens.AccessToken,
  };
  // Calls one of a page's functions.
  const on =
    (page) =>
    (name, more = {}) =>
      page.evaluate(([name, settings]) => globalThis.app[name](settings), [name, { ...settings, ...more }]);
  return { ...pool, device, on, run: on(page) };
}

for (const library of [false, true]) {
  const how = library ? 'SimpleWebAuthn' : 'the browser itself';
  test(`a passkey is registered and signs its user in, by ${how}`, async () => {
    const { device, run } = await scene();
    const registered = await run('register', { library });
    assert.equal(registered.error, undefined, registered.message);
    const [credential] = registered.credentials;
    const [held] = await device.credentials();
    const id = Buffer.from(held.credentialId, 'base64').toString('base64url');
    assert.ok(Math.abs(credential.age) < 60_000);
    delete credential.age;
    assert.deepEqual(credential, {
      CredentialId: id,
      FriendlyCredentialName: 'Platform passkey',
      RelyingPartyId: 'localhost',
      AuthenticatorAttachment: 'platform',
      AuthenticatorTransports: ['internal'],
    });
    assert.ok(held.isResidentCredential);
    assert.deepEqual(await run('signIn', { library }), { username: 'ada', expires: 3600 });
    assert.deepEqual(await run('signIn', { library }), { username: 'ada', expires: 3600 });

    const again = await run('register', { library });
    assert.equal(again.error, 'InvalidStateError', 'a device holds one passkey of a user');
    assert.deepEqual(await run('remove', { CredentialId: id }), {});
    assert.deepEqual(await run('signIn', { library }), { challenge: 'SELECT_CHALLENGE' });
  });
}

test('a security key registers beside the device', async () => {
  const { run, device } = await scene({}, { transport: 'usb' });
  const registered = await run('register');
  const [credential] = registered.credentials;
  assert.equal(credential.FriendlyCredentialName, 'Roaming passkey');
  assert.deepEqual(credential.AuthenticatorTransports, ['usb']);
  assert.equal((await device.credentials()).length, 1);
  assert.equal((await run('signIn')).username, 'ada');
});

test('a copied key is found out by its count', async () => {
  const { run, on, device } = await scene();
  await run('register');
  const [copied] = await device.credentials();
  assert.ok(copied.signCount > 0);
  assert.equal((await run('signIn')).username, 'ada');
  const page = await browser.open();
  const stolen = await addAuthenticator(page);
  await stolen.add({ ...copied, signCount: 0 });
  assert.equal((await on(page)('signIn')).error, 'NotAuthorizedException');
  assert.equal((await run('signIn')).username, 'ada');
});

test('a device that does not know its user is refused where the pool demands that it does', async () => {
  const { run, device } = await scene({ UserVerification: 'required' });
  await run('register');
  assert.equal((await run('signIn')).username, 'ada');
  await device.verifyUser(false);
  assert.equal((await run('signIn')).error, 'NotAllowedError');
});

test('a page of another domain gets no passkey', async () => {
  const { run } = await scene({ RelyingPartyId: 'auth.example.com' });
  assert.equal((await run('register')).error, 'SecurityError');
});
