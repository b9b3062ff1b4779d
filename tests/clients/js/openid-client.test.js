// openid-client, which holds to OpenID Connect and the RFCs behind it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as client from 'openid-client';

import { serve } from './support.js';
import { BYE, CALLBACK, EMAIL, MACHINE, READ, WRITE, claims, makeSite } from './support/oauth.js';
import { METHODS, begin, comeBack, discover, showsNobody, signIn } from './support/openid-client.js';
import { Visitor, isPage } from './support/visitor.js';

const server = serve();

// A site, an application of it, and what the application discovered.
async function scene(more = {}, method) {
  const site = await makeSite(server);
  const application = await site.application(more);
  return { site, application, config: await discover(site, application, method) };
}

const refused = (error, status = 400) => ({ name: 'ResponseBodyError', error, status });
const SECRET = { GenerateSecret: true };

test('the provider is discovered', async () => {
  const { site, config } = await scene();
  const metadata = config.serverMetadata();
  assert.equal(metadata.issuer, site.issuer);
  assert.deepEqual(metadata.response_types_supported, ['code', 'token']);
  assert.ok(metadata.supportsPKCE());
  assert.equal(metadata.authorization_response_iss_parameter_supported, true);
  for (const endpoint of ['authorization', 'token', 'userinfo', 'revocation', 'end_session']) {
    assert.ok(new URL(metadata[`${endpoint}_endpoint`]).href.includes(site.prefix), endpoint);
  }
});

for (const method of Object.keys(METHODS)) {
  test(`a user signs in, stays signed in, and is signed out: ${method}`, async () => {
    const { site, application, config } = await scene(method === 'none' ? {} : SECRET, method);
    const { callback, checks } = await comeBack(config);
    assert.equal(callback.origin + callback.pathname, CALLBACK);
    assert.equal(callback.searchParams.get('iss'), site.issuer);
    const tokens = await client.authorizationCodeGrant(config, callback, checks);
    assert.deepEqual(Object.keys(tokens).sort(), [
      'access_token',
      'expires_in',
      'id_token',
      'refresh_token',
      'token_type',
    ]);
    assert.equal(tokens.expires_in, 3600);
    const id = tokens.claims();
    assert.equal(id.aud, application.ClientId);
    assert.equal(id['cognito:username'], 'ada');
    assert.deepEqual([id.email, id.email_verified, id.name], [EMAIL, true, undefined]);
    assert.deepEqual([id.token_use, id.nonce], ['id', checks.expectedNonce]);
    assert.ok(id.at_hash);
    const access = claims(tokens.access_token);
    assert.deepEqual(access.scope.split(' ').sort(), ['email', 'openid']);
    assert.deepEqual([access.token_use, access.version, access.username], ['access', 2, 'ada']);
    assert.equal(access.origin_jti, id.origin_jti);

    assert.deepEqual(await client.fetchUserInfo(config, tokens.access_token, id.sub), {
      sub: id.sub,
      email: EMAIL,
      email_verified: 'true',
      username: 'ada',
    });

    const renewed = await client.refreshTokenGrant(config, tokens.refresh_token);
    assert.equal(renewed.refresh_token, undefined);
    assert.deepEqual(renewed.claims().auth_time, id.auth_time);
    assert.equal(claims(renewed.access_token).scope, access.scope);
    assert.notEqual(claims(renewed.access_token).jti, access.jti);

    await client.tokenRevocation(config, tokens.refresh_token);
    await assert.rejects(client.refreshTokenGrant(config, tokens.refresh_token), refused('invalid_grant'));
    for (const { access_token } of [tokens, renewed]) {
      await assert.rejects(client.fetchUserInfo(config, access_token, id.sub), showsNobody);
    }
    await client.tokenRevocation(config, tokens.refresh_token);
  });
}

test('`openid` alone shows all that an application may read', async () => {
  const { config } = await scene();
  const tokens = await signIn(config, { scope: 'openid' });
  assert.deepEqual([tokens.claims().email, tokens.claims().name], [EMAIL, 'Ada']);
  const user = await client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);
  assert.deepEqual([user.email, user.name], [EMAIL, 'Ada']);
});

