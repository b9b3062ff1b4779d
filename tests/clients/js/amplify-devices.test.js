// Remembered devices in aws-amplify.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PASSWORD, makePool, serve, verified } from './support.js';
import { device } from './support/amplify.js';

const server = serve();

const EMAIL = 'ada@example.com';
const DONE = { isSignedIn: true, nextStep: { signInStep: 'DONE' } };
const CODE = 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE';
const FLOWS = ['USER_AUTH', 'USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'REFRESH_TOKEN_AUTH'];
const ON_PROMPT = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true };
const ALWAYS = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };

// A pool that tracks devices and sends codes after passwords.
async function tracking(DeviceConfiguration, { username = EMAIL } = {}) {
  const UsernameAttributes = username === EMAIL ? ['email'] : undefined;
  const ExplicitAuthFlows = FLOWS.map((flow) => `ALLOW_${flow}`);
  const pool = await makePool(server, { DeviceConfiguration, UsernameAttributes }, { ExplicitAuthFlows });
  await pool.user(username, verified('email', EMAIL));
  await pool.mfa('ON', 'EMAIL_OTP');
  return pool;
}

const start = (auth, { username = EMAIL, ...options } = {}) => auth.signIn({ username, password: PASSWORD, options });

// Signs in by password and code.
async function withCode(auth, pool, how) {
  assert.equal((await start(auth, how)).nextStep.signInStep, CODE);
  assert.deepEqual(await auth.confirmSignIn({ challengeResponse: await pool.code(EMAIL) }), DONE);
}

// In `USER_PASSWORD_AUTH` the library finds its device only by the user's own name.
for (const how of [
  { authFlowType: 'USER_SRP_AUTH' },
  { authFlowType: 'USER_AUTH', preferredChallenge: 'PASSWORD_SRP' },
  { authFlowType: 'USER_PASSWORD_AUTH', username: 'ada' },
]) {
  test(`a device that the user has remembered spares the code: ${how.authFlowType}`, async () => {
    const pool = await tracking(ON_PROMPT, how);
    const auth = device(server, pool);
    await withCode(auth, pool, how);
    assert.deepEqual(await auth.fetchDevices(), []);
    await auth.rememberDevice();
    const [{ id }] = await auth.fetchDevices();
    await auth.signOut();
    assert.deepEqual(await start(auth, how), DONE);
    const [known] = await auth.fetchDevices();
    assert.equal(known.id, id);
    assert.match(known.name, /^Node/);
    assert.ok(Math.abs(Date.now() - known.lastAuthenticatedDate) < 60_000);
    assert.equal((await auth.fetchAuthSession({ forceRefresh: true })).tokens.accessToken.payload.device_key, id);
    await auth.forgetDevice();
    await auth.signOut();
    assert.equal((await start(auth, how)).nextStep.signInStep, CODE);
  });
}

test('devices that are always remembered spare the code on themselves alone', async () => {
  const pool = await tracking(ALWAYS);
  const [one, other] = [device(server, pool), device(server, pool)];
  await withCode(one, pool);
  await withCode(other, pool);
  assert.equal((await one.fetchDevices()).length, 2);
  await one.signOut();
  assert.deepEqual(await start(one), DONE);
  assert.equal((await start(device(server, pool))).nextStep.signInStep, CODE);
});

test('a device that was forgotten elsewhere signs in as a new one', async () => {
  const pool = await tracking(ALWAYS);
  const [one, other] = [device(server, pool), device(server, pool)];
  await withCode(one, pool);
  const [{ id }] = await one.fetchDevices();
  await withCode(other, pool);
  await other.forgetDevice({ device: { id } });
  await one.signOut();
  await withCode(one, pool);
  const devices = await one.fetchDevices();
  assert.equal(devices.length, 2);
  assert.ok(devices.every((device) => device.id !== id));
});

test('a device proves itself after a code that stands alone', async () => {
  const Policies = { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } };
  const client = { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] };
  const pool = await makePool(server, { DeviceConfiguration: ALWAYS, Policies, UsernameAttributes: ['email'] }, client);
  await pool.user(EMAIL, verified('email', EMAIL));
  const auth = device(server, pool);
  const deviceKey = async () => {
    const options = { authFlowType: 'USER_AUTH', preferredChallenge: 'EMAIL_OTP' };
    assert.equal((await auth.signIn({ username: EMAIL, options })).nextStep.signInStep, CODE);
    assert.deepEqual(await auth.confirmSignIn({ challengeResponse: await pool.code(EMAIL) }), DONE);
    const { tokens } = await auth.fetchAuthSession();
    await auth.signOut();
    return tokens.accessToken.payload.device_key;
  };
  const key = await deviceKey();
  assert.ok(key);
  assert.equal(await deviceKey(), key);
});
