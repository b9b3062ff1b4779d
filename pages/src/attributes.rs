//! Fields for the standard attributes of users.

/// How an attribute is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// The attribute.
    pub attribute: &'static str,
    /// Id and name of its field.
    pub field: &'static str,
    /// Key of its label.
    pub label: &'static str,
    /// `type` of its field.
    pub kind: &'static str,
    /// `autocomplete` of its field: the purposes of HTML's list.
    pub autocomplete: &'static str,
    /// Key of what is said beside it; may be empty.
    pub hint: &'static str,
}

impl Attribute {
    /// Id of what is said beside the field; empty where nothing is.
    #[must_use]
    pub fn hint_id(&self) -> String {
        if self.hint.is_empty() { String::new() } else { format!("{}-hint", self.field) }
    }
}

macro_rules! attributes {
    ($($attribute:literal $label:literal $kind:literal $autocomplete:literal $hint:literal,)*) => {
        /// The standard attributes that people fill in, in the order of forms.
        pub const ATTRIBUTES: &[Attribute] = &[$(Attribute {
            attribute: $attribute,
            field: concat!("attribute-", $attribute),
            label: concat!("attribute-", $label),
            kind: $kind,
            autocomplete: $autocomplete,
            hint: $hint,
        },)*];
    };
}

attributes! {
    "name" "name" "text" "name" "",
    "given_name" "given-name" "text" "given-name" "",
    "middle_name" "middle-name" "text" "additional-name" "",
    "family_name" "family-name" "text" "family-name" "",
    "nickname" "nickname" "text" "nickname" "",
    "preferred_username" "preferred-username" "text" "off" "",
    "email" "email" "email" "email" "",
    "phone_number" "phone-number" "tel" "tel" "hint-phone",
    "birthdate" "birthdate" "date" "bday" "",
    "gender" "gender" "text" "sex" "",
    "address" "address" "text" "street-address" "",
    "website" "website" "url" "url" "hint-website",
    "profile" "profile" "url" "off" "hint-website",
    "picture" "picture" "url" "photo" "hint-website",
    "locale" "locale" "text" "language" "",
    "zoneinfo" "zoneinfo" "text" "off" "",
}

/// The field of a standard attribute; none for others.
#[must_use]
pub fn find(attribute: &str) -> Option<&'static Attribute> {
    ATTRIBUTES.iter().find(|known| known.attribute == attribute)
}

/// A field with what was given before.
#[derive(Clone, Debug)]
pub struct AttributeField {
    /// The attribute.
    pub about: &'static Attribute,
    /// What was given before.
    pub value: String,
    /// Whether it must be filled in.
    pub required: bool,
}
