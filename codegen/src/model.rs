//! The service model as it stands in `api/*.json`.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// One service: its metadata, operations and shapes.
#[derive(Debug, Deserialize)]
pub(crate) struct Model {
    /// Protocol, names and version of the service.
    pub(crate) metadata: Metadata,
    /// Operations, in the model's order.
    pub(crate) operations: Ordered<Operation>,
    /// Shapes by name.
    pub(crate) shapes: BTreeMap<String, Shape>,
}

impl Model {
    /// The shape of that name.
    ///
    /// # Errors
    /// Says which name the model does not define.
    pub(crate) fn shape(&self, name: &str) -> Result<&Shape, String> {
        self.shapes.get(name).ok_or_else(|| format!("the model names the shape `{name}` but does not define it"))
    }

    /// Corrects where the model differs from what the service answers.
    pub(crate) fn correct(&mut self) {
        // Cognito repeats a client id in its messages, although the model marks it as sensitive.
        if let Some(client_id) = self.shapes.get_mut("ClientIdType") {
            client_id.sensitive = false;
        }
        // A custom domain has dots, which the model's pattern would refuse; prefixes are checked by the operation.
        if let Some(domain) = self.shapes.get_mut("DomainType") {
            domain.pattern = None;
        }
        // The guide names a flow for GetClientToken that the model's list lacks.
        if let Some(flows) = self.shapes.get_mut("ExplicitAuthFlowsType") {
            flows.values.push("ALLOW_CLIENT_TOKEN_AUTH".to_owned());
        }
        // The simulator calls the kinds of policies by other names than its model.
        if let Some(sources) = self.shapes.get_mut("PolicySourceType") {
            sources.values =
                ["IAM Policy", "Resource Policy", "Permissions Boundary Policy"].map(str::to_owned).to_vec();
        }
        // Identity pools list the ways to compare a claim in another order than their model.
        if let Some(matches) = self.shapes.get_mut("MappingRuleMatchType") {
            matches.values = ["StartsWith", "Equals", "Contains", "NotEqual"].map(str::to_owned).to_vec();
        }
        // A client's secret is the proof; IAM has no say in the first, and need not have in the second.
        for (name, operation) in &mut self.operations.0 {
            if ["GetClientToken", "GetDerivedToken"].contains(&name.as_str()) {
                operation.authtype = Some("none".to_owned());
            }
        }
    }
}

/// A JSON object whose members keep the order in which they are written.
#[derive(Debug)]
pub(crate) struct Ordered<T>(pub(crate) Vec<(String, T)>);

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Ordered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
            type Value = Ordered<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    members.push(entry);
                }
                Ok(Ordered(members))
            }
        }
        deserializer.deserialize_map(Members(std::marker::PhantomData))
    }
}

/// The head of a model.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Metadata {
    /// Version of the interface, a date.
    pub(crate) api_version: String,
    /// Name in the endpoint and in the credential scope.
    pub(crate) endpoint_prefix: String,
    /// `json`, `query` or `rest-json`.
    pub(crate) protocol: String,
    /// What stands before the dot in `X-Amz-Target`.
    pub(crate) target_prefix: Option<String>,
    /// Namespace of the XML answers.
    pub(crate) xml_namespace: Option<String>,
}

/// One operation.
#[derive(Debug, Deserialize)]
pub(crate) struct Operation {
    /// Method, path and status.
    pub(crate) http: Http,
    /// Input shape.
    pub(crate) input: Option<Reference>,
    /// Output shape; some operations answer nothing.
    pub(crate) output: Option<Reference>,
    /// Errors that the operation names.
    #[serde(default)]
    pub(crate) errors: Vec<Reference>,
    /// `none` when the request is not signed.
    pub(crate) authtype: Option<String>,
    /// The model's own mark of an operation that changes nothing.
    #[serde(default)]
    pub(crate) readonly: bool,
}

/// HTTP binding of an operation.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Http {
    /// Method.
    pub(crate) method: String,
    /// Path, with `{Member}` labels.
    pub(crate) request_uri: String,
    /// Status of a good answer; 200 unless given.
    pub(crate) response_code: Option<u16>,
}

/// Use of a shape by an operation, a member or a list.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Reference {
    /// Name of the shape.
    pub(crate) shape: String,
    /// Element around the answer of a query operation.
    pub(crate) result_wrapper: Option<String>,
    /// `uri`, `querystring` or `header`.
    pub(crate) location: Option<String>,
    /// Name on the wire, where it is not the member's.
    pub(crate) location_name: Option<String>,
}

/// One shape.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Shape {
    /// Kind: `structure`, `string`, `list`, ….
    #[serde(rename = "type")]
    pub(crate) kind: String,
    /// Members of a structure.
    #[serde(default)]
    pub(crate) members: Ordered<Reference>,
    /// Members that must be there.
    #[serde(default)]
    pub(crate) required: Vec<String>,
    /// Element of a list.
    pub(crate) member: Option<Reference>,
    /// Key of a map.
    pub(crate) key: Option<Reference>,
    /// Value of a map.
    pub(crate) value: Option<Reference>,
    /// Allowed strings.
    #[serde(rename = "enum", default)]
    pub(crate) values: Vec<String>,
    /// Least length or value.
    pub(crate) min: Option<i64>,
    /// Greatest length or value.
    pub(crate) max: Option<i64>,
    /// Regular expression, in Java's syntax.
    pub(crate) pattern: Option<String>,
    /// Whether values must not be shown.
    #[serde(default)]
    pub(crate) sensitive: bool,
    /// Whether the structure is an error.
    #[serde(default)]
    pub(crate) exception: bool,
    /// Whether the error is the service's fault.
    #[serde(default)]
    pub(crate) fault: bool,
    /// Whether the structure is a free JSON value.
    #[serde(default)]
    pub(crate) document: bool,
    /// Wire form of an error.
    pub(crate) error: Option<ErrorTrait>,
}

/// Wire form of an error.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ErrorTrait {
    /// Code, where it is not the shape's name.
    pub(crate) code: Option<String>,
    /// HTTP status.
    pub(crate) http_status_code: Option<u16>,
}
