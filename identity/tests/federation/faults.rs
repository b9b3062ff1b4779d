//! Faults in the words of the two services.

use cognomen_contract::{Code, cognito_identity, sts};
use cognomen_identity::federation::Unreachable;
use cognomen_identity::federation::web::{KeyFault, WebFault};

const KEY: &str = "Couldn't retrieve verification key from your identity provider,  please reference \
                   AssumeRoleWithWebIdentity documentation for requirements";

#[test]
fn sts_has_its_words() {
    use sts::ErrorCode as E;
    let not_jwt = "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)";
    let many = "Token audience contains more than one audience while authorized party is not present";
    let untrusted = KeyFault::Unreachable(Unreachable::Untrusted);
    let thumbprint = "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint";
    let expired = "Token expired: current date/time 20 must be before the expiration date/time 10";
    let table = [
        (WebFault::NotAToken, E::InvalidIdentityTokenException, not_jwt),
        (WebFault::Algorithm, E::InvalidIdentityTokenException, not_jwt),
        (WebFault::MissingClaim("aud"), E::InvalidIdentityTokenException, "Missing a required claim: aud"),
        (WebFault::Audience, E::InvalidIdentityTokenException, "Incorrect token audience"),
        (WebFault::ManyAudiences, E::InvalidIdentityTokenException, many),
        (WebFault::Expired { at: 10, now: 20 }, E::ExpiredTokenException, expired),
        (WebFault::IssuedInFuture, E::InvalidIdentityTokenException, "Token issued in the future."),
        (WebFault::UnknownKey, E::InvalidIdentityTokenException, KEY),
        (WebFault::Keys(KeyFault::Discovery), E::InvalidIdentityTokenException, KEY),
        (WebFault::Keys(KeyFault::Unreachable(Unreachable::TimedOut)), E::InvalidIdentityTokenException, KEY),
        (WebFault::Keys(untrusted), E::InvalidIdentityTokenException, thumbprint),
        (WebFault::NotAmazons, E::InvalidIdentityTokenException, "Provided Token is not a Login With Amazon token"),
        (WebFault::Rejected, E::IDPRejectedClaimException, "The identity provider rejected the token"),
    ];
    for (fault, code, message) in table {
        let error = fault.for_sts();
        assert_eq!((error.code(), error.message()), (code.into(), message), "{fault:?}");
    }
    assert_eq!(WebFault::Silent.for_sts().code(), E::IDPCommunicationErrorException.into());
    assert_eq!(WebFault::Signature.for_sts().code(), E::InvalidIdentityTokenException.into());
    assert!(WebFault::Failed.for_sts().cause().is_some());
}

#[test]
fn identity_pools_have_theirs() {
    use cognito_identity::ErrorCode as E;
    let unsigned = "Invalid login token. Couldn't verify signed token.";
    let table = [
        (WebFault::NotAToken, "Invalid login token. Not a valid OpenId Connect identity token."),
        (WebFault::MissingClaim("sub"), "Invalid login token. Missing a required claim: sub"),
        (WebFault::Issuer, "Invalid login token. Issuer doesn't match providerName"),
        (WebFault::Audience, "Invalid login token. Incorrect token audience."),
        (WebFault::Expired { at: 10, now: 20 }, "Invalid login token. Token expired: 20 >= 10"),
        (WebFault::Algorithm, unsigned),
        (WebFault::UnknownKey, unsigned),
        (WebFault::Signature, unsigned),
        (WebFault::Inactive, "Token is inactive"),
    ];
    for (fault, message) in table {
        let error = fault.for_identity_pools();
        let code: Code = E::NotAuthorizedException.into();
        assert_eq!((error.code(), error.message()), (code, message), "{fault:?}");
    }
    for fault in [WebFault::Silent, WebFault::Keys(KeyFault::Status(500))] {
        assert_eq!(fault.for_identity_pools().code(), E::ExternalServiceException.into());
    }
    assert!(WebFault::Failed.for_identity_pools().cause().is_some());
}
