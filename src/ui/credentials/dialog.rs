//! The dialog about credentials. It opens by itself when a call cannot go on without the
//! person, and closes when the calls that waited have what they need.

use leptos::prelude::*;

use super::CredentialsPanel;
use crate::ui::erased::{Show, effect, live, memo};
use crate::{
    session::{CredentialState, Event},
    ui::{
        components::{Modal, Notice, Tone},
        context::Context,
    },
};

/// The dialog.
#[component]
pub fn CredentialsDialog() -> impl IntoView {
    let context = Context::get();
    let open = context.credentials_open;
    let session = context.session();
    let waiting = memo({
        let session = session.clone();
        move || session.with(|session| session.pending_calls())
    });
    let needs_person = memo(move || {
        let state = session.with(|session| session.state(context.now.get()));
        let by_itself = matches!(
            state,
            CredentialState::Ready { .. } | CredentialState::Renewing | CredentialState::Expired
        );
        waiting.get() > 0 && !by_itself
    });
    open_while_needed(context, needs_person, waiting);

    view! {
        <Modal open title="Credentials">
            <Show when=move || { needs_person.get() }>
                <Notice tone=Tone::Warn>
                    <p>{live(move || waiting_words(waiting.get()))}</p>
                </Notice>
            </Show>
            <CredentialsPanel id="dialog" />
        </Modal>
    }
}

/// Opens the dialog when a call needs the person, closes it again when that call has what
/// it needs, and lets nobody wait who was turned away.
fn open_while_needed(context: Context, needs_person: Memo<bool>, waiting: Memo<usize>) {
    let open = context.credentials_open;
    let opened_itself = StoredValue::new(false);
    effect(move |_| {
        if needs_person.get() && !open.get_untracked() {
            opened_itself.set_value(true);
            open.set(true);
        } else if waiting.get() == 0 && opened_itself.get_value() {
            opened_itself.set_value(false);
            open.set(false);
        }
    });
    effect(move |before: Option<bool>| {
        let is_open = open.get();
        if before == Some(true) && !is_open && waiting.get_untracked() > 0 {
            opened_itself.set_value(false);
            context.client().tell(Event::GaveUp);
        }
        is_open
    });
}

fn waiting_words(waiting: usize) -> String {
    match waiting {
        1 => "A call is waiting for a token. It goes on as soon as there is one.".to_owned(),
        many => {
            format!("{many} calls are waiting for a token. They go on as soon as there is one.")
        }
    }
}
