// Accounts in aws-amplify, which signs in by SRP unless told otherwise.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { NEW_PASSWORD, PASSWORD, SMS, makePool, serve, verified } from './support.js';
import { device } from './support/amplify.js';

const server = serve();

const EMAIL = 'ada@example.com';
const CODE_BY_EMAIL = { destination: 'a***@e***', deliveryMedium: 'EMAIL', attributeName: 'email' };
const DONE = { isSignedIn: true, nextStep: { signInStep: 'DONE' } };
const CHOICE = ['ALLOW_USER_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];

// A pool as Amplify makes it: users sign in by their address.
const addressed = (settings, client) => makePool(server, { UsernameAttributes: ['email'], ...settings }, client);

// A user who is signed in on a device.
async function signedIn(settings, client) {
  const pool = await addressed(settings, client);
  await pool.user(EMAIL, verified('email', EMAIL));
  const auth = device(server, pool);
  assert.deepEqual(await auth.signIn({ username: EMAIL, password: PASSWORD }), DONE);
  return { pool, auth, another: () => device(server, pool) };
}

const attributes = async (auth) => {
  const { sub, ...rest } = await auth.fetchUserAttributes();
  assert.match(sub, /^[0-9a-f-]{36}$/);
  return rest;
};

test('a user signs up and in', async () => {
  const pool = await addressed();
  const auth = device(server, pool);
  const account = { username: EMAIL, password: PASSWORD, options: { userAttributes: { email: EMAIL } } };
  const { userId, ...answer } = await auth.signUp(account);
  const nextStep = { signUpStep: 'CONFIRM_SIGN_UP', codeDeliveryDetails: CODE_BY_EMAIL };
  assert.deepEqual(answer, { isSignUpComplete: false, nextStep });
  await assert.rejects(auth.signUp(account), { name: 'UsernameExistsException' });
  const tried = await auth.signIn({ username: EMAIL, password: PASSWORD });
  assert.equal(tried.nextStep.signInStep, 'CONFIRM_SIGN_UP');
  assert.deepEqual(await auth.resendSignUpCode({ username: EMAIL }), CODE_BY_EMAIL);

  const confirmed = await auth.confirmSignUp({ username: EMAIL, confirmationCode: await pool.code(EMAIL) });
  assert.deepEqual(confirmed, { isSignUpComplete: true, nextStep: { signUpStep: 'DONE' } });
  assert.deepEqual(await auth.signIn({ username: EMAIL, password: PASSWORD }), DONE);
  assert.deepEqual(await auth.getCurrentUser(), {
    username: userId,
    userId,
    signInDetails: { loginId: EMAIL, authFlowType: 'USER_SRP_AUTH' },
  });
  assert.deepEqual(await attributes(auth), { email: EMAIL, email_verified: 'true' });
});

test('a user who confirms signs in without a further word', async () => {
  const pool = await addressed();
  const auth = device(server, pool);
  const options = { userAttributes: { email: EMAIL }, autoSignIn: true };
  await auth.signUp({ username: EMAIL, password: PASSWORD, options });
  const confirmed = await auth.confirmSignUp({ username: EMAIL, confirmationCode: await pool.code(EMAIL) });
  assert.equal(confirmed.nextStep.signUpStep, 'COMPLETE_AUTO_SIGN_IN');
  assert.deepEqual(await auth.autoSignIn(), DONE);
});

for (const [factor, attribute, address] of [
  ['EMAIL_OTP', 'email', EMAIL],
  ['SMS_OTP', 'phone_number', '+15555550123'],
]) {
  test(`the code of a sign-up signs in where codes do: ${factor}`, async () => {
    const settings = {
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', factor] } },
      UsernameAttributes: [attribute],
      AutoVerifiedAttributes: [attribute],
      SmsConfiguration: SMS,
    };
    const pool = await makePool(server, settings, { ExplicitAuthFlows: CHOICE });
    const auth = device(server, pool);
    const options = { userAttributes: { [attribute]: address }, autoSignIn: { authFlowType: 'USER_AUTH' } };
    await auth.signUp({ username: address, options });
    const code = await pool.code(address);
    const confirmed = await auth.confirmSignUp({ username: address, confirmationCode: code });
    assert.equal(confirmed.nextStep.signUpStep, 'COMPLETE_AUTO_SIGN_IN');
    assert.deepEqual(await auth.autoSignIn(), DONE);
    assert.equal(await pool.code(address), code, 'no second code is sent');
    assert.equal((await attributes(auth))[`${attribute}_verified`], 'true');
  });
}

test('an invited user sets a password and what the pool requires', async () => {
  const Schema = [{ Name: 'family_name', AttributeDataType: 'String', Required: true, Mutable: true }];
  const pool = await addressed({ Schema });
  await server.idp.adminCreateUser({
    UserPoolId: pool.UserPoolId,
    Username: EMAIL,
    TemporaryPassword: 'Temporary-1',
    MessageAction: 'SUPPRESS',
    UserAttributes: [{ Name: 'given_name', Value: 'Ada' }],
  });
  const auth = device(server, pool);
  const { nextStep } = await auth.signIn({ username: EMAIL, password: 'Temporary-1' });
  assert.deepEqual(nextStep, {
    signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED',
    missingAttributes: ['family_name'],
  });
  const options = { userAttributes: { family_name: 'Lovelace' } };
  assert.deepEqual(await auth.confirmSignIn({ challengeResponse: NEW_PASSWORD, options }), DONE);
  const { given_name, family_name } = await attributes(auth);
  assert.deepEqual([given_name, family_name], ['Ada', 'Lovelace']);
});

test('a forgotten password is replaced', async () => {
  const { pool, another } = await signedIn();
  const auth = another();
  const { nextStep } = await auth.resetPassword({ username: EMAIL });
  assert.deepEqual(nextStep, {
    resetPasswordStep: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
    codeDeliveryDetails: CODE_BY_EMAIL,
  });
  const answer = { username: EMAIL, newPassword: NEW_PASSWORD };
  await auth.confirmResetPassword({ ...answer, confirmationCode: await pool.code(EMAIL) });
  await assert.rejects(auth.signIn({ username: EMAIL, password: PASSWORD }), { name: 'NotAuthorizedException' });
  assert.deepEqual(await auth.signIn({ username: EMAIL, password: NEW_PASSWORD }), DONE);
});

test('a password that was reset must be replaced', async () => {
  const { pool, another } = await signedIn();
  await server.idp.adminResetUserPassword({ UserPoolId: pool.UserPoolId, Username: EMAIL });
  const { nextStep } = await another().signIn({ username: EMAIL, password: PASSWORD });
  assert.equal(nextStep.signInStep, 'RESET_PASSWORD');
});

test('a password is changed', async () => {
  const { auth, another } = await signedIn();
  await auth.updatePassword({ oldPassword: PASSWORD, newPassword: NEW_PASSWORD });
  assert.deepEqual(await another().signIn({ username: EMAIL, password: NEW_PASSWORD }), DONE);
});

test('attributes are changed, verified and deleted', async () => {
  const { pool, auth } = await signedIn();
  const changed = await auth.updateUserAttributes({ userAttributes: { name: 'Ada', email: 'new@example.com' } });
  assert.deepEqual(changed.name, { isUpdated: true, nextStep: { updateAttributeStep: 'DONE' } });
  const codeDeliveryDetails = { ...CODE_BY_EMAIL, destination: 'n***@e***' };
  assert.deepEqual(changed.email, {
    isUpdated: false,
    nextStep: { updateAttributeStep: 'CONFIRM_ATTRIBUTE_WITH_CODE', codeDeliveryDetails },
  });
  const again = await auth.sendUserAttributeVerificationCode({ userAttributeKey: 'email' });
  assert.deepEqual(again, codeDeliveryDetails);
  const confirmationCode = await pool.code('new@example.com');
  await auth.confirmUserAttribute({ userAttributeKey: 'email', confirmationCode });
  assert.deepEqual(await attributes(auth), { name: 'Ada', email: 'new@example.com', email_verified: 'true' });
  await auth.deleteUserAttributes({ userAttributeKeys: ['name'] });
  assert.equal((await attributes(auth)).name, undefined);
});

test('an address that must be verified first replaces the old one only then', async () => {
  const settings = { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] } };
  const { pool, auth, another } = await signedIn(settings);
  const next = 'new@example.com';
  const { email } = await auth.updateUserAttributes({ userAttributes: { email: next } });
  assert.equal(email.nextStep.codeDeliveryDetails.destination, 'n***@e***');
  assert.deepEqual(await attributes(auth), { email: EMAIL, email_verified: 'true' });
  assert.deepEqual(await another().signIn({ username: EMAIL, password: PASSWORD }), DONE);
  await auth.confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: await pool.code(next) });
  assert.deepEqual(await attributes(auth), { email: next, email_verified: 'true' });
  assert.deepEqual(await another().signIn({ username: next, password: PASSWORD }), DONE);
  await assert.rejects(another().signIn({ username: EMAIL, password: PASSWORD }), { name: 'UserNotFoundException' });
});

