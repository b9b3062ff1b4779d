// What needs a real browser: passkeys, and what a page keeps.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { PASSWORD, REGION, makePool, serve, verified } from './support.js';
import { addAuthenticator, browse } from './support/browser.js';

const server = serve();
const app = (name) => join(import.meta.dirname, 'apps', `${name}.js`);
const browser = browse(app('passkeys'), app('amplify'), app('identity'));

const FLOWS = ['USER_AUTH', 'USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'REFRESH_TOKEN_AUTH'].map((flow) => `ALLOW_${flow}`);

// A pool whose users may sign in by passkeys of `localhost`, with one user, and a page of that user's.
async function scene(passkeys = {}, authenticator = {}, app = 'passkeys') {
  const { idp, url } = server;
  const policies = { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } };
  const pool = await makePool(server, { Policies: policies }, { ExplicitAuthFlows: FLOWS });
  const { UserPoolId, ClientId } = pool;
  const WebAuthnConfiguration = { RelyingPartyId: 'localhost', UserVerification: 'preferred', ...passkeys };
  await idp.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OFF', WebAuthnConfiguration });
  await pool.user();
  const tokens = await pool.signIn();
  const page = await browser.open(app);
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
  return { ...pool, page, device, on, run: on(page) };
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
  const page = await browser.open('passkeys');
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

// A page with aws-amplify, for a client of a pool.
async function amplified({ page, UserPoolId, ClientId }) {
  const configure = () =>
    page.evaluate((settings) => globalThis.app.configure(settings), { endpoint: server.url, UserPoolId, ClientId });
  const run = (name, input) => page.evaluate(([name, input]) => globalThis.app[name](input), [name, input]);
  await configure();
  return {
    run,
    signIn: (options, password) => run('signIn', { username: 'ada', password, options }),
    async reload() {
      await page.reload();
      await configure();
    },
  };
}

const DONE = { isSignedIn: true, nextStep: { signInStep: 'DONE' } };

test('a page with aws-amplify registers a passkey and signs in by it', async () => {
  const { device, ...pool } = await scene({}, {}, 'amplify');
  const { run, signIn } = await amplified(pool);
  assert.deepEqual(await signIn({}, PASSWORD), DONE);
  await run('associateWebAuthnCredential');
  const [held] = await device.credentials();
  const { credentials } = await run('listWebAuthnCredentials');
  const [{ createdAt, ...credential }] = credentials;
  assert.ok(Math.abs(Date.now() - createdAt) < 60_000);
  const credentialId = Buffer.from(held.credentialId, 'base64').toString('base64url');
  assert.deepEqual(credential, {
    credentialId,
    friendlyCredentialName: 'Platform passkey',
    relyingPartyId: 'localhost',
    authenticatorAttachment: 'platform',
    authenticatorTransports: ['internal'],
  });

  await run('signOut');
  const preferred = { authFlowType: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' };
  assert.deepEqual(await signIn(preferred), DONE);
  assert.equal((await run('getCurrentUser')).username, 'ada');

  await run('signOut');
  const { nextStep } = await signIn({ authFlowType: 'USER_AUTH' });
  assert.equal(nextStep.signInStep, 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION');
  assert.deepEqual(nextStep.availableChallenges, ['WEB_AUTHN', 'PASSWORD_SRP', 'PASSWORD']);
  assert.deepEqual(await run('confirmSignIn', { challengeResponse: 'WEB_AUTHN' }), DONE);

  await run('deleteWebAuthnCredential', { credentialId });
  assert.deepEqual((await run('listWebAuthnCredentials')).credentials, []);
  await run('signOut');
  const without = await signIn(preferred);
  assert.deepEqual(without.nextStep.availableChallenges, ['PASSWORD_SRP', 'PASSWORD']);
});

test('a page with aws-amplify goes on with a sign-in, and a session, when it is loaded anew', async () => {
  const { run, signIn, reload } = await amplified(await scene({}, {}, 'amplify'));
  await signIn({ authFlowType: 'USER_AUTH' });
  await reload();
  const { nextStep } = await run('confirmSignIn', { challengeResponse: 'PASSWORD_SRP' });
  assert.equal(nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_PASSWORD');
  await reload();
  assert.deepEqual(await run('confirmSignIn', { challengeResponse: PASSWORD }), DONE);
  await reload();
  assert.equal((await run('getCurrentUser')).username, 'ada');
  assert.equal((await run('fetchUserAttributes')).email, undefined);
});

test('a page with aws-amplify remembers its browser', async () => {
  const DeviceConfiguration = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
  const pool = await makePool(server, { DeviceConfiguration });
  await pool.user('ada', verified('email', 'ada@example.com'));
  await pool.mfa('ON', 'EMAIL_OTP');
  const { run, signIn } = await amplified({ ...pool, page: await browser.open('amplify') });
  assert.equal((await signIn({}, PASSWORD)).nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  const code = await pool.code('ada@example.com');
  assert.deepEqual(await run('confirmSignIn', { challengeResponse: code }), DONE);
  const [device] = await run('fetchDevices');
  assert.match(device.name, /Chrom/);
  await run('signOut');
  assert.deepEqual(await signIn({}, PASSWORD), DONE);
});

test('a page with amazon-cognito-identity-js keeps its session, and reads errors', async () => {
  const { page, UserPoolId, ClientId } = await scene({}, {}, 'identity');
  const settings = { endpoint: server.url, UserPoolId, ClientId, Username: 'ada' };
  const run = (name, more) =>
    page.evaluate(([name, settings]) => globalThis.app[name](settings), [name, { ...settings, ...more }]);
  assert.deepEqual(await run('signIn', { Password: 'Wrong-horse-1' }), {
    error: 'NotAuthorizedException',
    message: 'Incorrect username or password.',
  });
  const { subject } = await run('signIn', { Password: PASSWORD });
  assert.match(subject, /^[0-9a-f-]{36}$/);
  await page.reload();
  assert.deepEqual(await run('current'), { subject });
  await server.idp.adminUserGlobalSignOut({ UserPoolId, Username: 'ada' });
  assert.deepEqual(await run('current'), {
    error: 'NotAuthorizedException',
    message: 'Access Token has been revoked',
  });
});
