// What openid-client and the server each refuse, when somebody stands between an application and its user.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as client from 'openid-client';

import { serve } from './support.js';
import { CALLBACK, claims, makeSite, tampered } from './support/oauth.js';
import { begin, comeBack, discover, showsNobody, signIn } from './support/openid-client.js';
import { Visitor, isPage } from './support/visitor.js';

const server = serve();

async function scene(more = { GenerateSecret: true }) {
  const site = await makeSite(server);
  const application = await site.application(more);
  return { site, application, config: await discover(site, application) };
}

const redeem = client.authorizationCodeGrant;
const refused = (error, status = 400) => ({ name: 'ResponseBodyError', error, status });
const INVALID = refused('invalid_grant');

// A callback's address with another parameter, or without it.
function altered(callback, name, value) {
  const url = new URL(callback);
  if (value === undefined) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url;
}

// What an application is answered is changed on its way.
function intercept(config, change) {
  config[client.customFetch] = async (url, options) => {
    const answer = await fetch(url, options);
    if (!url.endsWith('/token')) return answer;
    return Response.json(change(await answer.json()), { status: answer.status });
  };
}

test('a callback that the application did not ask for is refused', async () => {
  const { config } = await scene();
  const { callback, checks } = await comeBack(config);
  for (const state of [client.randomState(), undefined]) {
    const wrong = altered(callback, 'state', state);
    await assert.rejects(redeem(config, wrong, checks), { code: 'OAUTH_INVALID_RESPONSE' });
  }
  await redeem(config, callback, checks);
});

test('a state that the application did not send is not made up', async () => {
  const { config } = await scene();
  const { url } = await begin(config);
  url.searchParams.delete('state');
  const callback = await new Visitor().signIn(url);
  assert.deepEqual([...callback.searchParams.keys()].sort(), ['code', 'iss']);
});

test('the state comes back as it was sent', async () => {
  const { config } = await scene();
  const { visitor } = await comeBack(config);
  const states = ['a/b+c==', 'x-2f6170', '/page?x=1&y=%20', 'é "quoted" <tag>', 'x'.repeat(2000)];
  for (const state of states) {
    const { url, checks } = await begin(config, { state });
    const callback = await visitor.open(url);
    assert.equal(callback.searchParams.get('state'), state);
    await redeem(config, callback, { ...checks, expectedState: state });
  }
});

test('an answer of another provider is refused', async () => {
  const [one, other] = [await scene(), await scene()];
  const { callback, checks } = await comeBack(one.config);
  const foreign = altered(callback, 'iss', other.site.issuer);
  await assert.rejects(redeem(one.config, foreign, checks), { code: 'OAUTH_INVALID_RESPONSE' });
  const unnamed = altered(callback, 'iss', undefined);
  await assert.rejects(redeem(one.config, unnamed, checks), { code: 'OAUTH_INVALID_RESPONSE' });
  await assert.rejects(redeem(other.config, altered(callback, 'iss', other.site.issuer), checks), INVALID);
});

