"""Writes the shop's own messages, in the language that the app asks for."""

SUBJECTS = {
    "CustomMessage_SignUp": "Welcome to the shop",
    "CustomMessage_AdminCreateUser": "You are invited",
    "CustomMessage_ForgotPassword": "A new password",
}


def handler(event, context):
    request, response = event["request"], event["response"]
    code, name = request["codeParameter"], request["userAttributes"].get("name", "you")
    german = (request.get("clientMetadata") or {}).get("language") == "de"
    subject = SUBJECTS.get(event["triggerSource"])
    if subject is None:
        return event
    if event["triggerSource"] == "CustomMessage_AdminCreateUser":
        text = f"Sign in as {request['usernameParameter']} with {code}."
    else:
        text = f"Der Code lautet {code}." if german else f"The code for {name} is {code}."
    response["emailSubject"] = subject
    response["emailMessage"] = f"<p>{text}</p>"
    response["smsMessage"] = text
    return event
