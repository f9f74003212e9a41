//! The sandbox's worker: carries messages between the page and the sandbox, and gives it
//! the time to work.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    browser::run();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The sandbox's worker runs in a browser: `make serve` builds and serves it.");
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::cell::RefCell;
    use std::rc::Rc;

    use airbyte_playground::airbyte::Connector;
    use airbyte_playground::browser::pattern::RegExpPatterns;
    use airbyte_playground::http::Request;
    use airbyte_playground::sandbox::Catalog;
    use airbyte_playground::sandbox::host::{Host, Utterance};
    use airbyte_playground::sandbox::message::{FromSandbox, ToSandbox};
    use gloo_timers::callback::Timeout;
    use wasm_bindgen::{JsCast, closure::Closure};
    use wasm_bindgen_futures::spawn_local;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    /// How long the sandbox works before it looks for messages again, in milliseconds.
    const SLICE: i64 = 15;

    /// The worker's own end of the line.
    #[derive(Clone)]
    struct Line {
        scope: DedicatedWorkerGlobalScope,
        host: Rc<RefCell<Host>>,
        alarm: Rc<RefCell<Option<Timeout>>>,
    }

    /// Listens, and tells the page so.
    pub fn run() {
        let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
        let line = Line { scope, host: Rc::default(), alarm: Rc::default() };
        let listening = line.clone();
        let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            match serde_wasm_bindgen::from_value::<ToSandbox>(event.data()) {
                Ok(message) => spawn_local(listening.clone().hear(message)),
                Err(_) => listening.say(&FromSandbox::Broken(
                    "The sandbox was sent a message that it cannot read.".to_owned(),
                )),
            }
        });
        line.scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        // It listens for as long as the worker lives.
        hear.forget();
        line.say(&FromSandbox::Loaded);
    }

    impl Line {
        async fn hear(self, message: ToSandbox) {
            if let Err(reason) = self.carry_out(message).await {
                self.say(&FromSandbox::Broken(reason));
            }
            self.work();
        }

        async fn carry_out(&self, message: ToSandbox) -> Result<(), String> {
            let said = match message {
                ToSandbox::Start { snapshot, seed } => {
                    let catalog = load_catalog().await?;
                    self.host.borrow_mut().begin(catalog, snapshot.as_deref(), seed)
                }
                ToSandbox::Ask { id, request } => match self.load_schema(&request).await {
                    Ok(()) => self.host.borrow_mut().ask(id, request, now()),
                    Err(reason) => vec![Utterance::now(FromSandbox::NotTaken { id, reason })],
                },
            };
            self.say_all(said);
            Ok(())
        }

        /// Fetches the schema of the request's connector, if that is needed and not there.
        async fn load_schema(&self, request: &Request) -> Result<(), String> {
            let wanted = self.host.borrow().wants_schema(request);
            let Some(connector) = wanted else { return Ok(()) };
            let schema = fetch(&connector.schema_path()).await?;
            let Connector { kind, slug, .. } = connector;
            self.host.borrow_mut().add_schema(kind, &slug, &schema)
        }

        /// Works a slice, and sets the alarm for the next one if there is more to do.
        fn work(&self) {
            let (said, next) = self.host.borrow_mut().work(SLICE, now);
            self.say_all(said);
            let alarm = next.map(|next| {
                let line = self.clone();
                let wait = u32::try_from(next - now()).unwrap_or(0);
                Timeout::new(wait, move || line.work())
            });
            // Replacing an alarm that has not rung silences it.
            self.alarm.replace(alarm);
        }

        fn say_all(&self, said: Vec<Utterance>) {
            for Utterance { message, after } in said {
                if after == 0 {
                    self.say(&message);
                } else {
                    let line = self.clone();
                    Timeout::new(after, move || line.say(&message)).forget();
                }
            }
        }

        fn say(&self, message: &FromSandbox) {
            // What cannot be posted cannot be reported either.
            if let Ok(value) = serde_wasm_bindgen::to_value(message) {
                let _ = self.scope.post_message(&value);
            }
        }
    }

    fn now() -> i64 {
        js_sys::Date::now() as i64
    }

    /// What the sandbox cannot begin without; the connectors' schemas follow when needed.
    async fn load_catalog() -> Result<Catalog, String> {
        let (api, connectors, streams) = futures::join!(
            fetch("openapi/public.json"),
            fetch("connectors/index.json"),
            fetch("faker-streams.json"),
        );
        let mut catalog =
            Catalog::new(&api?, &connectors?)?.with_patterns(Box::new(RegExpPatterns));
        catalog.add_streams("faker", &streams?)?;
        Ok(catalog)
    }

    /// The text of a file of the catalogue, which lies beside the page (and the worker).
    async fn fetch(path: &str) -> Result<String, String> {
        let failed = |why: String| format!("The sandbox could not load {path}: {why}.");
        let answer = gloo_net::http::Request::get(&format!("catalog/{path}")).send().await;
        let answer = answer.map_err(|error| failed(error.to_string()))?;
        if !answer.ok() {
            return Err(failed(format!("the server answered {}", answer.status())));
        }
        answer.text().await.map_err(|error| failed(error.to_string()))
    }
}
