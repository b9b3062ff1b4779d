//! Patterns with wildcards, prepared when a policy is read: `*` for any number of characters, `?` for one.

/// One step of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// This byte.
    Byte(u8),
    /// One character.
    One,
    /// Any characters.
    Any,
    /// One character that is no colon.
    OneInField,
    /// Any characters but colons.
    AnyInField,
}

/// How far wildcards reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Over everything.
    Text,
    /// Not beyond their field in the first five fields of an ARN.
    Arn,
    /// As in an ARN, but a `*` that ends its field reaches beyond it, as that of a resource does.
    Resource,
}

/// Fields of an ARN before its last, which may hold colons.
pub(super) const FIRST_FIELDS: usize = 5;

/// Puts together a pattern from texts with and without wildcards.
pub(super) struct Builder {
    reach: Reach,
    colons: usize,
    tokens: Vec<Token>,
}

impl Builder {
    /// An empty pattern.
    pub(super) fn new(reach: Reach) -> Self {
        Self { reach, colons: 0, tokens: Vec::new() }
    }

    /// Appends text that stands for itself.
    pub(super) fn literal(&mut self, text: &str) {
        for byte in text.bytes() {
            self.colons += usize::from(byte == b':');
            self.tokens.push(Token::Byte(byte));
        }
    }

    /// Appends text in which `*` and `?` are wildcards. `last` says that nothing follows it.
    pub(super) fn pattern(&mut self, text: &str, last: bool) {
        let bytes = text.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let bound = self.reach != Reach::Text && self.colons < FIRST_FIELDS;
            let ends_field = bytes.get(at + 1).map_or(last, |next| *next == b':');
            self.tokens.push(match byte {
                b'*' if bound && !(self.reach == Reach::Resource && ends_field) => Token::AnyInField,
                b'*' => Token::Any,
                b'?' if bound => Token::OneInField,
                b'?' => Token::One,
                byte => Token::Byte(*byte),
            });
            self.colons += usize::from(*byte == b':');
        }
    }

    /// The pattern.
    pub(super) fn done(self) -> Vec<Token> {
        self.tokens
    }
}

/// A pattern in which all of `text` may hold wildcards.
pub(super) fn prepare(reach: Reach, text: &str) -> Vec<Token> {
    let mut builder = Builder::new(reach);
    builder.pattern(text, true);
    builder.done()
}

/// Matches without backing further than the last star of each sort: a star within a field is given up for the star before
/// it that may leave its field, as no later place within the field would serve what follows.
pub(super) fn matches(pattern: &[Token], text: &str) -> bool {
    run::<false>(pattern, text.as_bytes())
}

/// As [`matches`], with a pattern in lower case and a text in any.
pub(super) fn matches_ignoring_case(pattern: &[Token], text: &str) -> bool {
    run::<true>(pattern, text.as_bytes())
}

/// Where a star's rest of the pattern begins, and how far it reached in the text.
type Star = Option<(usize, usize)>;

fn run<const FOLD: bool>(pattern: &[Token], text: &[u8]) -> bool {
    let (mut p, mut t) = (0, 0);
    // The last of each sort.
    let (mut free, mut bound): (Star, Star) = (None, None);
    loop {
        let rest = text.get(t).map(|byte| if FOLD { byte.to_ascii_lowercase() } else { *byte });
        match (pattern.get(p), rest) {
            (None, None) => return true,
            (Some(Token::Any), _) => {
                p += 1;
                (free, bound) = (Some((p, t)), None);
                continue;
            }
            (Some(Token::AnyInField), _) => {
                p += 1;
                bound = Some((p, t));
                continue;
            }
            (Some(Token::Byte(literal)), Some(byte)) if *literal == byte => {
                p += 1;
                t += 1;
                continue;
            }
            (Some(Token::One), Some(_)) => {
                p += 1;
                t += character(&text[t..]);
                continue;
            }
            (Some(Token::OneInField), Some(byte)) if byte != b':' => {
                p += 1;
                t += character(&text[t..]);
                continue;
            }
            _ => {}
        }
        let within = bound.filter(|(_, reached)| text.get(*reached).is_some_and(|byte| *byte != b':'));
        if let Some((behind, reached)) = within {
            (p, t) = (behind, reached + character(&text[reached..]));
            bound = Some((behind, t));
        } else if let Some((behind, reached)) = free.filter(|(_, reached)| *reached < text.len()) {
            (p, t) = (behind, reached + character(&text[reached..]));
            (free, bound) = (Some((behind, t)), None);
        } else {
            return false;
        }
    }
}