test('without `openid` there is no ID token', async () => {
  const { config } = await scene();
  const { callback, checks } = await comeBack(config, { scope: READ });
  const { pkceCodeVerifier, expectedState } = checks;
  const tokens = await client.authorizationCodeGrant(config, callback, { pkceCodeVerifier, expectedState });
  assert.deepEqual(Object.keys(tokens).sort(), ['access_token', 'expires_in', 'refresh_token', 'token_type']);
  assert.equal(claims(tokens.access_token).scope, READ);
  const user = client.fetchUserInfo(config, tokens.access_token, client.skipSubjectCheck);
  await assert.rejects(user, showsNobody);
});

test('an application that names no scopes gets all of its own', async () => {
  const { application, config } = await scene();
  const { url, checks } = await begin(config);
  url.searchParams.delete('scope');
  const tokens = await client.authorizationCodeGrant(config, await new Visitor().signIn(url), checks);
  assert.deepEqual(claims(tokens.access_token).scope.split(' ').sort(), application.AllowedOAuthScopes.sort());
});

test('tokens of a sign-in work in the API', async () => {
  const { config } = await scene();
  const tokens = await signIn(config, { scope: 'openid aws.cognito.signin.user.admin' });
  const user = await server.idp.getUser({ AccessToken: tokens.access_token });
  assert.equal(user.Username, 'ada');
  const less = await signIn(config, { scope: 'openid' });
  await assert.rejects(server.idp.getUser({ AccessToken: less.access_token }), { name: 'NotAuthorizedException' });
});

test('access tokens are bound to a resource', async () => {
  const { config } = await scene();
  const resource = 'https://orders.example.com/';
  const tokens = await signIn(config, { resource });
  assert.equal(claims(tokens.access_token).aud, resource);
  const renewed = await client.refreshTokenGrant(config, tokens.refresh_token);
  assert.equal(claims(renewed.access_token).aud, resource);
});

test('a browser signs in once for all applications of a pool', async () => {
  const { site, config } = await scene();
  const { visitor, checks, callback } = await comeBack(config);
  const first = (await client.authorizationCodeGrant(config, callback, checks)).claims();
  const other = await discover(site, await site.application(SECRET));
  for (const prompt of [undefined, 'none']) {
    const { url, checks } = await begin(other, prompt && { prompt });
    const arrived = await visitor.open(url);
    assert.ok(!isPage(arrived), arrived.text);
    const second = (await client.authorizationCodeGrant(other, arrived, checks)).claims();
    assert.deepEqual([second.sub, second.auth_time], [first.sub, first.auth_time]);
  }
  for (const again of [{ prompt: 'login' }, { max_age: '0' }]) {
    const { url } = await begin(other, again);
    assert.ok(isPage(await visitor.open(url)), 'the user is asked again');
  }
});

test('a user who has just signed in again is let go on', async () => {
  const { config } = await scene();
  const { visitor } = await comeBack(config);
  for (const again of [{ prompt: 'login' }, { max_age: '0' }]) {
    const { callback, checks } = await comeBack(config, again, visitor);
    const tokens = await client.authorizationCodeGrant(config, callback, { ...checks, maxAge: 60 });
    assert.equal(tokens.claims()['cognito:username'], 'ada');
  }
});

test('a user who is signed in chooses whether to stay who they are', async () => {
  const { config } = await scene();
  const { visitor } = await comeBack(config);
  const { url, checks } = await begin(config, { prompt: 'select_account' });
  const chooser = await visitor.open(url);
  assert.ok(isPage(chooser) && chooser.text.includes('ada'));
  const stayed = await visitor.press(chooser, chooser.forms[0]);
  assert.ok(!isPage(stayed), stayed.text);
  await client.authorizationCodeGrant(config, stayed, checks);
  const another = await visitor.press(await visitor.open(url), chooser.forms[1]);
  assert.deepEqual(another.forms[0].asks, ['username']);
});

test('nobody is asked where the application forbids it', async () => {
  const { site, config } = await scene();
  const { url, checks } = await begin(config, { prompt: 'none' });
  const arrived = await new Visitor().open(url);
  assert.equal(arrived.searchParams.get('iss'), site.issuer);
  const answered = { name: 'AuthorizationResponseError', error: 'login_required' };
  await assert.rejects(client.authorizationCodeGrant(config, arrived, checks), answered);
});

