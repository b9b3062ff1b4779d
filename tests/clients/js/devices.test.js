// Remembered devices, as amazon-cognito-identity-js has them in browsers.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makePool, serve } from './support.js';
import { registered } from './support/app.js';
import { Browser, CognitoRefreshToken, answered, call } from './support/identity-js.js';

const server = serve();

const ON_PROMPT = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true };
const ALWAYS = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
const BOTH = { ChallengeRequiredOnNewDevice: false, DeviceOnlyRememberedOnUserPrompt: false };

const deviceKey = (session) => session.getAccessToken().decodePayload().device_key;

async function tracking(DeviceConfiguration) {
  const pool = await makePool(server, { DeviceConfiguration });
  await pool.user();
  return pool;
}

// Gives the user an authenticator app, and returns the answers to its challenge.
async function setUpApp({ UserPoolId, mfa, signIn }) {
  await mfa('OPTIONAL', 'SOFTWARE_TOKEN_MFA');
  const app = await registered(server.idp, await signIn());
  await server.idp.adminSetUserMFAPreference({
    UserPoolId,
    Username: 'ada',
    SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
  });
  return { SOFTWARE_TOKEN_MFA: () => app.code() };
}

const CODE = ['SOFTWARE_TOKEN_MFA'];

test('a device that the user has remembered spares the second factor', async () => {
  const pool = await tracking(ON_PROMPT);
  const browser = new Browser(server, pool);
  const first = await browser.signIn();
  assert.ok(first.asksUser);
  const key = deviceKey(first.session);
  assert.equal(await answered((callbacks) => first.user.setDeviceStatusRemembered(callbacks)), 'SUCCESS');
  const answers = await setUpApp(pool);

  const again = await browser.signIn();
  assert.deepEqual(again.met, []);
  assert.equal(deviceKey(again.session), key);
  await answered((callbacks) => again.user.forgetDevice(callbacks));

  const last = await browser.signIn({ answers });
  assert.deepEqual(last.met, CODE);
  assert.notEqual(deviceKey(last.session), key);
});

test('a device that was forgotten elsewhere signs in as a new one', async () => {
  const pool = await tracking(ALWAYS);
  const browser = new Browser(server, pool);
  const first = await browser.signIn();
  assert.ok(!first.asksUser);
  const key = deviceKey(first.session);
  const answers = await setUpApp(pool);
  assert.deepEqual((await browser.signIn()).met, []);
  await server.idp.adminForgetDevice({ UserPoolId: pool.UserPoolId, Username: 'ada', DeviceKey: key });
  const last = await browser.signIn({ answers });
  assert.deepEqual(last.met, CODE);
  assert.notEqual(deviceKey(last.session), key);
});

test('where devices spare nothing, code and device are asked', async () => {
  const pool = await tracking(BOTH);
  const browser = new Browser(server, pool);
  const first = await browser.signIn();
  const answers = await setUpApp(pool);
  const again = await browser.signIn({ answers });
  assert.deepEqual(again.met, CODE);
  assert.equal(deviceKey(again.session), deviceKey(first.session));
});

test('a device signs in by password in the clear too', async () => {
  const browser = new Browser(server, await tracking(ALWAYS));
  const flow = 'USER_PASSWORD_AUTH';
  const first = await browser.signIn({ flow });
  const again = await browser.signIn({ flow });
  assert.equal(deviceKey(again.session), deviceKey(first.session));
});

test('the device keeps its session fresh', async () => {
  const pool = await tracking(ALWAYS);
  const browser = new Browser(server, pool);
  const { user, session } = await browser.signIn();
  const token = new CognitoRefreshToken({ RefreshToken: session.getRefreshToken().getToken() });
  const renewed = await call((done) => user.refreshSession(token, done));
  assert.equal(deviceKey(renewed), deviceKey(session));
  await answered((callbacks) => user.forgetDevice(callbacks));
  // The library would try again for seconds.
  await assert.rejects(
    server.idp.getTokensFromRefreshToken({
      ClientId: pool.ClientId,
      RefreshToken: token.getToken(),
      DeviceKey: deviceKey(session),
    }),
    { name: 'NotAuthorizedException' },
  );
});

test('a user sees and changes devices', async () => {
  const pool = await tracking(ALWAYS);
  const [one, other] = [new Browser(server, pool), new Browser(server, pool)];
  const { user, session } = await one.signIn();
  const elsewhere = deviceKey((await other.signIn()).session);
  const list = async () => {
    const { Devices } = await answered((callbacks) => user.listDevices(10, null, callbacks));
    return Devices.map((device) => device.DeviceKey).sort();
  };
  assert.deepEqual(await list(), [deviceKey(session), elsewhere].sort());
  const { Device } = await answered((callbacks) => user.getDevice(callbacks));
  assert.equal(Device.DeviceKey, deviceKey(session));
  assert.equal(Device.DeviceAttributes.find(({ Name }) => Name === 'device_status').Value, 'valid');
  await answered((callbacks) => user.setDeviceStatusNotRemembered(callbacks));
  assert.deepEqual(await list(), [elsewhere]);
  await answered((callbacks) => user.forgetSpecificDevice(elsewhere, callbacks));
  assert.deepEqual(await list(), []);
});

test('many sign-ins of one device hold', async () => {
  const browser = new Browser(server, await tracking(ALWAYS));
  const key = deviceKey((await browser.signIn()).session);
  for (let round = 0; round < 4; round += 1) assert.equal(deviceKey((await browser.signIn()).session), key);
});
