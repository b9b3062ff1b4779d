// Credentials that AWS's SDK for JavaScript gets from identity pools, and what it may do with them.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CognitoIdentity } from '@aws-sdk/client-cognito-identity';
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { STS } from '@aws-sdk/client-sts';
import { fromCognitoIdentityPool, fromTemporaryCredentials, fromWebToken } from '@aws-sdk/credential-providers';

import { REGION, makePool, serve } from './support.js';
import { client, makeIdentities } from './support/identities.js';

const server = serve();

async function world() {
  const pool = await makePool(server);
  await pool.user();
  const identities = await makeIdentities(server, pool);
  const clientConfig = { endpoint: server.url, region: REGION };
  return { pool, identities, clientConfig };
}

const name = (arn) => arn.split('/')[1];

test('a guest has the credentials of the guests', async () => {
  const { pool, identities, clientConfig } = await world();
  const provider = fromCognitoIdentityPool({ identityPoolId: identities.id, clientConfig });
  const credentials = await provider();
  assert.match(credentials.accessKeyId, /^ASIA/);
  assert.match(credentials.identityId, /^us-east-1:[0-9a-f-]{36}$/);
  assert.ok(credentials.expiration - Date.now() > 50 * 60 * 1000);
  const me = await client(STS, server, provider).getCallerIdentity({});
  assert.equal(name(me.Arn), name(identities.roles.unauthenticated));
  const idp = client(CognitoIdentityProvider, server, provider);
  await assert.rejects(idp.describeUserPool({ UserPoolId: pool.UserPoolId }), {
    name: 'AccessDeniedException',
    message: /^User: arn:aws:sts::000000000000:assumed-role\/.*\/CognitoIdentityCredentials is not authorized to perform: /,
  });
});

test('a user has the credentials of the users, also in a custom role that the token names', async () => {
  const { pool, identities, clientConfig } = await world();
  const logins = { [identities.login]: async () => (await pool.signIn()).IdToken };
  const provider = fromCognitoIdentityPool({ identityPoolId: identities.id, logins, clientConfig });
  const idp = client(CognitoIdentityProvider, server, provider);
  const answer = await idp.describeUserPool({ UserPoolId: pool.UserPoolId });
  assert.equal(answer.UserPool.Id, pool.UserPoolId);
  await assert.rejects(idp.listUsers({ UserPoolId: pool.UserPoolId }), { name: 'AccessDeniedException' });
  const again = fromCognitoIdentityPool({ identityPoolId: identities.id, logins, clientConfig });
  assert.equal((await again()).identityId, (await provider()).identityId);
  const other = fromCognitoIdentityPool({
    identityPoolId: identities.id,
    customRoleArn: identities.roles.unauthenticated,
    logins,
    clientConfig,
  });
  await assert.rejects(other());
});

test('a token of the basic flow assumes a role, and that role another', async () => {
  const { pool, identities, clientConfig } = await world();
  const anonymous = new CognitoIdentity({ ...clientConfig, credentials: { accessKeyId: '', secretAccessKey: '' } });
  const Logins = { [identities.login]: (await pool.signIn()).IdToken };
  const { IdentityId } = await anonymous.getId({ IdentityPoolId: identities.id, Logins });
  const { Token } = await anonymous.getOpenIdToken({ IdentityId, Logins });
  const provider = fromWebToken({
    roleArn: identities.roles.authenticated,
    roleSessionName: 'browser',
    webIdentityToken: Token,
    durationSeconds: 900,
    clientConfig,
  });
  const credentials = await provider();
  assert.ok(credentials.expiration - Date.now() <= 900 * 1000);
  const me = await client(STS, server, credentials).getCallerIdentity({});
  assert.match(me.Arn, /\/browser$/);
  const chained = fromTemporaryCredentials({
    masterCredentials: credentials,
    params: { RoleArn: identities.roles.unauthenticated, RoleSessionName: 'next' },
    clientConfig,
  });
  await assert.rejects(chained(), { name: 'AccessDenied', message: /is not authorized to perform: sts:AssumeRole on/ });
});

test('a token of another application is refused', async () => {
  const { pool, identities, clientConfig } = await world();
  const other = await pool.addClient({});
  const token = (await pool.signIn('ada', other)).IdToken;
  const provider = fromCognitoIdentityPool({
    identityPoolId: identities.id,
    logins: { [identities.login]: token },
    clientConfig,
  });
  await assert.rejects(provider(), {
    name: 'NotAuthorizedException',
    message: 'Token is not from a supported provider of this identity pool.',
  });
});