/// Bytes of the first character.
fn character(text: &[u8]) -> usize {
    1 + text.iter().skip(1).take_while(|byte| **byte & 0b1100_0000 == 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tries everything.
    fn naive(pattern: &[Token], text: &str) -> bool {
        let Some((first, rest)) = pattern.split_first() else { return text.is_empty() };
        let mut ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        let one = text.chars().next();
        let behind_one = one.map_or("", |c| &text[c.len_utf8()..]);
        match first {
            Token::Byte(byte) => text.as_bytes().first() == Some(byte) && naive_bytes(rest, &text.as_bytes()[1..]),
            Token::One => one.is_some() && naive(rest, behind_one),
            Token::OneInField => one.is_some_and(|c| c != ':') && naive(rest, behind_one),
            Token::Any => ends.any(|at| naive(rest, &text[at..])),
            Token::AnyInField => ends.any(|at| !text[..at].contains(':') && naive(rest, &text[at..])),
        }
    }

    /// Goes on in the midst of a character.
    fn naive_bytes(pattern: &[Token], text: &[u8]) -> bool {
        match std::str::from_utf8(text) {
            Ok(text) => naive(pattern, text),
            Err(_) => {
                matches!(pattern.first(), Some(Token::Byte(byte)) if *byte == text[0])
                    && naive_bytes(&pattern[1..], &text[1..])
            }
        }
    }

    fn words(letters: &[char], longest: usize) -> Vec<String> {
        let mut all = vec![String::new()];
        let mut last = all.clone();
        for _ in 0..longest {
            last = last.iter().flat_map(|word| letters.iter().map(move |letter| format!("{word}{letter}"))).collect();
            all.extend(last.iter().cloned());
        }
        all
    }

    #[test]
    fn every_short_pattern_matches_as_a_naive_matcher_does() {
        let texts = words(&['a', ':', 'é'], 5);
        for reach in [Reach::Text, Reach::Arn, Reach::Resource] {
            for pattern in words(&['a', ':', '*', '?', 'é'], 4) {
                let tokens = prepare(reach, &pattern);
                for text in &texts {
                    assert_eq!(matches(&tokens, text), naive(&tokens, text), "{reach:?} {pattern} {text}");
                }
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_pattern_matches_as_a_naive_matcher_does(pattern in "[ab:*?]{0,14}", text in "[ab:]{0,14}") {
            for reach in [Reach::Text, Reach::Arn, Reach::Resource] {
                let tokens = prepare(reach, &pattern);
                assert_eq!(matches(&tokens, &text), naive(&tokens, &text), "{reach:?}");
            }
        }
    }

    #[test]
    fn stars_reach_as_far_as_they_may() {
        for (reach, pattern, text, expected) in [
            (Reach::Text, "a*c", "a:b:c", true),
            (Reach::Arn, "a*c", "a:b:c", false),
            (Reach::Arn, "a:*:c", "a:b:c", true),
            (Reach::Arn, "a:*:c", "a:b:b:c", false),
            (Reach::Resource, "a:*:c", "a:b:b:c", true),
            (Reach::Resource, "a:*", "a:b:c:d", true),
            (Reach::Resource, "a:b*:d", "a:bc:c:d", true),
            (Reach::Resource, "a:*b:d", "a:x:b:d", false),
            (Reach::Arn, "1:2:3:4:5:*", "1:2:3:4:5:6:7", true),
            (Reach::Arn, "1:2:3:4:5:6*8", "1:2:3:4:5:6:7:8", true),
        ] {
            assert_eq!(matches(&prepare(reach, pattern), text), expected, "{reach:?} {pattern} {text}");
        }
    }

    #[test]
    fn many_stars_take_no_exponential_time() {
        for reach in [Reach::Text, Reach::Resource] {
            let pattern = prepare(reach, &("*a".repeat(200) + "b"));
            assert!(!matches(&pattern, &"a".repeat(4000)));
            let pattern = prepare(reach, &format!("{}b:", "*:*a*a*a".repeat(4)));
            assert!(!matches(&pattern, &"a:aaaaaaaaa".repeat(400)));
        }
    }
}
