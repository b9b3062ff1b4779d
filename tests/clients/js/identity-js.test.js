// amazon-cognito-identity-js as browsers use it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { NEW_PASSWORD, PASSWORD, makePool, serve } from './support.js';
import { Browser, CognitoRefreshToken, CognitoUserAttribute, answered, call } from './support/identity-js.js';

const server = serve();

// A confirmed user in a new pool, signed in by SRP.
async function signedIn(settings) {
  const pool = await makePool(server, settings);
  const browser = new Browser(server, pool);
  const attributes = [new CognitoUserAttribute({ Name: 'email', Value: 'ada@example.com' })];
  const result = await call((done) => browser.pool.signUp('ada', PASSWORD, attributes, null, done));
  assert.equal(result.userConfirmed, false);
  const code = await pool.code('ada@example.com');
  assert.equal(await call((done) => browser.user().confirmRegistration(code, false, done)), 'SUCCESS');
  const { user, session } = await browser.signIn();
  return { pool, browser, ada: user, session, fresh: () => new Browser(server, pool) };
}

test('a user signs up and in by SRP', async () => {
  const { pool, browser, session } = await signedIn();
  assert.ok(session.isValid());
  const claims = session.getIdToken().decodePayload();
  assert.equal(claims.email, 'ada@example.com');
  assert.equal(claims.email_verified, true);
  assert.equal(claims.aud, pool.ClientId);
  assert.equal(claims.iss, `${server.url}/${pool.UserPoolId}`);
  assert.equal(browser.pool.getCurrentUser().getUsername(), 'ada');
});

test('SRP holds for many sign-ins', async () => {
  const { fresh } = await signedIn();
  for (let round = 0; round < 4; round += 1) assert.ok((await fresh().signIn()).session.isValid());
});

test('a wrong password is refused', async () => {
  const { fresh } = await signedIn();
  await assert.rejects(fresh().signIn({ password: 'Wrong-horse-1' }), {
    code: 'NotAuthorizedException',
    message: 'Incorrect username or password.',
  });
});

test('a code is sent again', async () => {
  const pool = await makePool(server);
  const browser = new Browser(server, pool);
  const attributes = [new CognitoUserAttribute({ Name: 'email', Value: 'ada@example.com' })];
  await call((done) => browser.pool.signUp('ada', PASSWORD, attributes, null, done));
  await assert.rejects(browser.signIn(), { code: 'UserNotConfirmedException' });
  const answer = await call((done) => browser.user().resendConfirmationCode(done));
  assert.equal(answer.CodeDeliveryDetails.Destination, 'a***@e***');
  const code = await pool.code('ada@example.com');
  await call((done) => browser.user().confirmRegistration(code, false, done));
  assert.ok((await browser.signIn()).session.isValid());
});

test('a session is refreshed', async () => {
  const { ada, session } = await signedIn();
  const token = new CognitoRefreshToken({ RefreshToken: session.getRefreshToken().getToken() });
  const renewed = await call((done) => ada.refreshSession(token, done));
  assert.ok(renewed.isValid());
  assert.notEqual(renewed.getAccessToken().getJwtToken(), session.getAccessToken().getJwtToken());
  const kept = await call((done) => ada.getSession(done));
  assert.equal(kept.getAccessToken().getJwtToken(), renewed.getAccessToken().getJwtToken());
});

test('a session whose tokens have expired is refreshed unasked', async (context) => {
  const { browser, session } = await signedIn();
  context.mock.timers.enable({ apis: ['Date'], now: Date.now() + 3601 * 1000 });
  const user = browser.pool.getCurrentUser();
  const renewed = await call((done) => user.getSession(done));
  assert.notEqual(renewed.getAccessToken().getJwtToken(), session.getAccessToken().getJwtToken());
  assert.equal((await call((done) => user.getUserData(done))).Username, 'ada');
});

test('a password is changed', async () => {
  const { ada, fresh } = await signedIn();
  assert.equal(await call((done) => ada.changePassword(PASSWORD, NEW_PASSWORD, done)), 'SUCCESS');
  await assert.rejects(fresh().signIn(), { code: 'NotAuthorizedException' });
  assert.ok((await fresh().signIn({ password: NEW_PASSWORD })).session.isValid());
});

