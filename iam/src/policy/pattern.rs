//! Actions and resources with wildcards: `*` for any number of characters, `?` for one.

use super::PolicyError;

/// A pattern over `service:Operation`, in lower case: actions are told apart regardless of case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ActionPattern {
    /// `*`.
    Every,
    /// A service spelt out, and a pattern over its operations.
    Of {
        /// Such as `cognito-idp`.
        service: String,
        /// Such as `admin*`.
        operation: String,
    },
}

impl ActionPattern {
    /// Reads an action.
    pub(super) fn parse(text: &str) -> Result<Self, PolicyError> {
        if matches!(text, "*" | "*:*") {
            return Ok(Self::Every);
        }
        let Some((service, operation)) = text.split_once(':') else {
            return Err(PolicyError::new("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc."));
        };
        if service.is_empty() || !service.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return Err(PolicyError::new(format!("Vendor {service} is not valid")));
        }
        if operation.is_empty() || operation.contains(':') {
            return Err(PolicyError::new("Actions/Condition can contain only one colon."));
        }
        Ok(Self::Of { service: service.to_ascii_lowercase(), operation: operation.to_ascii_lowercase() })
    }

    /// Whether the pattern covers an operation.
    pub(super) fn matches(&self, service: &str, operation: &str) -> bool {
        match self {
            Self::Every => true,
            Self::Of { service: own, operation: pattern } => {
                own.eq_ignore_ascii_case(service) && glob::<true>(pattern.as_bytes(), operation.as_bytes())
            }
        }
    }
}

/// Fields of an ARN: `arn`, partition, service, region, account, resource.
const ARN_FIELDS: usize = 6;

/// A pattern over ARNs. A wildcard does not reach beyond its field; the last field may hold colons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ResourcePattern {
    /// `*`.
    Every,
    /// An ARN with wildcards.
    Arn([String; ARN_FIELDS]),
}

impl ResourcePattern {
    /// Reads a resource.
    pub(super) fn parse(text: &str) -> Result<Self, PolicyError> {
        if text == "*" {
            return Ok(Self::Every);
        }
        let fields = fields(text)
            .filter(|[arn, _, service, _, _, resource]| *arn == "arn" && !service.is_empty() && !resource.is_empty());
        let Some(fields) = fields else {
            return Err(PolicyError::new(format!("Resource {text} must be in ARN format or \"*\".")));
        };
        let partition = fields[1];
        if !matches!(partition, "aws" | "aws-cn" | "aws-us-gov") {
            return Err(PolicyError::new(format!("Partition \"{partition}\" is not valid for resource \"{text}\".")));
        }
        Ok(Self::Arn(fields.map(str::to_owned)))
    }

    /// Whether the pattern covers a resource: an ARN, or `*` where an operation works on none in particular.
    pub(super) fn matches(&self, resource: &str) -> bool {
        match self {
            Self::Every => true,
            Self::Arn(own) => fields(resource).is_some_and(|fields| {
                own.iter().zip(fields).all(|(pattern, field)| glob::<false>(pattern.as_bytes(), field.as_bytes()))
            }),
        }
    }
}

fn fields(arn: &str) -> Option<[&str; ARN_FIELDS]> {
    let mut rest = arn.splitn(ARN_FIELDS, ':');
    let fields: [Option<&str>; ARN_FIELDS] = std::array::from_fn(|_| rest.next());
    let [Some(a), Some(b), Some(c), Some(d), Some(e), Some(f)] = fields else { return None };
    Some([a, b, c, d, e, f])
}

/// Matches without backing further than the last star. `FOLD` compares `text` in lower case.
fn glob<const FOLD: bool>(pattern: &[u8], text: &[u8]) -> bool {
    let (mut p, mut t) = (0, 0);
    // Behind the last star, and how far it reached.
    let mut star: Option<(usize, usize)> = None;
    while t < text.len() {
        let byte = if FOLD { text[t].to_ascii_lowercase() } else { text[t] };
        match pattern.get(p) {
            Some(b'*') => {
                p += 1;
                star = Some((p, t));
            }
            Some(b'?') => {
                p += 1;
                t += character(&text[t..]);
            }
            Some(literal) if *literal == byte => {
                p += 1;
                t += 1;
            }
            _ => {
                let Some((behind, reached)) = star else { return false };
                p = behind;
                t = reached + 1;
                star = Some((behind, t));
            }
        }
    }
    pattern[p..].iter().all(|byte| *byte == b'*')
}

/// Bytes of the first character.
fn character(text: &[u8]) -> usize {
    1 + text.iter().skip(1).take_while(|byte| **byte & 0b1100_0000 == 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_match_as_a_naive_matcher_does() {
        fn naive(pattern: &[char], text: &[char]) -> bool {
            match (pattern, text) {
                ([], []) => true,
                (['*', rest @ ..], _) => (0..=text.len()).any(|at| naive(rest, &text[at..])),
                (['?', rest @ ..], [_, after @ ..]) => naive(rest, after),
                ([p, rest @ ..], [t, after @ ..]) => p == t && naive(rest, after),
                _ => false,
            }
        }
        let alphabet = ['a', 'b', '*', '?', 'é'];
        let words = |letters: &[char]| {
            let mut words = vec![String::new()];
            for _ in 0..4 {
                let longer: Vec<String> =
                    words.iter().flat_map(|word| letters.iter().map(move |letter| format!("{word}{letter}"))).collect();
                words.extend(longer);
                words.sort_unstable();
                words.dedup();
            }
            words
        };
        let texts = words(&['a', 'b', 'é']);
        for pattern in words(&alphabet) {
            let chars: Vec<char> = pattern.chars().collect();
            for text in &texts {
                let expected = naive(&chars, &text.chars().collect::<Vec<_>>());
                assert_eq!(glob::<false>(pattern.as_bytes(), text.as_bytes()), expected, "{pattern} {text}");
            }
        }
    }

    #[test]
    fn many_stars_take_no_exponential_time() {
        let pattern = "*a".repeat(200) + "b";
        assert!(!glob::<false>(pattern.as_bytes(), "a".repeat(4000).as_bytes()));
    }
}
