// Asks the old directory for users that are not here yet.

const DIRECTORY = process.env.DIRECTORY_URL;

// The person the directory knows; none if it knows none.
async function ask(path, question) {
  const answer = await fetch(`${DIRECTORY}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
    signal: AbortSignal.timeout(3000),
  });
  if ([401, 404].includes(answer.status)) return undefined;
  if (!answer.ok) throw new Error(`the directory answered ${answer.status}`);
  return answer.json();
}

export const handler = async (event) => {
  const { userName: login, request, response } = event;
  const isSignIn = event.triggerSource === 'UserMigration_Authentication';
  const person = await (isSignIn
    ? ask('authenticate', { login, password: request.password })
    : ask('lookup', { login }));
  if (!person) throw new Error(isSignIn ? 'Bad user name or password' : 'Nobody of that name');
  if (isSignIn) response.finalUserStatus = 'CONFIRMED';
  response.userAttributes = { email: person.mail, email_verified: 'true', name: person.displayName };
  response.messageAction = 'SUPPRESS';
  return event;
};
