//! One of several ways to fill something in, and the fields of that way.

use leptos::prelude::*;

use super::{Slot, field, frame, group, options};
use crate::form::{Choice, Edit, FieldId, Kind};

pub(super) fn view(slot: Slot, choice: Choice) -> AnyView {
    let chosen = slot.read(|form, id| form.branch(id));
    let named = choice.branches.iter().map(|branch| options::Choosable {
        title: branch.title.clone(),
        help: branch.help.clone().filter(|_| choice.radio),
    });
    let named = named.collect();
    let control = if choice.radio {
        frame::grouped(&slot, options::radios(&slot, named, chosen, Edit::Branch))
    } else {
        frame::labelled(&slot, options::list(&slot, named, chosen, Edit::Branch))
    };
    // Keyed, so that no control of one branch is reused, with what it holds, for another.
    view! {
        <div class="way">
            {control}
            <For
                each=move || chosen.get()
                key=|index| *index
                children=move |index| branch(&slot, &choice, index)
            />
        </div>
    }
    .into_any()
}

/// The fields of a branch; none if it has nothing to fill in.
fn branch(slot: &Slot, choice: &Choice, index: usize) -> Option<AnyView> {
    let branch = choice.branches.get(index)?;
    let content = match &branch.field.kind {
        Kind::Object(object) if object.sections.is_empty() => return None,
        Kind::Object(object) => group::sections(slot, object),
        Kind::Fixed(_) => return None,
        _ => field(slot.inner(slot.id.child(FieldId::BRANCH), &branch.field)),
    };
    let help = branch.help.clone().filter(|_| !choice.radio);
    Some(
        view! {
            <div class="branch" role="group" aria-label=branch.title.clone()>
                {help.map(|help| view! { <p class="muted small">{help}</p> })}
                {content}
            </div>
        }
        .into_any(),
    )
}
