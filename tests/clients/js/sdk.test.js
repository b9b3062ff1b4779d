// The AWS SDK for JavaScript v3.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  AliasExistsException,
  CodeMismatchException,
  NotAuthorizedException,
  UserNotFoundException,
  UsernameExistsException,
  paginateListUsers,
} from '@aws-sdk/client-cognito-identity-provider';

import { NEW_PASSWORD, PASSWORD, REGION, makePool, serve } from './support.js';

const server = serve();

test('a user signs up, confirms and signs in', async () => {
  const { idp } = server;
  const { ClientId, UserPoolId, code, signIn } = await makePool(server);
  const signUp = {
    ClientId,
    Username: 'ada',
    Password: PASSWORD,
    UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }],
  };
  const answer = await idp.signUp(signUp);
  assert.equal(answer.UserConfirmed, false);
  assert.deepEqual(answer.CodeDeliveryDetails, {
    AttributeName: 'email',
    DeliveryMedium: 'EMAIL',
    Destination: 'a***@e***',
  });
  await assert.rejects(idp.signUp(signUp), (error) => {
    assert.ok(error instanceof UsernameExistsException);
    assert.equal(error.message, 'User already exists');
    assert.equal(error.$metadata.httpStatusCode, 400);
    assert.match(error.$metadata.requestId, /^[0-9a-f-]{36}$/);
    return true;
  });
  const sent = await code('ada@example.com');
  const other = String((Number(sent) + 1) % 1_000_000).padStart(6, '0');
  const confirm = { ClientId, Username: 'ada' };
  await assert.rejects(idp.confirmSignUp({ ...confirm, ConfirmationCode: other }), CodeMismatchException);
  await idp.confirmSignUp({ ...confirm, ConfirmationCode: sent });

  const tokens = await signIn();
  assert.equal(tokens.ExpiresIn, 3600);
  const user = await idp.getUser({ AccessToken: tokens.AccessToken });
  assert.equal(user.Username, 'ada');
  const seen = await idp.adminGetUser({ UserPoolId, Username: 'ada' });
  assert.equal(seen.UserStatus, 'CONFIRMED');
  assert.ok(seen.UserCreateDate instanceof Date && Math.abs(Date.now() - seen.UserCreateDate) < 60_000);
});

test('errors are the SDK\'s classes', async () => {
  const { idp } = server;
  const pool = await makePool(server);
  await pool.user();
  const initiate = (USERNAME) =>
    idp.initiateAuth({
      ClientId: pool.ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD: 'Wrong-horse-1' },
    });
  await assert.rejects(initiate('ada'), NotAuthorizedException);
  await assert.rejects(initiate('nobody'), UserNotFoundException);
});

test('an alias belongs to one user', async () => {
  const { idp } = server;
  const { UserPoolId } = await makePool(server, { AliasAttributes: ['email'] });
  const user = (Username) => ({
    UserPoolId,
    Username,
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      { Name: 'email', Value: 'shared@example.com' },
      { Name: 'email_verified', Value: 'true' },
    ],
  });
  await idp.adminCreateUser(user('ada'));
  await assert.rejects(idp.adminCreateUser(user('bob')), AliasExistsException);
});

test('a forgotten password is replaced, sessions are refreshed and revoked', async () => {
  const { idp } = server;
  const { ClientId, UserPoolId, code, signIn, user } = await makePool(server);
  await user();
  await idp.adminUpdateUserAttributes({
    UserPoolId,
    Username: 'ada',
    UserAttributes: [
      { Name: 'email', Value: 'ada@example.com' },
      { Name: 'email_verified', Value: 'true' },
    ],
  });
  const tokens = await signIn();
  const refresh = () =>
    idp.initiateAuth({
      ClientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: tokens.RefreshToken },
    });
  assert.ok((await refresh()).AuthenticationResult.AccessToken);
  await idp.revokeToken({ ClientId, Token: tokens.RefreshToken });
  await assert.rejects(refresh(), { name: 'NotAuthorizedException', message: 'Refresh Token has been revoked' });

  await idp.forgotPassword({ ClientId, Username: 'ada' });
  await idp.confirmForgotPassword({
    ClientId,
    Username: 'ada',
    ConfirmationCode: await code('ada@example.com'),
    Password: NEW_PASSWORD,
  });
  await assert.rejects(signIn(), NotAuthorizedException);
});

test('users are paged through', async () => {
  const { idp } = server;
  const { UserPoolId } = await makePool(server);
  const names = ['u1', 'u2', 'u3', 'u4', 'u5'];
  for (const Username of names) await idp.adminCreateUser({ UserPoolId, Username, MessageAction: 'SUPPRESS' });
  const found = [];
  for await (const page of paginateListUsers({ client: idp, pageSize: 2 }, { UserPoolId })) {
    assert.ok(page.Users.length <= 2);
    found.push(...page.Users.map((user) => user.Username));
  }
  assert.deepEqual(found.sort(), names);
});

test('a pool is described as Cognito describes it', async () => {
  const { idp } = server;
  const { UserPoolId } = await makePool(server, { UserPoolTags: { team: 'shop' } });
  const { UserPool } = await idp.describeUserPool({ UserPoolId });
  assert.match(UserPoolId, new RegExp(`^${REGION}_[A-Za-z0-9]{9}$`));
  assert.deepEqual(UserPool.UserPoolTags, { team: 'shop' });
  assert.equal(UserPool.Policies.PasswordPolicy.MinimumLength, 8);
});
