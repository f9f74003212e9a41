//! When a field counts as left.

use std::time::Duration;

use leptos::{ev, leptos_dom::helpers::WindowListenerHandle, prelude::*};

use crate::{
    browser::pattern::RegExpPatterns,
    form::{FieldId, Form},
};

/// Validates fields that were left, but not while a button of the mouse is down: the
/// message that appears would move the very thing that is being clicked from under the
/// pointer, and the click would be lost.
#[derive(Clone, Copy)]
pub(super) struct Leaving {
    pressed: StoredValue<bool>,
    waiting: StoredValue<Vec<FieldId>>,
}

impl Leaving {
    /// Watches the pointer for as long as the current owner lives.
    pub(super) fn watch(form: RwSignal<Form>) -> Self {
        let this = Self { pressed: StoredValue::new(false), waiting: StoredValue::new(Vec::new()) };
        let released = move || {
            this.pressed.set_value(false);
            // The click comes after the release; what was clicked comes first.
            set_timeout(move || this.settle(form), Duration::ZERO);
        };
        let listeners: [WindowListenerHandle; 3] = [
            window_event_listener(ev::pointerdown, move |_| this.pressed.set_value(true)),
            window_event_listener(ev::pointerup, move |_| released()),
            window_event_listener(ev::pointercancel, move |_| released()),
        ];
        on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
        this
    }

    /// The field was left.
    pub(super) fn leave(self, form: RwSignal<Form>, id: &FieldId) {
        if self.pressed.get_value() {
            self.waiting.update_value(|waiting| waiting.push(id.clone()));
        } else {
            form.update(|form| form.leave(id, &RegExpPatterns));
        }
    }

    fn settle(self, form: RwSignal<Form>) {
        let left = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
        if !left.is_empty() {
            // The form may be gone by now: a click can lead elsewhere.
            form.try_update(|form| {
                for id in &left {
                    form.leave(id, &RegExpPatterns);
                }
            });
        }
    }
}
