// A server of one test file, and what its tests do again and again.

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before } from 'node:test';

import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';

const BINARY = process.env.COGNOMEN_BINARY ?? join(import.meta.dirname, '../../../target/debug/cognomen');

export const REGION = 'us-east-1';
export const PASSWORD = 'Correct-horse-1';
export const NEW_PASSWORD = 'Battery-staple-2';
const FLOWS = ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
// A sender of one's own, without which pools send no second factors by e-mail.
const SENDER = { EmailSendingAccount: 'DEVELOPER', SourceArn: 'arn:aws:ses:us-east-1:000000000000:identity/example.com' };
export const SMS = { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' };
// What makes a pool offer each second factor.
const FACTORS = {
  SMS_MFA: { SmsMfaConfiguration: { SmsConfiguration: SMS } },
  SOFTWARE_TOKEN_MFA: { SoftwareTokenMfaConfiguration: { Enabled: true } },
  EMAIL_OTP: { EmailMfaConfiguration: { Message: 'Code: {####}', Subject: 'Code' } },
};

// An address or a number of a user's, marked as the user's own.
export const verified = (Name, Value) => [
  { Name, Value },
  { Name: `${Name}_verified`, Value: 'true' },
];

// Starts a server before the file's tests and ends it after them. `url` and `idp` are there once it runs.
export function serve(...flags) {
  return serveBy('', ...flags);
}

// The same, configured by a file.
export function serveBy(config, ...flags) {
  const server = {};
  before(async () => {
    server.folder = await mkdtemp(join(tmpdir(), 'cognomen-js-'));
    await writeFile(join(server.folder, 'cognomen.toml'), config);
    const own = ['dev', '--data', join(server.folder, 'data')];
    if (!flags.includes('--listen')) own.push('--listen', '127.0.0.1:0');
    server.process = spawn(BINARY, [...own, ...flags], {
      cwd: server.folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    for await (const line of createInterface({ input: server.process.stdout })) {
      server.url = line.match(/https?:\/\/[\w.:-]+/)?.[0];
      break;
    }
    if (!server.url) throw new Error('the server did not say its URL');
    server.idp = new CognitoIdentityProvider({
      endpoint: server.url,
      region: REGION,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    });
  });
  after(async () => {
    server.idp?.destroy();
    const ended = new Promise((resolve) => server.process.once('exit', resolve));
    server.process.kill('SIGTERM');
    await ended;
    await rm(server.folder, { recursive: true });
  });
  return server;
}

let number = 0;

// A pool that verifies e-mail addresses, with a public client.
export async function makePool({ url, idp }, settings = {}, client = {}) {
  const name = `pool-${++number}`;
  const made = await idp.createUserPool({
    PoolName: name,
    AutoVerifiedAttributes: ['email'],
    EmailConfiguration: SENDER,
    ...settings,
  });
  const UserPoolId = made.UserPool.Id;
  const addClient = async (more) => {
    const answer = await idp.createUserPoolClient({
      UserPoolId,
      ClientName: 'web',
      ExplicitAuthFlows: FLOWS,
      ...more,
    });
    return answer.UserPoolClient.ClientId;
  };
  const ClientId = await addClient(client);
  return {
    UserPoolId,
    ClientId,
    addClient,
    // The newest code that went to an address.
    async code(to) {
      const answer = await fetch(`${url}/_inbox/messages?to=${encodeURIComponent(to)}`);
      return (await answer.json()).find((message) => message.userPoolId === UserPoolId).code;
    },
    // Demands (`ON`) or takes (`OPTIONAL`) second factors.
    async mfa(MfaConfiguration, ...factors) {
      const settings = Object.assign({}, ...factors.map((factor) => FACTORS[factor]));
      await idp.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration, ...settings });
    },
    // A user with a password for good.
    async user(Username = 'ada', UserAttributes = []) {
      await idp.adminCreateUser({ UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' });
      await idp.adminSetUserPassword({ UserPoolId, Username, Password: PASSWORD, Permanent: true });
      return Username;
    },
    // The tokens of a sign-in.
    async signIn(USERNAME = 'ada', client = ClientId) {
      const answer = await idp.initiateAuth({
        ClientId: client,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD },
      });
      return answer.AuthenticationResult;
    },
  };
}
