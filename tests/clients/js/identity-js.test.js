// amazon-cognito-identity-js as browsers use it.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { NEW_PASSWORD, PASSWORD, makePool, serve } from './support.js';

const { AuthenticationDetails, CognitoRefreshToken, CognitoUser, CognitoUserAttribute, CognitoUserPool } =
  createRequire(import.meta.url)('amazon-cognito-identity-js');

const server = serve();

// A storage of its own, as each browser has.
function memory() {
  const items = new Map();
  return {
    setItem: (key, value) => items.set(key, value),
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => items.delete(key),
    clear: () => items.clear(),
  };
}

// A call that ends in a (error, result) callback.
const call = (start) =>
  new Promise((resolve, reject) => start((error, result) => (error ? reject(error) : resolve(result))));

// A call that ends in an object of callbacks.
const answered = (start) =>
  new Promise((resolve, reject) => start({ onSuccess: resolve, onFailure: reject }));

function browser({ UserPoolId, ClientId }) {
  const Storage = memory();
  const Pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint: server.url, Storage });
  return { Pool, user: (Username = 'ada') => new CognitoUser({ Username, Pool, Storage }) };
}

function signIn(user, Password = PASSWORD) {
  const details = new AuthenticationDetails({ Username: user.getUsername(), Password });
  return answered((callbacks) => user.authenticateUser(details, callbacks));
}

// A confirmed user in a new pool, signed in by SRP.
async function signedIn(settings) {
  const pool = await makePool(server, settings);
  const { Pool, user } = browser(pool);
  const attributes = [new CognitoUserAttribute({ Name: 'email', Value: 'ada@example.com' })];
  const result = await call((done) => Pool.signUp('ada', PASSWORD, attributes, null, done));
  assert.equal(result.userConfirmed, false);
  const code = await pool.code('ada@example.com');
  assert.equal(await call((done) => user().confirmRegistration(code, false, done)), 'SUCCESS');
  const ada = user();
  const session = await signIn(ada);
  return { pool, Pool, ada, session, fresh: () => browser(pool).user() };
}

test('a user signs up and in by SRP', async () => {
  const { pool, Pool, session } = await signedIn();
  assert.ok(session.isValid());
  const claims = session.getIdToken().decodePayload();
  assert.equal(claims.email, 'ada@example.com');
  assert.equal(claims.email_verified, true);
  assert.equal(claims.aud, pool.ClientId);
  assert.equal(claims.iss, `${server.url}/${pool.UserPoolId}`);
  assert.equal(Pool.getCurrentUser().getUsername(), 'ada');
});

test('SRP holds for many sign-ins', async () => {
  const { fresh } = await signedIn();
  for (let round = 0; round < 4; round += 1) assert.ok((await signIn(fresh())).isValid());
});

test('a wrong password is refused', async () => {
  const { fresh } = await signedIn();
  await assert.rejects(signIn(fresh(), 'Wrong-horse-1'), {
    code: 'NotAuthorizedException',
    message: 'Incorrect username or password.',
  });
});

test('a code is sent again', async () => {
  const pool = await makePool(server);
  const { Pool, user } = browser(pool);
  const attributes = [new CognitoUserAttribute({ Name: 'email', Value: 'ada@example.com' })];
  await call((done) => Pool.signUp('ada', PASSWORD, attributes, null, done));
  await assert.rejects(signIn(user()), { code: 'UserNotConfirmedException' });
  const answer = await call((done) => user().resendConfirmationCode(done));
  assert.equal(answer.CodeDeliveryDetails.Destination, 'a***@e***');
  const code = await pool.code('ada@example.com');
  await call((done) => user().confirmRegistration(code, false, done));
  assert.ok((await signIn(user())).isValid());
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

test('a password is changed', async () => {
  const { ada, fresh } = await signedIn();
  assert.equal(await call((done) => ada.changePassword(PASSWORD, NEW_PASSWORD, done)), 'SUCCESS');
  await assert.rejects(signIn(fresh()), { code: 'NotAuthorizedException' });
  assert.ok((await signIn(fresh(), NEW_PASSWORD)).isValid());
});

test('a forgotten password is replaced', async () => {
  const { pool, fresh } = await signedIn();
  const user = fresh();
  const sent = await new Promise((resolve, reject) =>
    user.forgotPassword({ onFailure: reject, inputVerificationCode: resolve }),
  );
  assert.equal(sent.CodeDeliveryDetails.AttributeName, 'email');
  const code = await pool.code('ada@example.com');
  await answered((callbacks) => user.confirmPassword(code, NEW_PASSWORD, callbacks));
  assert.ok((await signIn(fresh(), NEW_PASSWORD)).isValid());
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
  const other = fresh();
  await signIn(other);
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

test('an invited user sets a password', async () => {
  const pool = await makePool(server);
  await server.idp.adminCreateUser({
    UserPoolId: pool.UserPoolId,
    Username: 'bob',
    TemporaryPassword: 'Temporary-1',
    MessageAction: 'SUPPRESS',
  });
  const session = await invited(browser(pool).user('bob'));
  assert.ok(session.isValid());
});

// Signs in with the temporary password and answers the challenge.
function invited(user) {
  return new Promise((resolve, reject) => {
    const details = new AuthenticationDetails({ Username: 'bob', Password: 'Temporary-1' });
    user.authenticateUser(details, {
      onFailure: reject,
      onSuccess: () => reject(new Error('no challenge')),
      newPasswordRequired: () =>
        user.completeNewPasswordChallenge(NEW_PASSWORD, {}, { onSuccess: resolve, onFailure: reject }),
    });
  });
}

test('an address signs in as an alias', async () => {
  const { pool } = await signedIn({ AliasAttributes: ['email'] });
  const user = browser(pool).user('ada@example.com');
  const session = await signIn(user);
  assert.equal(session.getIdToken().decodePayload()['cognito:username'], 'ada');
});

test('a user leaves', async () => {
  const { ada, fresh } = await signedIn();
  assert.equal(await call((done) => ada.deleteUser(done)), 'SUCCESS');
  await assert.rejects(signIn(fresh()), { code: 'UserNotFoundException' });
});
