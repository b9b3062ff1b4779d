// Writes the shop's own messages, in the language that the app asks for.

const SUBJECTS = {
  CustomMessage_SignUp: 'Welcome to the shop',
  CustomMessage_AdminCreateUser: 'You are invited',
  CustomMessage_ForgotPassword: 'A new password',
};

export const handler = async (event) => {
  const { codeParameter: code, usernameParameter: username, userAttributes, clientMetadata } = event.request;
  const subject = SUBJECTS[event.triggerSource];
  if (!subject) return event;
  let text = `The code for ${userAttributes.name ?? 'you'} is ${code}.`;
  if (clientMetadata?.language === 'de') text = `Der Code lautet ${code}.`;
  if (username) text = `Sign in as ${username} with ${code}.`;
  event.response.emailSubject = subject;
  event.response.emailMessage = `<p>${text}</p>`;
  event.response.smsMessage = text;
  return event;
};
