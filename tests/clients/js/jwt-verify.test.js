// aws-jwt-verify on our tokens: with our issuer, and with Amazon's own.

import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';

import { CognitoJwtVerifier, JwtRsaVerifier } from 'aws-jwt-verify';
import { validateCognitoJwtFields } from 'aws-jwt-verify/cognito-verifier';
import {
  CognitoJwtInvalidClientIdError,
  CognitoJwtInvalidGroupError,
  CognitoJwtInvalidTokenUseError,
  JwtExpiredError,
  JwtInvalidAudienceError,
  JwtInvalidIssuerError,
  JwtInvalidSignatureError,
  JwtParseError,
  KidNotFoundInJwksError,
} from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';

import { REGION, makePool, serve } from './support.js';

const own = serve();
const dropIn = serve('--issuer', 'https://cognito-idp.{region}.amazonaws.com/{poolId}');

// Keys are fetched from their documented address, below whatever name the issuer has.
const keysOf = (server, issuer = server.url) =>
  new SimpleJwksCache({
    fetcher: { fetch: async (uri) => (await fetch(uri.replace(issuer, server.url))).arrayBuffer() },
  });

const decode = (part) => JSON.parse(Buffer.from(part, 'base64url'));
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

// A pool with a signed-in user.
async function signedIn(server) {
  const pool = await makePool(server);
  await pool.user();
  return { pool, tokens: await pool.signIn() };
}

// A verifier for our own issuer.
function verifier({ UserPoolId, ClientId }, tokenUse, clientId = ClientId) {
  return JwtRsaVerifier.create(
    {
      issuer: `${own.url}/${UserPoolId}`,
      audience: tokenUse === 'id' ? clientId : null,
      customJwtCheck: ({ payload }) => validateCognitoJwtFields(payload, { tokenUse, clientId }),
    },
    { jwksCache: keysOf(own) },
  );
}

test('ID and access tokens are accepted', async () => {
  const { pool, tokens } = await signedIn(own);
  const id = await verifier(pool, 'id').verify(tokens.IdToken);
  assert.equal(id['cognito:username'], 'ada');
  const access = await verifier(pool, 'access').verify(tokens.AccessToken);
  assert.equal(access.client_id, pool.ClientId);
});

test('a token of the wrong use is refused', async () => {
  const { pool, tokens } = await signedIn(own);
  const id = verifier(pool, 'id');
  const access = verifier(pool, 'access');
  await assert.rejects(id.verify(tokens.AccessToken), JwtInvalidAudienceError);
  await assert.rejects(access.verify(tokens.IdToken), CognitoJwtInvalidTokenUseError);
});

test('a token of another client is refused', async () => {
  const { pool, tokens } = await signedIn(own);
  const other = await pool.addClient();
  const id = verifier(pool, 'id', other);
  const access = verifier(pool, 'access', other);
  await assert.rejects(id.verify(tokens.IdToken), JwtInvalidAudienceError);
  await assert.rejects(access.verify(tokens.AccessToken), CognitoJwtInvalidClientIdError);
});

test('a token of another pool is refused', async () => {
  const [{ pool }, { tokens, pool: stranger }] = [await signedIn(own), await signedIn(own)];
  const keys = async ({ UserPoolId }) => (await fetch(`${own.url}/${UserPoolId}/.well-known/jwks.json`)).json();
  const access = verifier(pool, 'access');
  access.cacheJwks(await keys(pool));
  assert.throws(() => access.verifySync(tokens.AccessToken), KidNotFoundInJwksError);
  access.cacheJwks(await keys(stranger));
  assert.throws(() => access.verifySync(tokens.AccessToken), JwtInvalidIssuerError);
});

test('tampered tokens are refused', async () => {
  const { pool, tokens } = await signedIn(own);
  const access = verifier(pool, 'access');
  const [head, body, signature] = tokens.AccessToken.split('.');
  const forged = encode({ ...decode(body), username: 'root' });
  const flipped = (signature[0] === 'A' ? 'B' : 'A') + signature.slice(1);
  await assert.rejects(access.verify(`${head}.${forged}.${signature}`), JwtInvalidSignatureError);
  await assert.rejects(access.verify(`${head}.${body}.${flipped}`), JwtInvalidSignatureError);
  await assert.rejects(access.verify(`${head}.${body}`), JwtParseError);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const resigned = sign('sha256', `${head}.${forged}`, privateKey);
  await assert.rejects(
    access.verify(`${head}.${forged}.${resigned.toString('base64url')}`),
    JwtInvalidSignatureError,
  );
  const unsigned = encode({ ...decode(head), alg: 'none' });
  await assert.rejects(access.verify(`${unsigned}.${body}.${signature}`));
});

test('expired tokens are refused', async (context) => {
  const { pool, tokens } = await signedIn(own);
  const access = verifier(pool, 'access');
  await access.verify(tokens.AccessToken);
  context.mock.timers.enable({ apis: ['Date'], now: Date.now() + 3601 * 1000 });
  await assert.rejects(access.verify(tokens.AccessToken), JwtExpiredError);
});

test('with Amazon\'s issuer the Cognito verifier needs no change', async () => {
  const { pool, tokens } = await signedIn(dropIn);
  const { UserPoolId: userPoolId, ClientId: clientId } = pool;
  const jwksCache = keysOf(dropIn, `https://cognito-idp.${REGION}.amazonaws.com`);
  const make = (more) =>
    CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access', ...more }, { jwksCache });
  const access = await make({}).verify(tokens.AccessToken);
  assert.equal(access.iss, `https://cognito-idp.${REGION}.amazonaws.com/${userPoolId}`);
  const id = await make({ tokenUse: 'id' }).verify(tokens.IdToken);
  assert.equal(id.iss, access.iss);

  await assert.rejects(make({}).verify(tokens.IdToken), CognitoJwtInvalidTokenUseError);
  await assert.rejects(make({ tokenUse: 'id' }).verify(tokens.AccessToken), CognitoJwtInvalidTokenUseError);
  await assert.rejects(make({ clientId: 'x' }).verify(tokens.AccessToken), CognitoJwtInvalidClientIdError);
  await assert.rejects(make({ groups: ['staff'] }).verify(tokens.AccessToken), CognitoJwtInvalidGroupError);

  await dropIn.idp.createGroup({ UserPoolId: userPoolId, GroupName: 'staff' });
  await dropIn.idp.adminAddUserToGroup({ UserPoolId: userPoolId, Username: 'ada', GroupName: 'staff' });
  const again = await pool.signIn();
  const claims = await make({ groups: ['staff'] }).verify(again.AccessToken);
  assert.deepEqual(claims['cognito:groups'], ['staff']);
});
