/// Where and when a signature is good: the credential scope without its `aws4_request`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope<'a> {
    /// Day, `YYYYMMDD`, UTC.
    pub date: &'a str,
    /// Region, such as `us-east-1`.
    pub region: &'a str,
    /// Signing name of the service, such as `cognito-idp`.
    pub service: &'a str,
}

impl std::fmt::Display for Scope<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}/{}/aws4_request", self.date, self.region, self.service)
    }
}
