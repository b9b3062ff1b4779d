// What a page does to register a passkey and to sign in by it.

import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

const connect = ({ endpoint, region }) => new CognitoIdentityProvider({ endpoint, region, maxAttempts: 1 });

// The browser's own functions.
const NATIVE = {
  async create(json) {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(json);
    return (await navigator.credentials.create({ publicKey })).toJSON();
  },
  async get(json) {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json);
    return (await navigator.credentials.get({ publicKey })).toJSON();
  },
};

// A library of many pages.
const LIBRARY = {
  create: (optionsJSON) => startRegistration({ optionsJSON }),
  get: (optionsJSON) => startAuthentication({ optionsJSON }),
};

const through = ({ library }) => (library ? LIBRARY : NATIVE);

// Errors do not travel out of a page whole.
async function named(work) {
  try {
    return await work();
  } catch (error) {
    return { error: error.name, message: error.message };
  }
}

export const register = (settings) =>
  named(async () => {
    const idp = connect(settings);
    const { AccessToken } = settings;
    const started = await idp.startWebAuthnRegistration({ AccessToken });
    const Credential = await through(settings).create(started.CredentialCreationOptions);
    await idp.completeWebAuthnRegistration({ AccessToken, Credential });
    const listed = await idp.listWebAuthnCredentials({ AccessToken });
    return { credentials: listed.Credentials.map(({ CreatedAt, ...rest }) => ({ ...rest, age: Date.now() - CreatedAt })) };
  });

export const signIn = (settings) =>
  named(async () => {
    const idp = connect(settings);
    const { ClientId, USERNAME } = settings;
    const asked = await idp.initiateAuth({
      ClientId,
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME, PREFERRED_CHALLENGE: 'WEB_AUTHN' },
    });
    if (asked.ChallengeName !== 'WEB_AUTHN') return { challenge: asked.ChallengeName };
    const options = JSON.parse(asked.ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS);
    const credential = await through(settings).get(options);
    const answer = await idp.respondToAuthChallenge({
      ClientId,
      ChallengeName: asked.ChallengeName,
      Session: asked.Session,
      ChallengeResponses: { USERNAME, CREDENTIAL: JSON.stringify(credential) },
    });
    const user = await idp.getUser({ AccessToken: answer.AuthenticationResult.AccessToken });
    return { username: user.Username, expires: answer.AuthenticationResult.ExpiresIn };
  });

export const remove = (settings) =>
  named(async () => {
    const { AccessToken, CredentialId } = settings;
    await connect(settings).deleteWebAuthnCredential({ AccessToken, CredentialId });
    return {};
  });
