//! Where the validator stands, kept on the stack: most values are valid, and then no
//! [`Pointer`] is ever built.

use super::Pointer;

/// A step into a value and the steps before it.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    /// The whole value.
    Root,
    /// A property.
    Property(&'a Place<'a>, &'a str),
    /// An item of a list.
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    pub(super) fn pointer(&self) -> Pointer {
        match self {
            Self::Root => Pointer::root(),
            Self::Property(before, name) => before.pointer().child(name),
            Self::Item(before, index) => before.pointer().child(index),
        }
    }
}
