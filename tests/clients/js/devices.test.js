// Remembered devices, as amazon-cognito-identity-js has them in browsers.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { PASSWORD, makePool, serve } from './support.js';

const { AuthenticationDetails, CognitoRefreshToken, CognitoUser, CognitoUserPool } =
  createRequire(import.meta.url)('amazon-cognito-identity-js');

const server = serve();

const ON_PROMPT = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true };
const ALWAYS = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
const BOTH = { ChallengeRequiredOnNewDevice: false, DeviceOnlyRememberedOnUserPrompt: false };

// What an authenticator app shows at a moment (RFC 6238).
function totp(secret, moment) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(moment / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const number = mac.readUInt32BE(mac.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

// A browser of the user: each has a storage of its own.
class Browser {
  constructor({ UserPoolId, ClientId }) {
    const items = new Map();
    this.storage = {
      setItem: (key, value) => items.set(key, value),
      getItem: (key) => items.get(key) ?? null,
      removeItem: (key) => items.delete(key),
      clear: () => items.clear(),
    };
    this.pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint: server.url, Storage: this.storage });
  }

  // Signs in. `code` answers the second factor; the result tells which challenges were met.
  signIn({ code, flow, username = 'ada' } = {}) {
    const user = new CognitoUser({ Username: username, Pool: this.pool, Storage: this.storage });
    if (flow) user.setAuthenticationFlowType(flow);
    const details = new AuthenticationDetails({ Username: username, Password: PASSWORD });
    let askedCode = false;
    return new Promise((resolve, reject) => {
      const callbacks = {
        onFailure: reject,
        onSuccess: (session, asksUser) => resolve({ user, session, askedCode, asksUser: asksUser === true }),
        totpRequired: () => {
          askedCode = true;
          user.sendMFACode(code(), callbacks, 'SOFTWARE_TOKEN_MFA');
        },
      };
      user.authenticateUser(details, callbacks);
    });
  }
}

const done = (start) => new Promise((resolve, reject) => start({ onSuccess: resolve, onFailure: reject }));
const deviceKey = (session) => session.getAccessToken().decodePayload().device_key;

async function tracking(DeviceConfiguration) {
  const pool = await makePool(server, { DeviceConfiguration });
  await pool.user();
  return pool;
}

// Gives the user an authenticator app. What it answers is a code that was not used yet, once.
async function setUpApp({ UserPoolId, signIn }) {
  await server.idp.setUserPoolMfaConfig({
    UserPoolId,
    MfaConfiguration: 'OPTIONAL',
    SoftwareTokenMfaConfiguration: { Enabled: true },
  });
  const { AccessToken } = await signIn();
  const { SecretCode } = await server.idp.associateSoftwareToken({ AccessToken });
  const now = Date.now();
  await server.idp.verifySoftwareToken({ AccessToken, UserCode: totp(SecretCode, now) });
  await server.idp.adminSetUserMFAPreference({
    UserPoolId,
    Username: 'ada',
    SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
  });
  return () => totp(SecretCode, now + 30_000);
}

test('a device that the user has remembered spares the second factor', async () => {
  const pool = await tracking(ON_PROMPT);
  const browser = new Browser(pool);
  const first = await browser.signIn();
  assert.ok(first.asksUser);
  const key = deviceKey(first.session);
  assert.equal(await done((callbacks) => first.user.setDeviceStatusRemembered(callbacks)), 'SUCCESS');
  const code = await setUpApp(pool);

  const again = await browser.signIn();
  assert.ok(!again.askedCode);
  assert.equal(deviceKey(again.session), key);
  await done((callbacks) => again.user.forgetDevice(callbacks));

  const last = await browser.signIn({ code });
  assert.ok(last.askedCode);
  assert.notEqual(deviceKey(last.session), key);
});

test('a device that was forgotten elsewhere signs in as a new one', async () => {
  const pool = await tracking(ALWAYS);
  const browser = new Browser(pool);
  const first = await browser.signIn();
  assert.ok(!first.asksUser);
  const key = deviceKey(first.session);
  const code = await setUpApp(pool);
  assert.ok(!(await browser.signIn()).askedCode);
  await server.idp.adminForgetDevice({ UserPoolId: pool.UserPoolId, Username: 'ada', DeviceKey: key });
  const last = await browser.signIn({ code });
  assert.ok(last.askedCode);
  assert.notEqual(deviceKey(last.session), key);
});

test('where devices spare nothing, code and device are asked', async () => {
  const pool = await tracking(BOTH);
  const browser = new Browser(pool);
  const first = await browser.signIn();
  const code = await setUpApp(pool);
  const again = await browser.signIn({ code });
  assert.ok(again.askedCode);
  assert.equal(deviceKey(again.session), deviceKey(first.session));
});

test('a device signs in by password in the clear too', async () => {
  const browser = new Browser(await tracking(ALWAYS));
  const flow = 'USER_PASSWORD_AUTH';
  const first = await browser.signIn({ flow });
  const again = await browser.signIn({ flow });
  assert.equal(deviceKey(again.session), deviceKey(first.session));
});

test('the device keeps its session fresh', async () => {
  const browser = new Browser(await tracking(ALWAYS));
  const { user, session } = await browser.signIn();
  const token = new CognitoRefreshToken({ RefreshToken: session.getRefreshToken().getToken() });
  const refresh = () =>
    new Promise((resolve, reject) =>
      user.refreshSession(token, (error, renewed) => (error ? reject(error) : resolve(renewed))),
    );
  assert.equal(deviceKey(await refresh()), deviceKey(session));
  await done((callbacks) => user.forgetDevice(callbacks));
  await assert.rejects(refresh(), { code: 'NotAuthorizedException' });
});

test('a user sees and changes devices', async () => {
  const pool = await tracking(ALWAYS);
  const [one, other] = [new Browser(pool), new Browser(pool)];
  const { user, session } = await one.signIn();
  const elsewhere = deviceKey((await other.signIn()).session);
  const list = async () => {
    const { Devices } = await done((callbacks) => user.listDevices(10, null, callbacks));
    return Devices.map((device) => device.DeviceKey).sort();
  };
  assert.deepEqual(await list(), [deviceKey(session), elsewhere].sort());
  const { Device } = await done((callbacks) => user.getDevice(callbacks));
  assert.equal(Device.DeviceKey, deviceKey(session));
  assert.equal(Device.DeviceAttributes.find(({ Name }) => Name === 'device_status').Value, 'valid');
  await done((callbacks) => user.setDeviceStatusNotRemembered(callbacks));
  assert.deepEqual(await list(), [elsewhere]);
  await done((callbacks) => user.forgetSpecificDevice(elsewhere, callbacks));
  assert.deepEqual(await list(), []);
});

test('many sign-ins of one device hold', async () => {
  const browser = new Browser(await tracking(ALWAYS));
  const key = deviceKey((await browser.signIn()).session);
  for (let round = 0; round < 4; round += 1) assert.equal(deviceKey((await browser.signIn()).session), key);
});