test('tokens that have expired are refreshed unasked', async (context) => {
  const { auth } = await signedIn();
  const jti = async () => (await auth.fetchAuthSession()).tokens.accessToken.payload.jti;
  const first = await jti();
  context.mock.timers.enable({ apis: ['Date'], now: Date.now() + 3601 * 1000 });
  assert.notEqual(await jti(), first);
  assert.equal((await attributes(auth)).email, EMAIL);
});

for (const rotates of [false, true]) {
  test(`tokens are refreshed${rotates ? ' and rotated' : ''}`, async () => {
    const rotation = { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 } };
    const client = { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'], ...rotation };
    const { auth } = await signedIn({}, rotates ? client : {});
    const jti = async (options) => (await auth.fetchAuthSession(options)).tokens.accessToken.payload.jti;
    const first = await jti();
    assert.equal(await jti(), first);
    const second = await jti({ forceRefresh: true });
    assert.notEqual(second, first);
    assert.notEqual(await jti({ forceRefresh: true }), second);
    assert.equal((await attributes(auth)).email, EMAIL);
  });
}

test('signing out ends a session, and no other', async () => {
  const { auth, another } = await signedIn();
  const other = another();
  await other.signIn({ username: EMAIL, password: PASSWORD });
  const { tokens } = await auth.fetchAuthSession();
  await auth.signOut();
  await assert.rejects(auth.getCurrentUser(), { name: 'UserUnAuthenticatedException' });
  await assert.rejects(server.idp.getUser({ AccessToken: tokens.accessToken.toString() }), {
    name: 'NotAuthorizedException',
    message: 'Access Token has been revoked',
  });
  assert.ok((await other.fetchAuthSession({ forceRefresh: true })).tokens);
});

