// aws-jwt-verify on tokens of the OAuth endpoints.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CognitoJwtVerifier } from 'aws-jwt-verify';
import {
  CognitoJwtInvalidClientIdError,
  CognitoJwtInvalidTokenUseError,
  JwtInvalidScopeError,
  JwtInvalidSignatureError,
} from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import * as client from 'openid-client';

import { REGION, serve } from './support.js';
import { CALLBACK, MACHINE, READ, WRITE, makeSite, tampered } from './support/oauth.js';
import { Visitor } from './support/visitor.js';

const AMAZON = `https://cognito-idp.${REGION}.amazonaws.com`;
const server = serve('--issuer', 'https://cognito-idp.{region}.amazonaws.com/{poolId}');

// Keys are fetched from the server, whose name is not the issuer's.
const jwksCache = new SimpleJwksCache({
  fetcher: { fetch: async (uri) => (await fetch(uri.replace(AMAZON, server.url))).arrayBuffer() },
});

const verifier = ({ UserPoolId: userPoolId }, { ClientId: clientId }, tokenUse, more = {}) =>
  CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse, ...more }, { jwksCache });

// An application that was told where its provider is.
function connect({ site }, { ClientId, ClientSecret }, { UserPoolId }) {
  const provider = {
    issuer: `${AMAZON}/${UserPoolId}`,
    authorization_endpoint: `${site}/oauth2/authorize`,
    token_endpoint: `${site}/oauth2/token`,
    authorization_response_iss_parameter_supported: true,
  };
  const config = new client.Configuration(provider, ClientId, undefined, client.ClientSecretBasic(ClientSecret));
  client.allowInsecureRequests(config);
  return config;
}

async function signIn(config, more = {}) {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: `openid ${READ}`,
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    ...more,
  });
  return client.authorizationCodeGrant(config, await new Visitor().signIn(url), { pkceCodeVerifier });
}

test('tokens of a sign-in at the pages are accepted', async () => {
  const site = await makeSite(server);
  const application = await site.application({ GenerateSecret: true });
  const tokens = await signIn(connect(site, application, site));
  const id = await verifier(site, application, 'id').verify(tokens.id_token);
  assert.equal(id['cognito:username'], 'ada');
  const access = await verifier(site, application, 'access', { scope: READ }).verify(tokens.access_token);
  assert.equal(access.username, 'ada');

  const other = await site.application();
  const verify = (application, use, more) => (token) => verifier(site, application, use, more).verify(token);
  await assert.rejects(verify(application, 'access', { scope: WRITE })(tokens.access_token), JwtInvalidScopeError);
  await assert.rejects(verify(application, 'access')(tokens.id_token), CognitoJwtInvalidTokenUseError);
  await assert.rejects(verify(other, 'access')(tokens.access_token), CognitoJwtInvalidClientIdError);
  await assert.rejects(verify(other, 'id')(tokens.id_token), CognitoJwtInvalidClientIdError);
  const more = tampered(tokens.access_token, { scope: WRITE });
  await assert.rejects(verify(application, 'access', { scope: WRITE })(more), JwtInvalidSignatureError);
});

test('tokens of an application itself are accepted', async () => {
  const site = await makeSite(server);
  const application = await site.application(MACHINE);
  const { access_token } = await client.clientCredentialsGrant(connect(site, application, site), { scope: READ });
  const access = await verifier(site, application, 'access', { scope: [READ] }).verify(access_token);
  assert.equal(access.sub, application.ClientId);
  const write = verifier(site, application, 'access', { scope: [WRITE] });
  await assert.rejects(write.verify(access_token), JwtInvalidScopeError);
});
