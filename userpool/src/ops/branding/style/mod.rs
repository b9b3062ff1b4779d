//! Styles of managed login: what may be in them, and how they are stored and shown.

mod image;
mod input;
mod settings;
mod stored;
mod svg;
mod wire;

pub(super) use input::{Image, Wanted};
pub use stored::{StyleDoc, settings_of, style, style_image, style_of_client};
pub(super) use stored::{at, attempt_twice, bytes_at, index, index_at, not_found, require, stage_images};
pub(super) use wire::{shown, shown_now};

pub(super) use settings::{bounded, merged};
