//! What holds whatever happens, in whatever order.

use proptest::prelude::*;

use super::*;
use crate::pipeline::lookup::LookedUp;

#[derive(Clone, Debug)]
enum Event {
    Begin(Step),
    Created(Step),
    Failed(Step, Option<u16>),
    LookedUp(Step, bool),
    MakeAnother(Step),
    Choose(ConnectorKind, u8),
    Gone(u8),
    Workspace(u8),
    JobOver,
    Reload,
}

fn event() -> impl Strategy<Value = Event> {
    let step = || proptest::sample::select(Step::ALL.to_vec());
    let kind = proptest::sample::select(vec![SOURCE, DESTINATION]);
    let status = proptest::sample::select(vec![None, Some(422), Some(504)]);
    prop_oneof![
        4 => step().prop_map(Event::Begin),
        4 => step().prop_map(Event::Created),
        2 => (step(), status).prop_map(|(step, status)| Event::Failed(step, status)),
        2 => (step(), any::<bool>()).prop_map(|(step, found)| Event::LookedUp(step, found)),
        1 => step().prop_map(Event::MakeAnother),
        1 => (kind, 0u8..4).prop_map(|(kind, id)| Event::Choose(kind, id)),
        1 => (0u8..20).prop_map(Event::Gone),
        1 => (0u8..2).prop_map(Event::Workspace),
        1 => Just(Event::JobOver),
        1 => Just(Event::Reload),
    ]
}

/// A wizard, the POSTs whose end it does not know, and the next id of the server.
struct Run {
    pipeline: Pipeline,
    open: Vec<Step>,
    next_id: u32,
}

impl Run {
    fn begin(&mut self, step: Step) -> bool {
        match step {
            Step::Source => create(&mut self.pipeline, SOURCE),
            Step::Destination => create(&mut self.pipeline, DESTINATION),
            Step::Connection => self.pipeline.create_connection(&[], vec![], NOW),
            Step::Sync => self.pipeline.start_sync(NOW),
        }
        .is_some()
    }

    fn id(&mut self) -> String {
        self.next_id += 1;
        self.next_id.to_string()
    }

    fn happen(&mut self, event: Event) -> Result<(), TestCaseError> {
        match event {
            Event::Begin(step) => {
                let sent = self.begin(step);
                prop_assert!(!(sent && self.open.contains(&step)), "a second POST of {step:?}");
                self.open.extend(sent.then_some(step));
            }
            Event::Created(step) if self.pipeline.attempt(step).is_sending() => {
                let id = self.id();
                let answer = json!({
                    "sourceId": id, "destinationId": id, "connectionId": id, "jobId": id,
                });
                prop_assert!(self.pipeline.created(step, &answer));
                self.open.retain(|open| *open != step);
            }
            Event::Failed(step, status) if self.pipeline.attempt(step).is_sending() => {
                self.pipeline.failed(step, problem(status));
                self.open.retain(|open| *open != step || status != Some(422));
            }
            Event::LookedUp(step, found) if self.pipeline.attempt(step).to_look_up().is_some() => {
                let result = if found { LookedUp::Found(self.id()) } else { LookedUp::NotFound };
                self.pipeline.looked_up(step, result);
                self.open.retain(|open| *open != step);
            }
            Event::MakeAnother(step) => self.pipeline.make_another(step),
            Event::Choose(kind, id) => self.pipeline.choose_end(kind, chosen(&id.to_string())),
            Event::Gone(id) => self.pipeline.gone(&id.to_string()),
            Event::Workspace(id) => self.pipeline.choose_workspace(workspace(&id.to_string())),
            Event::JobOver => {
                let id = self.pipeline.sync.job_id.unwrap_or(0);
                self.pipeline.observe(job(id, "succeeded", 1), NOW);
            }
            Event::Reload => self.pipeline = reloaded(&self.pipeline),
            _ => {}
        }
        Ok(())
    }

    fn check(&self) -> Result<(), TestCaseError> {
        let Pipeline { source, destination, connection, sync, ledger, .. } = &self.pipeline;
        if let Some(connection) = &connection.chosen {
            let id = |end: &End| {
                end.chosen.as_ref().map(|chosen| chosen.id.as_str()).unwrap_or_default().to_owned()
            };
            prop_assert_eq!(id(source), connection.source_id.clone());
            prop_assert_eq!(id(destination), connection.destination_id.clone());
        }
        prop_assert!(sync.job_id.is_none() || connection.chosen.is_some(), "a job of nothing");
        let mut ids: Vec<&str> = ledger.all().iter().map(|made| made.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), ledger.all().len(), "a thing is listed twice");
        let stored = reloaded(&self.pipeline);
        prop_assert_eq!(&reloaded(&stored), &stored);
        Ok(())
    }
}

proptest! {
    #[test]
    fn choices_fit_together_and_no_second_post_is_sent(
        events in proptest::collection::vec(event(), 0..60)
    ) {
        let mut run = Run { pipeline: begun(), open: vec![], next_id: 100 };
        for event in events {
            run.happen(event)?;
            run.check()?;
        }
    }
}
