// The AWS SDK for JavaScript v3: sessions, and what machines use.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  OperationNotEnabledException,
  ResourceNotFoundException,
  paginateListResourceServers,
} from '@aws-sdk/client-cognito-identity-provider';

import { REGION, makePool, serve } from './support.js';

const server = serve();

const fields = ({ $metadata, ...rest }) => rest;
const claims = (token) => JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));

test('sessions are tracked, listed and revoked', async () => {
  const { idp } = server;
  const { UserPoolId, ClientId, signIn, user } = await makePool(server);
  await user();
  const before = await signIn();
  await assert.rejects(idp.listUserSessions({ AccessToken: before.AccessToken }), OperationNotEnabledException);
  const configuration = { UserPoolId, UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 2 } };
  assert.deepEqual(fields(await idp.setUserPoolSessionConfiguration(configuration)), configuration);
  assert.deepEqual(fields(await idp.getUserPoolSessionConfiguration({ UserPoolId })), configuration);

  const [first, second] = [await signIn(), await signIn()];
  const AccessToken = second.AccessToken;
  const { Sessions } = await idp.listUserSessions({ AccessToken });
  assert.deepEqual(Sessions.map((session) => session.IsCurrentSession), [true, false]);
  for (const session of Sessions) {
    assert.equal(session.ClientId, ClientId);
    assert.ok(session.CreateDate instanceof Date && Math.abs(Date.now() - session.CreateDate) < 60_000);
  }
  const [own, other] = Sessions.map((session) => session.SessionId);
  await idp.revokeUserSession({ AccessToken, SessionId: other });
  await assert.rejects(idp.revokeUserSession({ AccessToken, SessionId: other }), ResourceNotFoundException);
  await assert.rejects(idp.getUser({ AccessToken: first.AccessToken }), {
    name: 'NotAuthorizedException',
    message: 'Access Token has been revoked',
  });

  const ada = { UserPoolId, Username: 'ada' };
  const seen = await idp.adminListUserSessions(ada);
  assert.deepEqual(seen.Sessions.map((session) => session.SessionId), [own]);
  await idp.adminRevokeUserSession({ ...ada, SessionId: own, RevokeAssociatedSessions: 'LINKED' });
  assert.deepEqual((await idp.adminListUserSessions(ada)).Sessions, []);
});

test('a client sets how long single sign-on lasts', async () => {
  const { idp } = server;
  const { UserPoolId, ClientId } = await makePool(server);
  const names = { UserPoolId, ClientId };
  const wanted = { ...names, SSOSession: { MaxValidityMinutes: 0 } };
  await assert.rejects(idp.setUserPoolClientSessionConfiguration(wanted), OperationNotEnabledException);
  await idp.setUserPoolSessionConfiguration({ UserPoolId, UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 2 } });
  const found = fields(await idp.getUserPoolClientSessionConfiguration(names));
  assert.deepEqual(found, { ...names, SSOSession: { MaxValidityMinutes: 60 } });
  assert.deepEqual(fields(await idp.setUserPoolClientSessionConfiguration(wanted)), wanted);
});

test('resource servers are kept and paged through', async () => {
  const { idp } = server;
  const { UserPoolId } = await makePool(server);
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Look' }];
  const names = ['api-1', 'api-2', 'api-3'];
  for (const Identifier of names) await idp.createResourceServer({ UserPoolId, Identifier, Name: 'API', Scopes });
  const found = [];
  for await (const page of paginateListResourceServers({ client: idp, pageSize: 2 }, { UserPoolId })) {
    assert.ok(page.ResourceServers.length <= 2);
    found.push(...page.ResourceServers.map((server) => server.Identifier));
  }
  assert.deepEqual(found, names);
  const one = { UserPoolId, Identifier: 'api-1' };
  await idp.updateResourceServer({ ...one, Name: 'First', Scopes });
  assert.deepEqual((await idp.describeResourceServer(one)).ResourceServer, { ...one, Name: 'First', Scopes });
  await idp.deleteResourceServer(one);
  await assert.rejects(idp.describeResourceServer(one), ResourceNotFoundException);
});

test('a client gets a token for itself', async () => {
  const { idp } = server;
  const { UserPoolId } = await makePool(server);
  const Scopes = ['read', 'write'].map((ScopeName) => ({ ScopeName, ScopeDescription: ScopeName }));
  await idp.createResourceServer({ UserPoolId, Identifier: 'photos', Name: 'photos', Scopes });
  const { UserPoolClient } = await idp.createUserPoolClient({
    UserPoolId,
    ClientName: 'machine',
    GenerateSecret: true,
    ExplicitAuthFlows: ['ALLOW_CLIENT_TOKEN_AUTH'],
    AllowedOAuthScopes: ['photos/read', 'photos/write'],
  });
  const { ClientId, ClientSecret } = UserPoolClient;
  const ask = (Secret) => idp.getClientToken({ ClientId, Secret, Scopes: ['photos/read'] });
  const { ClientAuthenticationResult: result } = await ask(ClientSecret);
  assert.deepEqual([result.TokenType, result.ExpiresIn], ['Bearer', 3600]);
  const { sub, client_id, scope, token_use, iss } = claims(result.AccessToken);
  assert.deepEqual([sub, client_id, scope, token_use], [ClientId, ClientId, 'photos/read', 'access']);
  assert.ok(iss.endsWith(`/${UserPoolId}`) && UserPoolId.startsWith(REGION));
  await assert.rejects(ask('x'.repeat(52)), { name: 'NotAuthorizedException' });
});
