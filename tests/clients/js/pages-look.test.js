// How the pages of managed login look: every page there is, in a real browser, with and without scripts, narrow and wide, light
// and dark. The screenshots lie in `screenshots` afterwards, for people to look at.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PASSWORD, serve, verified } from './support.js';
import { browse } from './support/browser.js';
import { listen, look } from './support/look.js';
import { Walk, open } from './support/shop.js';

const server = serve();
const browser = browse();
const REQUIRED = ['email', 'given_name', 'family_name', 'birthdate'];
const NUMBER = '+15550100199';

// The shops, by what their pools demand, and what is done in them before anybody comes.
const SHOPS = {
  plain: [{}],
  choice: [{ first: ['EMAIL_OTP', 'WEB_AUTHN'] }],
  // Ada could use either second factor.
  second: [
    { second: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] },
    ({ idp, UserPoolId }) =>
      idp.adminUpdateUserAttributes({ UserPoolId, Username: 'ada', UserAttributes: verified('phone_number', NUMBER) }),
  ],
  codes: [{ second: ['EMAIL_OTP'] }],
  // Bob's password is temporary, and much is missing in his profile.
  strict: [
    { required: REQUIRED },
    async ({ idp, UserPoolId, ClientId }) => {
      await idp.adminCreateUser({
        UserPoolId,
        Username: 'bob',
        TemporaryPassword: PASSWORD,
        MessageAction: 'SUPPRESS',
        UserAttributes: verified('email', 'bob@example.com'),
      });
      for (const TermsName of ['terms-of-use', 'privacy-policy']) {
        const Links = { 'cognito:default': `https://example.com/${TermsName}` };
        await idp.createTerms({ UserPoolId, ClientId, TermsName, TermsSource: 'LINK', Enforcement: 'NONE', Links });
      }
    },
  ],
};

const opened = new Map();

async function build(name) {
  const [settings, prepare] = SHOPS[name];
  const shop = await open(server, settings);
  await prepare?.(shop);
  return shop;
}

function shopOf(name) {
  if (!opened.has(name)) opened.set(name, build(name));
  return opened.get(name);
}

const PERSON = {
  'attribute-given_name': 'Grace',
  'attribute-family_name': 'Hopper',
  'attribute-birthdate': '1906-12-09',
};
let count = 0;
const newcomer = () => `grace-${++count}`;

// Signs up as far as the page that asks for the code.
async function signUp(walk) {
  await walk.to('/signup');
  const username = newcomer();
  await walk.send({ username, 'attribute-email': `${username}@example.com`, ...PERSON, password: PASSWORD, confirm_password: PASSWORD });
  return username;
}

// Every page: in which shop, how one comes to it, and which field has the focus there.
const PAGES = {
  'sign-in': ['plain', (walk) => walk.to('/login'), 'username'],
  password: ['plain', (walk) => walk.name(), 'password'],
  'password-wrong': ['plain', (walk) => walk.enter('ada', 'Wrong-horse-1')],
  factors: ['choice', (walk) => walk.name()],
  'code-email': [
    'choice',
    async (walk) => {
      await walk.name();
      await walk.send({}, 'EMAIL_OTP');
    },
    'code',
  ],
  'code-wrong': [
    'choice',
    async (walk) => {
      await walk.name();
      await walk.send({}, 'EMAIL_OTP');
      await walk.send({ code: '000000' });
    },
  ],
  chooser: [
    'plain',
    async (walk) => {
      await walk.account();
      await walk.to('/oauth2/authorize', { prompt: 'select_account' });
    },
  ],
  'new-password': ['strict', (walk) => walk.enter('bob', PASSWORD)],
  'new-password-wrong': [
    'strict',
    async (walk) => {
      await walk.enter('bob', PASSWORD);
      await walk.send({ new_password: 'short', confirm_password: 'other', ...PERSON });
    },
  ],
  'mfa-setup': ['second', async (walk) => walk.enter(await walk.shop.user(newcomer()))],
  'mfa-app': [
    'second',
    async (walk) => {
      await walk.enter(await walk.shop.user(newcomer()));
      if (await walk.page.locator('button[value=SOFTWARE_TOKEN_MFA]').count()) await walk.send({}, 'SOFTWARE_TOKEN_MFA');
    },
  ],
  'mfa-sms': ['second', (walk) => walk.enter(), 'code'],
  'mfa-email-setup': ['codes', async (walk) => walk.enter(await walk.shop.user(newcomer())), 'email'],
  'mfa-email': ['codes', (walk) => walk.enter(), 'code'],
  'sign-up': ['strict', (walk) => walk.to('/signup'), 'username'],
  'sign-up-wrong': [
    'strict',
    async (walk) => {
      await walk.to('/signup');
      await walk.send({ username: 'grace hopper', 'attribute-email': 'grace@example.com', ...PERSON, password: 'short', confirm_password: 'other' });
    },
  ],
  confirm: ['strict', signUp, 'code'],
  'confirm-wrong': [
    'strict',
    async (walk) => {
      await signUp(walk);
      await walk.send({ code: '000000' });
    },
  ],
  forgot: ['plain', (walk) => walk.to('/forgotPassword'), 'username'],
  reset: [
    'plain',
    async (walk) => {
      await walk.to('/forgotPassword');
      await walk.send({ username: 'ada' });
    },
    'code',
  ],
  'reset-wrong': [
    'plain',
    async (walk) => {
      await walk.to('/forgotPassword');
      await walk.send({ username: 'ada' });
      await walk.send({ code: '000000', password: 'short', confirm_password: 'other' });
    },
  ],
  'account-profile': ['strict', (walk) => walk.account()],
  'account-password': ['strict', (walk) => walk.account('/account/password')],
  'account-factors': ['plain', (walk) => walk.account('/account/factors')],
  'account-passkeys': ['choice', (walk) => walk.account('/account/passkeys')],
  'account-devices': ['plain', (walk) => walk.account('/account/devices')],
  'account-sessions': ['plain', (walk) => walk.account('/account/sessions')],
  'account-delete': ['plain', (walk) => walk.account('/account/delete')],
  'passkey-add': ['choice', (walk) => walk.account('/passkeys/add')],
  'signed-out': ['plain', (walk) => walk.page.goto(`${walk.shop.root}/logout?client_id=${walk.shop.ClientId}`)],
  error: ['plain', (walk) => walk.to('/login', { redirect_uri: 'https://elsewhere.example/' })],
  'not-found': ['plain', (walk) => walk.to('/mfa/nothing')],
  'form-expired': [
    'plain',
    async (walk) => {
      await walk.to('/login');
      await walk.page.context().clearCookies();
      await walk.send({ username: 'ada' });
    },
  ],
};

for (const scripts of [true, false]) {
  for (const [name, [shop, reach, focus]] of Object.entries(PAGES)) {
    test(`${name}, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const page = await browser.page({ javaScriptEnabled: scripts, locale: 'en-US', viewport: { width: 360, height: 740 } });
      page.setDefaultTimeout(5000);
      const complaints = listen(page);
      await reach(new Walk(await shopOf(shop), page));
      await look(page, name, { scripts, focus, schemes: scripts ? undefined : ['light'] });
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  }
}
