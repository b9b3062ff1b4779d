//! A parsed document, and the few ways in which it is read.

use std::collections::HashSet;

use cognomen_contract::Timestamp;
use cognomen_model::UnixMillis;
use uppsala::Parser;
use uppsala::dom::{Document, NodeKind};

use super::SamlFault;

pub(super) use uppsala::dom::NodeId as Node;

pub(super) const ASSERTION: &str = "urn:oasis:names:tc:SAML:2.0:assertion";
pub(super) const PROTOCOL: &str = "urn:oasis:names:tc:SAML:2.0:protocol";
pub(super) const SIGNATURES: &str = "http://www.w3.org/2000/09/xmldsig#";

/// Elements within elements; real responses have about ten.
const MAX_DEPTH: u32 = 64;
/// Nodes of a document; real responses have some hundreds.
const MAX_NODES: usize = 10_000;
/// Bytes of a namespace's name. The canonical form may repeat one at every element, so that long ones would blow it up.
const MAX_NAMESPACE: usize = 256;
/// Names of attributes by which elements are referred to.
const IDS: [&str; 3] = ["ID", "Id", "id"];

/// A document without type, processing instructions and doubtful identifiers.
pub(super) struct Xml<'a> {
    document: Document<'a>,
}

impl<'a> Xml<'a> {
    /// Reads a document within bounds.
    pub(super) fn parse(text: &'a str) -> Result<Self, SamlFault> {
        let parser = Parser::new().with_forbid_dtd(true).with_max_depth(MAX_DEPTH);
        let document = parser.parse(text).map_err(|_| SamlFault::Malformed("it is not well-formed XML"))?;
        let nodes = document.descendants(document.root());
        if nodes.len() > MAX_NODES {
            return Err(SamlFault::Malformed("it is too large"));
        }
        let mut ids = HashSet::new();
        for node in nodes {
            match document.node_kind(node) {
                Some(NodeKind::ProcessingInstruction(_)) => {
                    return Err(SamlFault::Malformed("it has processing instructions"));
                }
                Some(NodeKind::Element(element)) => {
                    let mut namespaces = element.namespace_declarations.iter();
                    if namespaces.any(|(prefix, name)| prefix.len() > MAX_NAMESPACE || name.len() > MAX_NAMESPACE) {
                        return Err(SamlFault::Malformed("it has namespaces of overlong names"));
                    }
                    for attribute in &element.attributes {
                        let is_id = IDS.contains(&&*attribute.name.local_name);
                        if is_id && !ids.insert(attribute.value.clone().into_owned()) {
                            return Err(SamlFault::Malformed("two elements have the same ID"));
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(Self { document })
    }

    /// The document as its parser has it.
    pub(super) fn document(&self) -> &Document<'a> {
        &self.document
    }

    /// The outermost element.
    pub(super) fn root(&self) -> Result<Node, SamlFault> {
        self.document.document_element().ok_or(SamlFault::Malformed("it is empty"))
    }

    /// Whether a node is an element of this name.
    pub(super) fn is(&self, node: Node, namespace: &str, name: &str) -> bool {
        self.document.element(node).is_some_and(|element| element.name.matches(Some(namespace), name))
    }

    /// Every element of a name.
    pub(super) fn all(&self, namespace: &str, name: &str) -> Vec<Node> {
        let mut nodes = self.document.descendants(self.document.root());
        nodes.retain(|node| self.is(*node, namespace, name));
        nodes
    }

    /// Child elements.
    pub(super) fn elements(&self, node: Node) -> impl Iterator<Item = Node> {
        self.document.children_iter(node).filter(|child| self.document.element(*child).is_some())
    }

    /// Child elements of a name.
    pub(super) fn children(&self, node: Node, namespace: &str, name: &str) -> Vec<Node> {
        self.elements(node).filter(|child| self.is(*child, namespace, name)).collect()
    }

    /// The child element of a name; none unless there is exactly one.
    pub(super) fn only_child(&self, node: Node, namespace: &str, name: &str) -> Option<Node> {
        match self.children(node, namespace, name)[..] {
            [child] => Some(child),
            _ => None,
        }
    }

    /// The element around a node.
    pub(super) fn parent(&self, node: Node) -> Option<Node> {
        self.document.parent(node)
    }

    /// The value of an attribute that is in no namespace.
    pub(super) fn attribute(&self, node: Node, name: &str) -> Option<&str> {
        let attributes = &self.document.element(node)?.attributes;
        let found = attributes.iter().find(|a| a.name.namespace_uri.is_none() && a.name.local_name == name);
        found.map(|attribute| &*attribute.value)
    }

    /// The time in an attribute, in UTC (SAML V2.0 Core, section 1.3.3).
    pub(super) fn time(&self, node: Node, name: &str) -> Result<Option<UnixMillis>, SamlFault> {
        let Some(text) = self.attribute(node, name) else { return Ok(None) };
        let time = Timestamp::parse_iso8601(text.trim()).filter(|time| time.seconds() > 0);
        time.map(|time| Some(UnixMillis(time.millis()))).ok_or(SamlFault::Malformed("it has times that are none"))
    }

    /// The whole text inside of a node, however it is divided, without white space around it.
    pub(super) fn text(&self, node: Node) -> String {
        self.document.text_content_deep(node).trim_ascii().to_owned()
    }
}
