// What people do on the pages of managed login, in a real browser.

import { PASSWORD } from '../support.js';

// Signs in on the page that is shown or comes next. Forms are sent as people do, by the Enter key.
export async function signIn(page, { username = 'ada', password = PASSWORD } = {}) {
  const name = page.locator('input[name=username]:not([readonly]):not([type=hidden])');
  await name.fill(username);
  await name.press('Enter');
  const secret = page.locator('input[name=password]');
  await secret.fill(password);
  await secret.press('Enter');
}