test('the application says who is expected', async () => {
  const { config } = await scene();
  const { url } = await begin(config, { login_hint: 'ada' });
  assert.equal((await new Visitor().open(url)).value('username'), 'ada');
});

test('a browser signs out, and comes back to the application', async () => {
  const { application, config } = await scene();
  const { visitor } = await comeBack(config);
  const silent = async () => {
    const { url } = await begin(config, { prompt: 'none' });
    return (await visitor.open(url)).searchParams.get('error');
  };
  assert.equal(await silent(), null);
  const state = client.randomState();
  const end = client.buildEndSessionUrl(config, { post_logout_redirect_uri: BYE, state });
  assert.equal((await visitor.open(end)).href, `${BYE}?state=${state}`);
  assert.equal(await silent(), 'login_required');

  await comeBack(config, {}, visitor);
  const cognito = new URL(config.serverMetadata().end_session_endpoint);
  cognito.search = new URLSearchParams({ client_id: application.ClientId, logout_uri: BYE });
  assert.equal((await visitor.open(cognito)).href, BYE);
  assert.equal(await silent(), 'login_required');
});

test('refresh tokens are replaced where a client says so', async () => {
  const rotation = { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 } };
  const { config } = await scene({ ...SECRET, ...rotation, ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] });
  const first = await signIn(config);
  const second = await client.refreshTokenGrant(config, first.refresh_token);
  assert.notEqual(second.refresh_token, first.refresh_token);
  const third = await client.refreshTokenGrant(config, second.refresh_token);
  assert.ok(third.refresh_token);
  await assert.rejects(client.refreshTokenGrant(config, second.refresh_token), refused('invalid_grant'));
});

test('either of two secrets will do', async () => {
  const { site, application, config } = await scene(MACHINE);
  const { UserPoolId } = site;
  const { ClientId } = application;
  const added = await server.idp.addUserPoolClientSecret({ UserPoolId, ClientId });
  const { ClientSecretId, ClientSecretValue: ClientSecret } = added.ClientSecretDescriptor;
  const other = await discover(site, { ClientId, ClientSecret });
  for (const which of [config, other]) await client.clientCredentialsGrant(which);
  await server.idp.deleteUserPoolClientSecret({ UserPoolId, ClientId, ClientSecretId });
  await client.clientCredentialsGrant(config);
  await assert.rejects(client.clientCredentialsGrant(other), refused('invalid_client'));
});

for (const method of ['client_secret_basic', 'client_secret_post']) {
  test(`an application gets tokens of its own: ${method}`, async () => {
    const { application, config } = await scene(MACHINE, method);
    const tokens = await client.clientCredentialsGrant(config, { scope: READ });
    assert.deepEqual(Object.keys(tokens).sort(), ['access_token', 'expires_in', 'token_type']);
    const { ClientId } = application;
    const { sub, scope, client_id, token_use, version, ...rest } = claims(tokens.access_token);
    assert.deepEqual(
      { sub, scope, client_id, token_use, version },
      {
        sub: ClientId,
        scope: READ,
        client_id: ClientId,
        token_use: 'access',
        version: 2,
      },
    );
    assert.deepEqual(Object.keys(rest).sort(), ['auth_time', 'exp', 'iat', 'iss', 'jti']);
    const all = await client.clientCredentialsGrant(config);
    assert.deepEqual(claims(all.access_token).scope.split(' ').sort(), [READ, WRITE]);
    const user = client.fetchUserInfo(config, tokens.access_token, client.skipSubjectCheck);
    await assert.rejects(user, showsNobody);
  });
}

test('grants are for the applications that have them', async () => {
  const { site, config } = await scene(SECRET);
  await assert.rejects(client.clientCredentialsGrant(config, { scope: READ }), refused('unauthorized_client'));
  const machine = await discover(site, await site.application(MACHINE));
  const scope = { scope: 'orders/delete' };
  await assert.rejects(client.clientCredentialsGrant(machine, scope), refused('invalid_scope'));
  const unknown = { device_code: 'x' };
  const grant = 'urn:ietf:params:oauth:grant-type:saml2-bearer';
  await assert.rejects(client.genericGrantRequest(machine, grant, unknown), refused('unsupported_grant_type'));
});
