//! What every view may use: the client, the place, the time.

use std::time::Duration;

use leptos::prelude::*;

use crate::ui::erased::spawn;
use crate::{
    browser::{clock, location},
    client::Client,
    route::Route,
    session::{Event, Session},
};

/// The application's own things, handed down from the shell. Copied freely: it holds
/// handles only.
#[derive(Clone, Copy)]
pub struct Context {
    client: StoredValue<Client>,
    session: StoredValue<ArcReadSignal<Session>>,
    owner: StoredValue<Owner>,
    /// The place that the address names.
    pub route: ReadSignal<Route>,
    /// The moment, told every second.
    pub now: ReadSignal<i64>,
    /// Whether the dialog about credentials is open.
    pub credentials_open: RwSignal<bool>,
    /// Whether the dialog about the server is open.
    pub server_open: RwSignal<bool>,
}

impl Context {
    /// Makes it and provides it to every view below.
    pub fn provide() -> Self {
        let client = Client::new();
        let context = Self {
            session: StoredValue::new(client.session()),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            client: StoredValue::new(client),
            route: follow_address(),
            now: follow_time(),
            credentials_open: RwSignal::new(false),
            server_open: RwSignal::new(false),
        };
        provide_context(context);
        context
    }

    /// The one that the shell provides.
    ///
    /// # Panics
    /// Outside the shell: a mistake of ours, not of anybody using the page.
    pub fn get() -> Self {
        expect_context()
    }

    /// The one door to every server.
    pub fn client(self) -> Client {
        self.client.get_value()
    }

    /// Runs a task that goes on while pages come and go, and ends with the application.
    pub fn spawn(self, task: impl Future<Output = ()> + 'static) {
        self.owner.with_value(|owner| {
            owner.with(|| spawn(task));
        });
    }

    /// The person acts: a call that lacks credentials may ask for them again.
    pub fn ask_again(self) {
        self.client().tell(Event::AskAgain);
    }

    /// The session, as it changes.
    pub fn session(self) -> ArcReadSignal<Session> {
        self.session.get_value()
    }
}

fn follow_address() -> ReadSignal<Route> {
    let (route, set_route) = signal(Route::parse(&location::hash()));
    let listener = location::on_hash_change(move |hash| set_route.set(Route::parse(&hash)));
    // Listens until the application ends.
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || listener.dispose());
    route
}

fn follow_time() -> ReadSignal<i64> {
    let (now, set_now) = signal(clock::now());
    if let Ok(interval) = set_interval_with_handle(move || set_now.set(clock::now()), SECOND) {
        on_cleanup(move || interval.clear());
    }
    now
}

const SECOND: Duration = Duration::from_secs(1);
