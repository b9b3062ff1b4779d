// Second factors in amazon-cognito-identity-js. It knows no codes by e-mail.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { NEW_PASSWORD, makePool, serve, verified } from './support.js';
import { App } from './support/app.js';
import { Browser, answered, call } from './support/identity-js.js';

const server = serve();

const NUMBER = '+15555550123';
const PREFERRED = { Enabled: true, PreferredMfa: true };
const ENABLED = { Enabled: true, PreferredMfa: false };

// A pool with a user who has a number, and a browser of that user's.
async function scene(mode, ...factors) {
  const pool = await makePool(server);
  await pool.user('ada', verified('phone_number', NUMBER));
  if (mode) await pool.mfa(mode, ...factors);
  return { pool, browser: new Browser(server, pool), sms: () => pool.code(NUMBER) };
}

// Registers an app for a user who is signed in.
async function register(user) {
  const secret = await new Promise((resolve, reject) =>
    user.associateSoftwareToken({ associateSecretCode: resolve, onFailure: reject }),
  );
  const app = new App(secret);
  const answer = await answered((callbacks) => user.verifySoftwareToken(app.code(), 'phone', callbacks));
  assert.equal(answer.Status, 'SUCCESS');
  return app;
}

const prefer = (user, sms, app) => call((done) => user.setUserMfaPreference(sms, app, done));
const fresh = (user) => call((done) => user.getUserData(done, { bypassCache: true }));

test('an app is registered and asked', async () => {
  const { browser } = await scene('OPTIONAL', 'SOFTWARE_TOKEN_MFA');
  const { user } = await browser.signIn();
  await assert.rejects(prefer(user, null, PREFERRED), {
    code: 'InvalidParameterException',
    message: 'User has not verified software token mfa',
  });
  const app = await register(user);
  assert.equal(await prefer(user, null, PREFERRED), 'SUCCESS');
  const data = await fresh(user);
  assert.deepEqual(data.UserMFASettingList, ['SOFTWARE_TOKEN_MFA']);
  assert.equal(data.PreferredMfaSetting, 'SOFTWARE_TOKEN_MFA');
  const { session, met } = await browser.signIn({ answers: { SOFTWARE_TOKEN_MFA: () => app.code() } });
  assert.ok(session.isValid());
  assert.deepEqual(met, ['SOFTWARE_TOKEN_MFA']);
});

test('a wrong code of an app is refused, and the right one taken after it', async () => {
  const { browser } = await scene('OPTIONAL', 'SOFTWARE_TOKEN_MFA');
  const { user } = await browser.signIn();
  const app = await register(user);
  await prefer(user, null, PREFERRED);
  const ada = browser.user();
  const refused = browser.signIn({ user: ada, answers: { SOFTWARE_TOKEN_MFA: () => app.wrong() } });
  await assert.rejects(refused, { code: 'CodeMismatchException', message: 'Invalid code received for user' });
  const session = await answered((callbacks) => ada.sendMFACode(app.code(), callbacks, 'SOFTWARE_TOKEN_MFA'));
  assert.ok(session.isValid());
});

test('a code comes by SMS', async () => {
  const { browser, sms } = await scene('OPTIONAL', 'SMS_MFA');
  const { user } = await browser.signIn();
  assert.equal(await prefer(user, PREFERRED, null), 'SUCCESS');
  let told;
  const { met } = await browser.signIn({ answers: { SMS_MFA: (parameters) => ((told = parameters), sms()) } });
  assert.deepEqual(met, ['SMS_MFA']);
  assert.equal(told.CODE_DELIVERY_DELIVERY_MEDIUM, 'SMS');
  assert.equal(told.CODE_DELIVERY_DESTINATION, '+*******0123');
});

test('options of before there were apps still work', async () => {
  const { browser, sms } = await scene('OPTIONAL', 'SMS_MFA');
  const { user } = await browser.signIn();
  const options = () => call((done) => user.getMFAOptions(done));
  assert.equal(await options(), undefined);
  assert.equal(await call((done) => user.enableMFA(done)), 'SUCCESS');
  assert.deepEqual(await options(), [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }]);
  assert.deepEqual((await browser.signIn({ answers: { SMS_MFA: sms } })).met, ['SMS_MFA']);
  assert.equal(await call((done) => user.disableMFA(done)), 'SUCCESS');
  assert.equal(await options(), undefined);
  assert.deepEqual((await browser.signIn()).met, []);
});

test('whoever has no factor sets an app up where one is demanded', async () => {
  const { browser } = await scene('ON', 'SOFTWARE_TOKEN_MFA');
  const apps = [];
  const setUp = (secret) => {
    apps.push(new App(secret));
    return apps[0].code();
  };
  let told;
  const first = await browser.signIn({ answers: { MFA_SETUP: (parameters) => ((told = parameters), setUp) } });
  assert.deepEqual(JSON.parse(told.MFAS_CAN_SETUP), ['SOFTWARE_TOKEN_MFA']);
  assert.ok(first.session.isValid());
  assert.deepEqual((await fresh(first.user)).UserMFASettingList, ['SOFTWARE_TOKEN_MFA']);
  const again = await browser.signIn({ answers: { SOFTWARE_TOKEN_MFA: () => apps[0].code() } });
  assert.deepEqual(again.met, ['SOFTWARE_TOKEN_MFA']);
});

