// First and second factors in aws-amplify.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { NEW_PASSWORD, PASSWORD, SMS, makePool, serve, verified } from './support.js';
import { device } from './support/amplify.js';
import { App } from './support/app.js';

const server = serve();

const EMAIL = 'ada@example.com';
const NUMBER = '+15555550123';
const ADA = [...verified('email', EMAIL), ...verified('phone_number', NUMBER)];
const FLOWS = ['USER_AUTH', 'USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'CUSTOM_AUTH', 'REFRESH_TOKEN_AUTH'];
const ALL = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'];
const DONE = { isSignedIn: true, nextStep: { signInStep: 'DONE' } };
const BY_EMAIL = { deliveryMedium: 'EMAIL', destination: 'a***@e***' };
const BY_SMS = { deliveryMedium: 'SMS', destination: '+*******0123' };

// A pool that takes first factors beside passwords, with a user who has an address and a number, and two devices of hers.
async function scene({ first = [], attributes = ADA } = {}) {
  const Policies = { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', ...first] } };
  const ExplicitAuthFlows = FLOWS.map((flow) => `ALLOW_${flow}`);
  const settings = { Policies, UsernameAttributes: ['email'], SmsConfiguration: SMS };
  const pool = await makePool(server, settings, { ExplicitAuthFlows });
  await pool.user(EMAIL, attributes);
  return { pool, auth: device(server, pool), other: device(server, pool) };
}

const signIn = (auth, options) => auth.signIn({ username: EMAIL, password: PASSWORD, options });
const answer = (auth, challengeResponse) => auth.confirmSignIn({ challengeResponse });

// Registers an app for the user who is signed in.
async function register(auth) {
  const { sharedSecret, getSetupUri } = await auth.setUpTOTP();
  const uri = getSetupUri('Shop', EMAIL);
  assert.equal(uri.searchParams.get('secret'), sharedSecret);
  const app = new App(sharedSecret);
  await auth.verifyTOTPSetup({ code: app.code() });
  return app;
}

for (const preferredChallenge of ['PASSWORD_SRP', 'PASSWORD']) {
  test(`of one's own choice, by ${preferredChallenge}`, async () => {
    const { auth, other } = await scene();
    assert.deepEqual(await signIn(auth, { authFlowType: 'USER_AUTH', preferredChallenge }), DONE);
    const wrong = { username: EMAIL, password: 'Wrong-horse-1', options: { authFlowType: 'USER_AUTH', preferredChallenge } };
    await assert.rejects(other.signIn(wrong), {
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
  });

  test(`chosen among several: ${preferredChallenge}`, async () => {
    const { auth } = await scene({ first: ['EMAIL_OTP', 'SMS_OTP'] });
    const { nextStep } = await auth.signIn({ username: EMAIL, options: { authFlowType: 'USER_AUTH' } });
    assert.equal(nextStep.signInStep, 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION');
    assert.deepEqual(nextStep.availableChallenges, ['EMAIL_OTP', 'SMS_OTP', 'PASSWORD_SRP', 'PASSWORD']);
    const asked = await answer(auth, preferredChallenge);
    assert.equal(asked.nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_PASSWORD');
    assert.deepEqual(await answer(auth, PASSWORD), DONE);
  });
}

const CODES = [
  { challenge: 'EMAIL_OTP', to: EMAIL, step: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE', codeDeliveryDetails: BY_EMAIL },
  { challenge: 'SMS_OTP', to: NUMBER, step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE', codeDeliveryDetails: BY_SMS },
];

for (const { challenge, to, step, codeDeliveryDetails } of CODES) {
  for (const chosen of [false, true]) {
    test(`by ${challenge}, ${chosen ? 'chosen among several' : 'preferred'}`, async () => {
      const { pool, auth } = await scene({ first: ['EMAIL_OTP', 'SMS_OTP'] });
      const options = { authFlowType: 'USER_AUTH' };
      if (!chosen) options.preferredChallenge = challenge;
      let asked = await auth.signIn({ username: EMAIL, options });
      if (chosen) asked = await answer(auth, challenge);
      assert.deepEqual(asked, { isSignedIn: false, nextStep: { signInStep: step, codeDeliveryDetails } });
      const code = await pool.code(to);
      assert.match(code, /^\d{8}$/);
      const wrong = String((Number(code) + 1) % 100_000_000).padStart(8, '0');
      await assert.rejects(answer(auth, wrong), {
        name: 'CodeMismatchException',
        message: 'Invalid code or auth state for the user.',
      });
      assert.deepEqual(await answer(auth, code), DONE);
      assert.equal((await auth.getCurrentUser()).signInDetails.authFlowType, 'USER_AUTH');
    });
  }
}

for (const options of [
  { authFlowType: 'USER_SRP_AUTH' },
  { authFlowType: 'USER_PASSWORD_AUTH' },
  { authFlowType: 'USER_AUTH', preferredChallenge: 'PASSWORD_SRP' },
]) {
  test(`an app is asked after ${options.preferredChallenge ?? options.authFlowType}`, async () => {
    const { pool, auth, other } = await scene();
    await pool.mfa('OPTIONAL', 'SOFTWARE_TOKEN_MFA');
    assert.deepEqual(await signIn(auth, options), DONE);
    const app = await register(auth);
    await auth.updateMFAPreference({ totp: 'PREFERRED' });
    assert.deepEqual(await auth.fetchMFAPreference(), { preferred: 'TOTP', enabled: ['TOTP'] });
    const asked = await signIn(other, options);
    assert.deepEqual(asked.nextStep, { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' });
    await assert.rejects(answer(other, app.wrong()), { name: 'CodeMismatchException' });
    assert.deepEqual(await answer(other, app.code()), DONE);
  });
}

const SENT = [
  { factor: 'sms', mfa: 'SMS_MFA', to: NUMBER, step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE', codeDeliveryDetails: BY_SMS },
  { factor: 'email', mfa: 'EMAIL_OTP', to: EMAIL, step: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE', codeDeliveryDetails: BY_EMAIL },
];

for (const { factor, mfa, to, step, codeDeliveryDetails } of SENT) {
  test(`a code is sent after the password: ${factor}`, async () => {
    const { pool, auth, other } = await scene();
    await pool.mfa('OPTIONAL', mfa);
    await signIn(auth);
    await auth.updateMFAPreference({ [factor]: 'PREFERRED' });
    const asked = await signIn(other);
    assert.deepEqual(asked.nextStep, { signInStep: step, codeDeliveryDetails });
    const code = await pool.code(to);
    assert.match(code, /^\d{6}$/);
    await assert.rejects(answer(other, code === '000000' ? '000001' : '000000'), { name: 'CodeMismatchException' });
    assert.deepEqual(await answer(other, code), DONE);
  });
}

for (const chosen of ['SMS', 'TOTP', 'EMAIL']) {
  test(`among second factors a user chooses ${chosen}`, async () => {
    const { pool, auth, other } = await scene();
    await pool.mfa('OPTIONAL', ...ALL);
    await signIn(auth);
    const app = await register(auth);
    await auth.updateMFAPreference({ sms: 'ENABLED', totp: 'ENABLED', email: 'ENABLED' });
    const { preferred, enabled } = await auth.fetchMFAPreference();
    assert.equal(preferred, undefined);
    assert.deepEqual(enabled.sort(), ['EMAIL', 'SMS', 'TOTP']);
    const { nextStep } = await signIn(other);
    assert.equal(nextStep.signInStep, 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION');
    assert.deepEqual(nextStep.allowedMFATypes.sort(), ['EMAIL', 'SMS', 'TOTP']);
    const asked = await answer(other, chosen);
    const code = { SMS: () => pool.code(NUMBER), TOTP: () => app.code(), EMAIL: () => pool.code(EMAIL) }[chosen];
    assert.equal(asked.nextStep.signInStep, `CONFIRM_SIGN_IN_WITH_${chosen}_CODE`);
    assert.deepEqual(await answer(other, await code()), DONE);
  });
}

test('preferences are changed and switched off', async () => {
  const { pool, auth, other } = await scene();
  await pool.mfa('OPTIONAL', ...ALL);
  await signIn(auth);
  await register(auth);
  await auth.updateMFAPreference({ sms: 'ENABLED', totp: 'PREFERRED' });
  await auth.updateMFAPreference({ sms: 'PREFERRED', totp: 'NOT_PREFERRED' });
  assert.equal((await auth.fetchMFAPreference()).preferred, 'SMS');
  await auth.updateMFAPreference({ sms: 'DISABLED', totp: 'DISABLED' });
  assert.deepEqual(await auth.fetchMFAPreference(), { preferred: undefined, enabled: undefined });
  assert.deepEqual(await signIn(other), DONE);
});

test('where a factor is demanded, an app is set up', async () => {
  const { pool, auth, other } = await scene({ attributes: [] });
  await pool.mfa('ON', 'SOFTWARE_TOKEN_MFA');
  const { nextStep } = await signIn(auth);
  assert.equal(nextStep.signInStep, 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP');
  const app = new App(nextStep.totpSetupDetails.sharedSecret);
  await assert.rejects(answer(auth, app.wrong()), { name: 'EnableSoftwareTokenMFAException' });
  assert.deepEqual(await answer(auth, app.code()), DONE);
  assert.deepEqual(await auth.fetchMFAPreference(), { preferred: 'TOTP', enabled: ['TOTP'] });
  assert.equal((await signIn(other)).nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  assert.deepEqual(await answer(other, app.code()), DONE);
});

// In pools where users have names, they may be without an address.
async function demanding(...factors) {
  const pool = await makePool(server);
  await pool.user();
  await pool.mfa('ON', ...factors);
  const auth = device(server, pool);
  return { pool, auth, start: () => auth.signIn({ username: 'ada', password: PASSWORD }) };
}

test('where a factor is demanded, an address is set up', async () => {
  const { pool, auth, start } = await demanding('EMAIL_OTP');
  assert.equal((await start()).nextStep.signInStep, 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP');
  const asked = await answer(auth, EMAIL);
  assert.equal(asked.nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  assert.deepEqual(await answer(auth, await pool.code(EMAIL)), DONE);
  assert.deepEqual(await auth.fetchMFAPreference(), { preferred: 'EMAIL', enabled: ['EMAIL'] });
  assert.equal((await auth.fetchUserAttributes()).email_verified, 'true');
});

test('where a factor is demanded, a user chooses which to set up', async () => {
  const { auth, start } = await demanding('SOFTWARE_TOKEN_MFA', 'EMAIL_OTP');
  const { nextStep } = await start();
  assert.equal(nextStep.signInStep, 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION');
  assert.deepEqual(nextStep.allowedMFATypes.sort(), ['EMAIL', 'TOTP']);
  const chosen = await answer(auth, 'TOTP');
  assert.equal(chosen.nextStep.signInStep, 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP');
  const app = new App(chosen.nextStep.totpSetupDetails.sharedSecret);
  assert.deepEqual(await answer(auth, app.code()), DONE);
});

test('an invited user sets a password and proves the second factor', async () => {
  const { pool, auth } = await scene();
  await pool.mfa('ON', 'EMAIL_OTP');
  const username = 'bob@example.com';
  await server.idp.adminCreateUser({
    UserPoolId: pool.UserPoolId,
    Username: username,
    TemporaryPassword: 'Temporary-1',
    MessageAction: 'SUPPRESS',
    UserAttributes: verified('email', username),
  });
  const invited = await auth.signIn({ username, password: 'Temporary-1' });
  assert.equal(invited.nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED');
  const asked = await answer(auth, NEW_PASSWORD);
  assert.equal(asked.nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  assert.deepEqual(await answer(auth, await pool.code(username)), DONE);
});

for (const authFlowType of ['CUSTOM_WITHOUT_SRP', 'CUSTOM_WITH_SRP']) {
  test(`${authFlowType} needs a trigger`, async () => {
    const { auth } = await scene();
    const password = authFlowType === 'CUSTOM_WITH_SRP' ? PASSWORD : undefined;
    await assert.rejects(auth.signIn({ username: EMAIL, password, options: { authFlowType } }), {
      name: 'InvalidParameterException',
      message: 'Custom auth lambda trigger is not configured for the user pool.',
    });
  });
}
