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
    let waiting = waiting_calls(context);

    effect(move |before: Option<usize>| {
        let now = waiting.get();
        match (before.unwrap_or(0), now) {
            (0, 1..) => open.set(true),
            (1.., 0) => open.set(false),
            _ => {}
        }
        now
    });
    // Closed without an answer: nobody waits any longer.
    effect(move |before: Option<bool>| {
        let is_open = open.get();
        if before == Some(true) && !is_open && waiting.get_untracked() > 0 {
            context.client().tell(Event::GaveUp);
        }
        is_open
    });

    view! {
        <Modal open title="Credentials">
            <Show when=move || { waiting.get() > 0 }>
                <Notice tone=Tone::Warn>
                    <p>
                        {live(move || match waiting.get() {
                            1 => "A call is waiting for a token. It goes on as soon as there is one.".to_owned(),
                            many => format!("{many} calls are waiting for a token. They go on as soon as there is one."),
                        })}
                    </p>
                </Notice>
            </Show>
            <CredentialsPanel id="dialog" />
        </Modal>
    }
}

/// How many calls wait for the person, rather than for a renewal that is under way.
fn waiting_calls(context: Context) -> Memo<usize> {
    let session = context.session();
    memo(move || {
        session.with(|session| match session.state(context.now.get()) {
            CredentialState::Renewing | CredentialState::Ready { .. } => 0,
            _ => session.pending_calls(),
        })
    })
}