test('a wrong code sets nothing up, and the right one does after it', async () => {
  const { browser } = await scene('ON', 'SOFTWARE_TOKEN_MFA');
  const user = browser.user();
  let app;
  const setUp = (secret) => (app = new App(secret)).wrong();
  await assert.rejects(browser.signIn({ user, answers: { MFA_SETUP: () => setUp } }), {
    code: 'EnableSoftwareTokenMFAException',
    message: 'Code mismatch and fail enable Software Token MFA',
  });
  const session = await answered((callbacks) => user.verifySoftwareToken(app.code(), 'phone', callbacks));
  assert.ok(session.isValid());
});

for (const flow of ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH']) {
  test(`an address goes through every challenge as a name does: ${flow}`, async () => {
    const pool = await makePool(server, { UsernameAttributes: ['email'] });
    const Username = 'ada@example.com';
    await pool.mfa('ON', 'SOFTWARE_TOKEN_MFA');
    const invitation = { Username, TemporaryPassword: 'Temporary-1', MessageAction: 'SUPPRESS' };
    await server.idp.adminCreateUser({ UserPoolId: pool.UserPoolId, ...invitation });
    const browser = new Browser(server, pool);
    let app;
    const setUp = (secret) => (app = new App(secret)).code();
    const signIn = (password) =>
      browser.signIn({
        user: browser.user(Username),
        flow,
        password,
        answers: {
          NEW_PASSWORD_REQUIRED: () => [NEW_PASSWORD, {}],
          MFA_SETUP: () => setUp,
          SOFTWARE_TOKEN_MFA: () => app.code(),
        },
      });
    assert.deepEqual((await signIn('Temporary-1')).met, ['NEW_PASSWORD_REQUIRED', 'MFA_SETUP']);
    assert.deepEqual((await signIn(NEW_PASSWORD)).met, ['SOFTWARE_TOKEN_MFA']);
  });
}

test('an invited user sets a password, then an app', async () => {
  const { pool, browser } = await scene('ON', 'SOFTWARE_TOKEN_MFA');
  const Username = 'bob';
  const invitation = { Username, TemporaryPassword: 'Temporary-1', MessageAction: 'SUPPRESS' };
  await server.idp.adminCreateUser({ UserPoolId: pool.UserPoolId, ...invitation });
  const { met, session } = await browser.signIn({
    user: browser.user(Username),
    password: 'Temporary-1',
    answers: {
      NEW_PASSWORD_REQUIRED: () => [NEW_PASSWORD, {}],
      MFA_SETUP: () => (secret) => new App(secret).code(),
    },
  });
  assert.deepEqual(met, ['NEW_PASSWORD_REQUIRED', 'MFA_SETUP']);
  assert.ok(session.isValid());
});

for (const factor of ['SMS_MFA', 'SOFTWARE_TOKEN_MFA']) {
  test(`among two factors a user chooses ${factor}`, async () => {
    const { browser, sms } = await scene('OPTIONAL', 'SMS_MFA', 'SOFTWARE_TOKEN_MFA');
    const { user } = await browser.signIn();
    const app = await register(user);
    await prefer(user, ENABLED, ENABLED);
    let told;
    const { met, session } = await browser.signIn({
      answers: {
        SELECT_MFA_TYPE: (parameters) => ((told = parameters), factor),
        SMS_MFA: sms,
        SOFTWARE_TOKEN_MFA: () => app.code(),
      },
    });
    assert.deepEqual(JSON.parse(told.MFAS_CAN_CHOOSE), ['SMS_MFA', 'SOFTWARE_TOKEN_MFA']);
    assert.deepEqual(met, ['SELECT_MFA_TYPE', factor]);
    assert.ok(session.isValid());
  });
}

test('a factor is switched off again', async () => {
  const { browser } = await scene('OPTIONAL', 'SMS_MFA', 'SOFTWARE_TOKEN_MFA');
  const { user } = await browser.signIn();
  await register(user);
  await prefer(user, PREFERRED, ENABLED);
  await prefer(user, { Enabled: false }, { Enabled: false });
  const data = await fresh(user);
  assert.equal(data.UserMFASettingList, undefined);
  assert.equal(data.PreferredMfaSetting, undefined);
  assert.deepEqual((await browser.signIn()).met, []);
});

test('custom challenges need a trigger', async () => {
  const pool = await makePool(server, {}, { ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] });
  await pool.user();
  await assert.rejects(new Browser(server, pool).signInByChallenges(), {
    code: 'InvalidParameterException',
    message: 'Custom auth lambda trigger is not configured for the user pool.',
  });
});
