// People who are new, or forgot their password, in a real browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { NEW_PASSWORD, PASSWORD, serve } from './support.js';
import { browse } from './support/browser.js';
import { Walk, open } from './support/shop.js';

const server = serve();
const browser = browse();

// Somebody new on the pages of a shop of their own. The application says where the browser arrived.
async function come(settings, options) {
  const callback = `${browser.url}/callback`;
  const shop = await open(server, { ...settings, client: { CallbackURLs: [callback] } });
  const page = await browser.page({ locale: 'en-US', ...options });
  page.setDefaultTimeout(10_000);
  const walk = new Walk(shop, page);
  walk.address = (path, more) => Walk.prototype.address.call(walk, path, { redirect_uri: callback, ...more });
  const arrived = () => {
    assert.ok(page.url().startsWith(`${callback}?code=`), page.url());
  };
  return { shop, page, walk, arrived };
}

const person = (username) => ({
  username,
  'attribute-email': `${username}@example.com`,
  password: PASSWORD,
  confirm_password: PASSWORD,
});
const alert = (page) => page.getByRole('alert');
const notice = (page) => page.getByRole('status');

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
  const options = { javaScriptEnabled };

  test(`a new user signs up, confirms and is signed in, ${how}`, async () => {
    const { shop, page, walk, arrived } = await come({}, options);
    await walk.to('/login');
    await walk.next(() => page.getByRole('link', { name: 'Create an account' }).click());
    await walk.send({ ...person('grace'), confirm_password: 'other' });
    assert.match(await alert(page).innerText(), /The passwords do not match\./);
    assert.equal(await page.locator('#username').inputValue(), 'grace');
    assert.equal(await page.locator('#password').inputValue(), '');
    await walk.send({ password: PASSWORD, confirm_password: PASSWORD });
    assert.match(await page.locator('main').innerText(), /We sent a code by email to g\*\*\*@e\*\*\*\./);
    const code = await shop.code('grace@example.com');
    await walk.send({ code: code === '000000' ? '000001' : '000000' });
    assert.match(await alert(page).innerText(), /Invalid verification code/);
    await walk.press('Send a new code');
    assert.match(await notice(page).innerText(), /We sent a new code\./);
    await walk.send({ code: await shop.code('grace@example.com') });
    arrived();
    // The browser is signed in now.
    await page.goto(walk.address('/oauth2/authorize', { prompt: 'none' }));
    arrived();
  });

  test(`a forgotten password is replaced, ${how}`, async () => {
    const { shop, page, walk, arrived } = await come({}, options);
    await walk.name('ada');
    await walk.next(() => page.getByRole('link', { name: 'Forgot your password?' }).click());
    await walk.send({ username: 'ada' });
    const code = await shop.code('ada@example.com');
    await walk.send({ code, password: 'short', confirm_password: 'short' });
    assert.match(await alert(page).innerText(), /Password not long enough/);
    assert.equal(await page.locator('#code').inputValue(), code, 'the code need not be typed again');
    await walk.send({ password: NEW_PASSWORD, confirm_password: NEW_PASSWORD });
    assert.equal(await notice(page).innerText(), 'Your password was changed.');
    await walk.send({ username: 'ada' });
    await walk.send({ password: NEW_PASSWORD });
    arrived();
  });

  test(`a link confirms in whatever browser it is opened, ${how}`, async () => {
    const template = { DefaultEmailOption: 'CONFIRM_WITH_LINK', EmailMessageByLink: '{##Confirm##}' };
    const { shop, page, walk, arrived } = await come({ VerificationMessageTemplate: template }, options);
    await walk.to('/signup');
    await walk.send(person('grace'));
    assert.match(await page.locator('main').innerText(), /We sent a link to g\*\*\*@e\*\*\*\./);
    const messages = await (await fetch(`${server.url}/_inbox/messages?to=grace%40example.com`)).json();
    const { body } = messages.find(({ userPoolId }) => userPoolId === shop.UserPoolId);
    const elsewhere = await browser.page(options);
    await elsewhere.setContent(body);
    await Promise.all([elsewhere.waitForURL('**/confirmUser**'), elsewhere.getByRole('link', { name: 'Confirm' }).click()]);
    assert.equal(await elsewhere.locator('h1').innerText(), 'Your account is confirmed');
    await elsewhere.reload();
    assert.match(await elsewhere.locator('main').innerText(), /This link is not valid, or it was used already\./);
    await walk.next(() => page.getByRole('link', { name: 'Back to sign-in' }).click());
    await walk.send({ username: 'grace' });
    await walk.send({ password: PASSWORD });
    arrived();
  });
}

test('whoever signs in before confirming gets another code', async () => {
  const { shop, page, walk } = await come({});
  await walk.to('/signup');
  await walk.send(person('grace'));
  await walk.enter('grace');
  assert.match(await page.locator('main').innerText(), /Your account is not confirmed yet\./);
  await walk.press('Send a new code');
  await walk.send({ code: await shop.code('grace@example.com') });
  assert.equal(await notice(page).innerText(), 'Your account is confirmed. You can sign in now.');
});

test('who needs no password signs up without one', async () => {
  const { shop, page, walk, arrived } = await come({ first: ['EMAIL_OTP'] });
  await walk.to('/signup');
  assert.match(await page.locator('main').innerText(), /You do not need a password\./);
  await walk.send({ username: 'grace', 'attribute-email': 'grace@example.com' });
  await walk.send({ code: await shop.code('grace@example.com') });
  arrived();
});