test('an ID token of another sign-in is refused', async () => {
  const { config } = await scene();
  const first = await signIn(config);
  const { callback, checks } = await comeBack(config);
  intercept(config, (tokens) => ({ ...tokens, id_token: first.id_token }));
  await assert.rejects(redeem(config, callback, checks), { code: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' });
});

test('a sign-in that was not asked for by the application is told by its nonce', async () => {
  const { config } = await scene();
  const { url, checks } = await begin(config);
  url.searchParams.delete('nonce');
  const callback = await new Visitor().signIn(url);
  await assert.rejects(redeem(config, callback, checks), { code: 'OAUTH_INVALID_RESPONSE' });
});

test('a changed ID token is refused', async () => {
  const { config } = await scene();
  const { callback, checks } = await comeBack(config);
  intercept(config, (tokens) => ({ ...tokens, id_token: tampered(tokens.id_token, { email: 'eve@example.com' }) }));
  const changed = ({ code, cause }) => code === 'OAUTH_INVALID_RESPONSE' && /signature/.test(cause.message);
  await assert.rejects(redeem(config, callback, checks), changed);
});

test('ID tokens of other applications and pools are refused', async () => {
  const { site, config } = await scene();
  const neighbour = await discover(site, await site.application());
  const stranger = (await scene()).config;
  for (const other of [neighbour, stranger]) {
    const { callback, checks } = await comeBack(config);
    const theirs = await comeBack(other, { nonce: checks.expectedNonce });
    const { expectedNonce } = checks;
    const foreign = await redeem(other, theirs.callback, { ...theirs.checks, expectedNonce });
    intercept(config, (tokens) => ({ ...tokens, id_token: foreign.id_token }));
    await assert.rejects(redeem(config, callback, checks), { code: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' });
  }
});

test('a code that comes twice ends the tokens of the first', async () => {
  const { config } = await scene();
  const { callback, checks } = await comeBack(config);
  const tokens = await redeem(config, callback, checks);
  await assert.rejects(redeem(config, callback, checks), INVALID);
  await assert.rejects(client.refreshTokenGrant(config, tokens.refresh_token), INVALID);
  const user = client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);
  await assert.rejects(user, showsNobody);
});

test('of many who redeem a code at once, one gets tokens at most', async () => {
  const { config } = await scene();
  const { callback, checks } = await comeBack(config);
  const all = await Promise.allSettled(Array.from({ length: 6 }, () => redeem(config, callback, checks)));
  const tokens = all.filter(({ status }) => status === 'fulfilled');
  assert.ok(tokens.length <= 1, `${tokens.length} got tokens`);
  for (const { reason } of all.filter(({ status }) => status === 'rejected')) {
    assert.deepEqual([reason.error, reason.status], ['invalid_grant', 400]);
  }
  for (const { value } of tokens) await assert.rejects(client.refreshTokenGrant(config, value.refresh_token), INVALID);
});

test('a stolen code is worth nothing without its verifier', async () => {
  const { config } = await scene();
  for (const pkceCodeVerifier of [client.randomPKCECodeVerifier(), undefined]) {
    const { callback, checks } = await comeBack(config);
    await assert.rejects(redeem(config, callback, { ...checks, pkceCodeVerifier }), INVALID);
  }
});

test('a verifier without a challenge is refused: somebody took the challenge away', async () => {
  const { config } = await scene();
  const { url, checks } = await begin(config);
  url.searchParams.delete('code_challenge');
  url.searchParams.delete('code_challenge_method');
  await assert.rejects(redeem(config, await new Visitor().signIn(url), checks), INVALID);
});

test('a challenge is by SHA-256 or not at all', async () => {
  const { config } = await scene();
  for (const [name, value] of [
    ['code_challenge_method', 'plain'],
    ['code_challenge_method', undefined],
    ['code_challenge', 'x'],
  ]) {
    const { url, checks } = await begin(config);
    const arrived = await new Visitor().open(altered(url, name, value));
    const answered = { name: 'AuthorizationResponseError', error: 'invalid_request' };
    await assert.rejects(redeem(config, arrived, checks), answered);
  }
});

test('a code is for its application and its callback URL', async () => {
  const elsewhere = 'http://127.0.0.1:4999/elsewhere';
  const { site, config } = await scene({ GenerateSecret: true, CallbackURLs: [CALLBACK, elsewhere] });
  const { callback, checks } = await comeBack(config);
  const other = await discover(site, await site.application({ GenerateSecret: true }));
  await assert.rejects(redeem(other, callback, checks), INVALID);
  const next = await comeBack(config);
  const moved = new URL(next.callback.search, elsewhere);
  await assert.rejects(redeem(config, moved, next.checks), refused('unauthorized_client'));
});

test('callback URLs are compared letter by letter', async () => {
  const { config } = await scene();
  const { visitor } = await comeBack(config);
  const near = ['/', '?x=1', '/../evil', '%2f', '#x', '@evil.example'].map((more) => CALLBACK + more);
  const far = [
    'http://127.0.0.1:4998/callback',
    'http://localhost:4999/callback',
    'http://127.0.0.1:4999/CALLBACK',
    'javascript:0',
  ];
  for (const redirect_uri of [...near, ...far]) {
    const { url } = await begin(config, { redirect_uri });
    const shown = await visitor.open(url);
    assert.ok(isPage(shown), redirect_uri);
    assert.deepEqual([shown.status, shown.url.searchParams.get('error')], [400, 'redirect_mismatch']);
  }
});

test('scopes and response types that a client does not have are refused at the client', async () => {
  const { config } = await scene();
  for (const [more, error] of [
    [{ scope: 'openid phone' }, 'invalid_scope'],
    [{ scope: 'openid orders/write' }, 'invalid_scope'],
    [{ response_type: 'token' }, 'unauthorized_client'],
    [{ response_type: 'id_token' }, 'unsupported_response_type'],
    [{ resource: 'not an address' }, 'invalid_target'],
  ]) {
    const { url, checks } = await begin(config, more);
    const arrived = await new Visitor().open(url);
    await assert.rejects(redeem(config, arrived, checks), { name: 'AuthorizationResponseError', error });
  }
});

test('a refresh token is for its client', async () => {
  const [{ site, config }, stranger] = [await scene(), await scene()];
  const { refresh_token } = await signIn(config);
  const others = [await site.application({ GenerateSecret: true }), await site.application()];
  const neighbours = await Promise.all(others.map((other) => discover(site, other)));
  for (const other of [...neighbours, stranger.config]) {
    await assert.rejects(client.refreshTokenGrant(other, refresh_token), INVALID);
  }
  assert.ok((await client.refreshTokenGrant(config, refresh_token)).access_token);
});

test('a token is revoked by its client alone', async () => {
  const { site, config } = await scene();
  const { refresh_token } = await signIn(config);
  const other = await discover(site, await site.application({ GenerateSecret: true }));
  await assert.rejects(client.tokenRevocation(other, refresh_token), refused('unauthorized_client'));
  assert.ok((await client.refreshTokenGrant(config, refresh_token)).access_token);
});

test('an access token is no refresh token, and an ID token is neither', async () => {
  const { config } = await scene();
  const tokens = await signIn(config);
  for (const token of [tokens.access_token, tokens.id_token, 'x', 'a.b.c.d.e']) {
    await assert.rejects(client.refreshTokenGrant(config, token), INVALID);
  }
  for (const token of [tokens.id_token, tokens.refresh_token, tampered(tokens.access_token, { username: 'root' })]) {
    const user = client.fetchUserInfo(config, token, client.skipSubjectCheck);
    await assert.rejects(user, showsNobody);
  }
  await assert.rejects(client.tokenRevocation(config, tokens.access_token), refused('unsupported_token_type'));
});

test('an access token of another pool shows nobody', async () => {
  const [one, other] = [await scene(), await scene()];
  const { access_token } = await signIn(one.config);
  assert.equal(claims(access_token).iss, one.site.issuer);
  const user = client.fetchUserInfo(other.config, access_token, client.skipSubjectCheck);
  await assert.rejects(user, showsNobody);
});

test('a client must prove that it is one', async () => {
  const { site, application, config } = await scene();
  const { callback, checks } = await comeBack(config);
  const wrong = [
    await discover(site, { ...application, ClientSecret: 'x'.repeat(52) }),
    await discover(site, { ...application, ClientSecret: 'x'.repeat(52) }, 'client_secret_post'),
    await discover(site, application, 'none'),
    await discover(site, { ClientId: 'nobody', ClientSecret: application.ClientSecret }),
  ];
  for (const other of wrong) await assert.rejects(redeem(other, callback, checks), refused('invalid_client'));
  await redeem(config, callback, checks);
});