test('a forgotten password is replaced', async () => {
  const { pool, fresh } = await signedIn();
  const user = fresh().user();
  const sent = await new Promise((resolve, reject) =>
    user.forgotPassword({ onFailure: reject, inputVerificationCode: resolve }),
  );
  assert.equal(sent.CodeDeliveryDetails.AttributeName, 'email');
  const code = await pool.code('ada@example.com');
  await answered((callbacks) => user.confirmPassword(code, NEW_PASSWORD, callbacks));
  assert.ok((await fresh().signIn({ password: NEW_PASSWORD })).session.isValid());
});

test('attributes are read, changed, verified and deleted', async () => {
  const { pool, ada } = await signedIn();
  const changed = [
    new CognitoUserAttribute({ Name: 'name', Value: 'Ada' }),
    new CognitoUserAttribute({ Name: 'email', Value: 'new@example.com' }),
  ];
  assert.equal(await call((done) => ada.updateAttributes(changed, done)), 'SUCCESS');
  const read = async () => {
    const list = await call((done) => ada.getUserAttributes(done));
    return Object.fromEntries(list.map((attribute) => [attribute.getName(), attribute.getValue()]));
  };
  const { sub, ...attributes } = await read();
  assert.match(sub, /^[0-9a-f-]{36}$/);
  assert.deepEqual(attributes, { email: 'new@example.com', email_verified: 'false', name: 'Ada' });
  await new Promise((resolve, reject) =>
    ada.getAttributeVerificationCode('email', { onFailure: reject, onSuccess: resolve, inputVerificationCode: resolve }),
  );
  const code = await pool.code('new@example.com');
  await answered((callbacks) => ada.verifyAttribute('email', code, callbacks));
  assert.equal((await read()).email_verified, 'true');
  await call((done) => ada.deleteAttributes(['name'], done));
  assert.equal((await read()).name, undefined);
  const data = await call((done) => ada.getUserData(done, { bypassCache: true }));
  assert.equal(data.Username, 'ada');
});

test('signing out everywhere ends other sessions too', async () => {
  const { ada, fresh } = await signedIn();
  const { user: other } = await fresh().signIn();
  await answered((callbacks) => ada.globalSignOut(callbacks));
  await assert.rejects(call((done) => other.getUserAttributes(done)), {
    code: 'NotAuthorizedException',
    message: 'Access Token has been revoked',
  });
});

test('signing out revokes the refresh token', async () => {
  const { pool, ada, session } = await signedIn();
  await new Promise((resolve) => ada.signOut(resolve));
  await assert.rejects(
    server.idp.initiateAuth({
      ClientId: pool.ClientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: session.getRefreshToken().getToken() },
    }),
    { name: 'NotAuthorizedException', message: 'Refresh Token has been revoked' },
  );
});

test('an invited user sets a password and what the pool requires', async () => {
  const Schema = [{ Name: 'family_name', AttributeDataType: 'String', Required: true, Mutable: true }];
  const pool = await makePool(server, { Schema });
  await server.idp.adminCreateUser({
    UserPoolId: pool.UserPoolId,
    Username: 'bob',
    TemporaryPassword: 'Temporary-1',
    MessageAction: 'SUPPRESS',
    UserAttributes: [{ Name: 'given_name', Value: 'Bob' }],
  });
  const browser = new Browser(server, pool);
  const seen = [];
  const signIn = (more) =>
    browser.signIn({
      user: browser.user('bob'),
      password: 'Temporary-1',
      answers: { NEW_PASSWORD_REQUIRED: (parameters) => (seen.push(parameters), [NEW_PASSWORD, more]) },
    });
  await assert.rejects(signIn({}), {
    code: 'InvalidParameterException',
    message: 'Invalid attributes given, family_name is missing',
  });
  const { session, met } = await signIn({ family_name: 'Jones' });
  assert.deepEqual(met, ['NEW_PASSWORD_REQUIRED']);
  assert.deepEqual(seen.at(-1), { attributes: { given_name: 'Bob' }, required: ['family_name'] });
  const { given_name, family_name } = session.getIdToken().decodePayload();
  assert.deepEqual([given_name, family_name], ['Bob', 'Jones']);
});

test('an address signs in as an alias', async () => {
  const { pool } = await signedIn({ AliasAttributes: ['email'] });
  const browser = new Browser(server, pool);
  const { session } = await browser.signIn({ user: browser.user('ada@example.com') });
  assert.equal(session.getIdToken().decodePayload()['cognito:username'], 'ada');
});

test('a user leaves', async () => {
  const { ada, fresh } = await signedIn();
  assert.equal(await call((done) => ada.deleteUser(done)), 'SUCCESS');
  await assert.rejects(fresh().signIn(), { code: 'UserNotFoundException' });
});
