//! Errors of uploads in the form of S3's REST errors.

use bytes::Bytes;
use cognomen_model::UnixMillis;
use cognomen_userpool::imports::link::Refused;
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Response as HttpResponse, StatusCode};
use http_body_util::Full;

use crate::listen::Response;

/// Why an upload is refused.
#[derive(Clone, Copy, Debug)]
pub(super) enum S3Error {
    /// The method is not `PUT`.
    Method,
    /// `x-amz-server-side-encryption` asks for what S3 does not know.
    Encryption,
    /// The address has another signature.
    Signature,
    /// The time of the address is over.
    Expired { at: UnixMillis, now: UnixMillis },
    /// The job does not wait for a file.
    Denied,
    /// The file is too long.
    TooLarge { most: u64 },
    /// The body broke off.
    Incomplete,
    /// Too many uploads at a time.
    Busy,
    /// The store failed.
    Internal,
}

impl S3Error {
    /// The error of a refusal, of a file that may have `most` bytes.
    pub(super) fn of(refused: Refused, most: u64, now: UnixMillis) -> Self {
        match refused {
            Refused::Signature => Self::Signature,
            Refused::Expired { at } => Self::Expired { at, now },
            Refused::Closed => Self::Denied,
            Refused::TooLarge => Self::TooLarge { most },
            Refused::Incomplete => Self::Incomplete,
            Refused::Store(error) => {
                let cause = error.cause().map(ToString::to_string).unwrap_or_default();
                tracing::error!(%error, cause, "an upload failed");
                Self::Internal
            }
        }
    }

    fn code(self) -> (StatusCode, &'static str, &'static str) {
        match self {
            Self::Method => (
                StatusCode::METHOD_NOT_ALLOWED,
                "MethodNotAllowed",
                "The specified method is not allowed against this resource.",
            ),
            Self::Encryption => {
                (StatusCode::BAD_REQUEST, "InvalidArgument", "The encryption method specified is not supported")
            }
            Self::Signature => (
                StatusCode::FORBIDDEN,
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
            ),
            Self::Expired { .. } => (StatusCode::FORBIDDEN, "AccessDenied", "Request has expired"),
            Self::Denied => (StatusCode::FORBIDDEN, "AccessDenied", "Access Denied"),
            Self::TooLarge { .. } => {
                (StatusCode::BAD_REQUEST, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size")
            }
            Self::Incomplete => (
                StatusCode::BAD_REQUEST,
                "IncompleteBody",
                "You did not provide the number of bytes specified by the Content-Length HTTP header",
            ),
            Self::Busy => (StatusCode::SERVICE_UNAVAILABLE, "SlowDown", "Please reduce your request rate."),
            Self::Internal => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "InternalError",
                "We encountered an internal error. Please try again.",
            ),
        }
    }

    fn details(self) -> String {
        match self {
            Self::Expired { at, now } => {
                format!("<Expires>{}</Expires><ServerTime>{}</ServerTime>", iso8601(at), iso8601(now))
            }
            Self::TooLarge { most } => format!("<MaxSizeAllowed>{most}</MaxSizeAllowed>"),
            _ => String::new(),
        }
    }

    /// The answer to a request for `path`.
    pub(super) fn response(self, path: &str, request_id: &str) -> Response {
        let ((status, code, message), details) = (self.code(), self.details());
        let resource = escaped(path);
        let body = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message>{details}\
             <Resource>{resource}</Resource><RequestId>{request_id}</RequestId></Error>"
        );
        let mut response = HttpResponse::new(Full::new(Bytes::from(body)));
        *response.status_mut() = status;
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/xml"));
        response
    }
}

fn iso8601(moment: UnixMillis) -> String {
    cognomen_contract::Timestamp::from_seconds(moment.seconds()).iso8601()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
