// Identity pools in aws-amplify: guests first, then users, whose tokens the library names by the user pool's own issuer.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { STS } from '@aws-sdk/client-sts';

import { PASSWORD, makePool, serve } from './support.js';
import { device } from './support/amplify.js';
import { client, makeIdentities } from './support/identities.js';

const server = serve();

async function application() {
  const pool = await makePool(server);
  await pool.user();
  const identities = await makeIdentities(server, pool);
  return { identities, auth: device(server, { ...pool, IdentityPoolId: identities.id }) };
}

async function role(credentials) {
  const me = await client(STS, server, credentials).getCallerIdentity({});
  return me.Arn.split('/')[1];
}

test('a guest becomes a user and keeps the identity', async () => {
  const { identities, auth } = await application();
  const guest = await auth.fetchAuthSession();
  assert.equal(guest.tokens, undefined);
  assert.match(guest.identityId, /^us-east-1:/);
  assert.equal(await role(guest.credentials), identities.roles.unauthenticated.split('/')[1]);

  await auth.signIn({ username: 'ada', password: PASSWORD });
  const user = await auth.fetchAuthSession();
  assert.equal(await role(user.credentials), identities.roles.authenticated.split('/')[1]);
  assert.equal(user.identityId, guest.identityId);

  await auth.signOut();
  const after = await auth.fetchAuthSession();
  assert.notEqual(after.identityId, user.identityId);
  assert.equal(await role(after.credentials), identities.roles.unauthenticated.split('/')[1]);
});

test('credentials are renewed on demand', async () => {
  const { auth } = await application();
  await auth.signIn({ username: 'ada', password: PASSWORD });
  const first = await auth.fetchAuthSession();
  const same = await auth.fetchAuthSession();
  assert.equal(same.credentials.accessKeyId, first.credentials.accessKeyId);
  const second = await auth.fetchAuthSession({ forceRefresh: true });
  assert.notEqual(second.credentials.accessKeyId, first.credentials.accessKeyId);
  assert.equal(second.identityId, first.identityId);
});
