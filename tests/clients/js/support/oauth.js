// What suites of OAuth clients have in common: a pool with a domain, and applications that use it.

import { createHash, createHmac, randomBytes } from 'node:crypto';

import { SignatureV4 } from '@smithy/signature-v4';

import { REGION, makePool, verified } from '../support.js';
import './localhost.js';

// Nobody listens there: visitors stop where a redirection leads away.
export const CALLBACK = 'http://127.0.0.1:4999/callback';
export const BYE = 'http://127.0.0.1:4999/bye';
export const EMAIL = 'ada@example.com';
// Scopes of the resource server that pools here have.
export const [READ, WRITE] = ['orders/read', 'orders/write'];

const WEB = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin', READ],
  CallbackURLs: [CALLBACK],
  LogoutURLs: [BYE],
  SupportedIdentityProviders: ['COGNITO'],
};
// An application without users.
export const MACHINE = {
  AllowedOAuthFlows: ['client_credentials'],
  AllowedOAuthScopes: [READ, WRITE],
  CallbackURLs: [],
  LogoutURLs: [],
  GenerateSecret: true,
};

// A pool with a domain, a resource server, and Ada. `prefix` is the domain's, `site` its address, and `application` makes a
// client of the pool.
export async function makeSite(server, settings) {
  const { idp, url } = server;
  const pool = await makePool(server, settings);
  const { UserPoolId } = pool;
  const prefix = `shop-${randomBytes(6).toString('hex')}`;
  await idp.createUserPoolDomain({ UserPoolId, Domain: prefix, ManagedLoginVersion: 2 });
  const Scopes = ['read', 'write'].map((ScopeName) => ({ ScopeName, ScopeDescription: `${ScopeName} orders` }));
  await idp.createResourceServer({ UserPoolId, Identifier: 'orders', Name: 'Orders', Scopes });
  await pool.user('ada', [...verified('email', EMAIL), { Name: 'name', Value: 'Ada' }]);
  return {
    ...pool,
    prefix,
    issuer: `${url}/${UserPoolId}`,
    site: `${url}/domain/${prefix}`,
    async application(more = {}) {
      const made = await idp.createUserPoolClient({ UserPoolId, ClientName: 'shop', ...WEB, ...more });
      return made.UserPoolClient;
    },
    // Turns on what Cognito does not have.
    configure: (ClientId, more) =>
      call(server, 'SetUserPoolClientOAuthConfiguration', { UserPoolId, ClientId, ...more }),
  };
}

export const claims = (token) => JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));

// A token with other claims and the same signature.
export function tampered(token, more) {
  const [head, body, signature] = token.split('.');
  const changed = { ...JSON.parse(Buffer.from(body, 'base64url')), ...more };
  return [head, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
}

class Sha256 {
  constructor(key) {
    this.hash = key ? createHmac('sha256', key) : createHash('sha256');
  }

  update(data) {
    this.hash.update(data);
  }

  async digest() {
    return this.hash.digest();
  }
}

// One of the server's own operations, signed.
async function call({ url }, operation, input) {
  const { hostname, port, host } = new URL(url);
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const signer = new SignatureV4({ service: 'cognomen', region: REGION, credentials, sha256: Sha256 });
  const { headers, body } = await signer.sign({
    method: 'POST',
    protocol: 'http:',
    hostname,
    port: Number(port),
    path: '/',
    headers: { host, 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `CognomenService.${operation}` },
    body: JSON.stringify(input),
  });
  delete headers.host;
  const answer = await fetch(url, { method: 'POST', headers, body });
  const output = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(output.message), { name: output.__type });
  return output;
}
