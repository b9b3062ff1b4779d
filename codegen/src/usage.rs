//! Which shapes are reached from inputs, which from outputs, and what follows from it.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Model, Shape};

/// Sets of shape names.
#[derive(Debug, Default)]
pub(crate) struct Usage {
    /// Shapes reached from an input.
    pub(crate) input: BTreeSet<String>,
    /// Shapes reached from an output.
    pub(crate) output: BTreeSet<String>,
    /// Structures that are the input of an operation.
    pub(crate) input_roots: BTreeSet<String>,
    /// Structures that are the output of an operation.
    pub(crate) output_roots: BTreeSet<String>,
    /// Structures which have a default.
    pub(crate) defaults: BTreeSet<String>,
}

impl Usage {
    /// Walks the model.
    ///
    /// # Errors
    /// Says which shape is not defined.
    pub(crate) fn of(model: &Model) -> Result<Self, String> {
        let mut usage = Self::default();
        for (_, operation) in &model.operations.0 {
            usage.input_roots.extend(operation.input.iter().map(|r| r.shape.clone()));
            usage.output_roots.extend(operation.output.iter().map(|r| r.shape.clone()));
        }
        usage.input = reach(model, &usage.input_roots)?;
        usage.output = reach(model, &usage.output_roots)?;
        let mut known = BTreeMap::new();
        for name in usage.input.union(&usage.output) {
            if has_default(model, name, &mut known)? {
                usage.defaults.insert(name.clone());
            }
        }
        Ok(usage)
    }

    /// Whether the shape occurs in any input or output.
    pub(crate) fn used(&self, name: &str) -> bool {
        self.input.contains(name) || self.output.contains(name)
    }
}

fn reach(model: &Model, roots: &BTreeSet<String>) -> Result<BTreeSet<String>, String> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<String> = roots.iter().cloned().collect();
    while let Some(name) = open.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let shape = model.shape(&name)?;
        open.extend(parts(shape));
    }
    Ok(seen)
}

fn parts(shape: &Shape) -> impl Iterator<Item = String> + '_ {
    let members = shape.members.0.iter().map(|(_, r)| r);
    members.chain(&shape.member).chain(&shape.key).chain(&shape.value).map(|r| r.shape.clone())
}

fn has_default(model: &Model, name: &str, known: &mut BTreeMap<String, bool>) -> Result<bool, String> {
    if let Some(answer) = known.get(name) {
        return Ok(*answer);
    }
    let shape = model.shape(name)?;
    let mut answer = shape.values.is_empty();
    if shape.kind == "structure" {
        for (member, reference) in &shape.members.0 {
            if shape.required.contains(member) {
                answer &= has_default(model, &reference.shape, known)?;
            }
        }
    }
    known.insert(name.to_owned(), answer);
    Ok(answer)
}
