// An identity pool over a user pool, with a role for users and one for guests.

import { CognitoIdentity } from '@aws-sdk/client-cognito-identity';
import { IAM } from '@aws-sdk/client-iam';

import { REGION } from '../support.js';

const PROVIDER = 'cognito-identity.amazonaws.com';
let number = 0;

// A client of AWS's SDK for this server, with a key or without one.
export function client(Service, server, credentials) {
  const keys = credentials ?? { accessKeyId: 'test', secretAccessKey: 'test' };
  return new Service({ endpoint: server.url, region: REGION, credentials: keys, maxAttempts: 1 });
}

const document = (...Statement) => JSON.stringify({ Version: '2012-10-17', Statement });

// Makes the pool. Users may describe their user pool and see that they are there; guests may do nothing.
export async function makeIdentities(server, pool, more = []) {
  const admin = client(CognitoIdentity, server);
  const iam = client(IAM, server);
  const login = `cognito-idp.${REGION}.amazonaws.com/${pool.UserPoolId}`;
  const made = await admin.createIdentityPool({
    IdentityPoolName: `identities-${++number}`,
    AllowUnauthenticatedIdentities: true,
    CognitoIdentityProviders: [{ ProviderName: login, ClientId: pool.ClientId }, ...more],
  });
  const Roles = {};
  const arn = `arn:aws:cognito-idp:${REGION}:000000000000:userpool/${pool.UserPoolId}`;
  const allowed = { authenticated: { Effect: 'Allow', Action: 'cognito-idp:DescribeUserPool', Resource: arn } };
  for (const kind of ['authenticated', 'unauthenticated']) {
    const RoleName = `role-${number}-${kind}`;
    const trust = {
      Effect: 'Allow',
      Principal: { Federated: PROVIDER },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { [`${PROVIDER}:aud`]: made.IdentityPoolId },
        'ForAnyValue:StringLike': { [`${PROVIDER}:amr`]: kind },
      },
    };
    const role = await iam.createRole({ RoleName, AssumeRolePolicyDocument: document(trust) });
    Roles[kind] = role.Role.Arn;
    if (allowed[kind]) {
      await iam.putRolePolicy({ RoleName, PolicyName: 'own', PolicyDocument: document(allowed[kind]) });
    }
  }
  await admin.setIdentityPoolRoles({ IdentityPoolId: made.IdentityPoolId, Roles });
  return { id: made.IdentityPoolId, login, roles: Roles, admin };
}