test('signing out everywhere ends all', async () => {
  const { auth, another } = await signedIn();
  const other = another();
  await other.signIn({ username: EMAIL, password: PASSWORD });
  await auth.signOut({ global: true });
  await assert.rejects(other.fetchUserAttributes(), { name: 'NotAuthorizedException' });
  assert.equal((await other.fetchAuthSession({ forceRefresh: true })).tokens, undefined);
});

test('a user leaves', async () => {
  const { auth, another } = await signedIn();
  await auth.deleteUser();
  await assert.rejects(another().signIn({ username: EMAIL, password: PASSWORD }), { name: 'UserNotFoundException' });
});

test('nobody is answered as somebody is, where the client hides who exists', async () => {
  const Policies = { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } };
  const client = { ExplicitAuthFlows: CHOICE, PreventUserExistenceErrors: 'ENABLED' };
  const { another } = await signedIn({ Policies }, client);
  const username = 'nobody@example.com';
  const auth = another();
  await assert.rejects(auth.signIn({ username, password: PASSWORD }), {
    name: 'NotAuthorizedException',
    message: 'Incorrect username or password.',
  });
  const options = { authFlowType: 'USER_AUTH', preferredChallenge: 'EMAIL_OTP' };
  const { nextStep } = await auth.signIn({ username, options });
  assert.equal(nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  assert.equal(nextStep.codeDeliveryDetails.destination, 'n***@e***');
  await assert.rejects(auth.confirmSignIn({ challengeResponse: '00000000' }), {
    name: 'CodeMismatchException',
    message: 'Invalid code or auth state for the user.',
  });
  const sent = await auth.resetPassword({ username });
  assert.equal(sent.nextStep.resetPasswordStep, 'CONFIRM_RESET_PASSWORD_WITH_CODE');
});
